/** From one picture to the next without a gap: what is loaded stays in place until what takes it over has come. */
import type { FeatureCollection } from 'geojson';
import type { Map as MapLibre, StyleSpecification, VectorTileSource } from 'maplibre-gl';
import { overlayNames, type Picture } from './picture.ts';

/** New tiles of a source take the place of the old ones as they arrive; a restyle would first clear the map of them. */
export function swapTiles(map: MapLibre, style: StyleSpecification): void {
  for (const [id, source] of Object.entries(style.sources)) {
    const live = map.getSource<VectorTileSource>(id);
    if (source.type !== 'vector' || !source.tiles || live?.type !== 'vector') continue;
    if ((live.tiles as string[] | undefined)?.join() !== source.tiles.join()) live.setTiles(source.tiles);
  }
}

/** Styles are small, and to compare their text costs less than to ask the map for their difference. */
export const sameStyle = (a: StyleSpecification, b: StyleSpecification) => a === b || JSON.stringify(a) === JSON.stringify(b);

export const sameData = (a: FeatureCollection, b: FeatureCollection) => a === b || (a.features.length === 0 && b.features.length === 0);

/** The style with its overlays in place, so that the first frame shows them. */
export function filled({ style, overlays }: Picture): StyleSpecification {
  const sources = { ...style.sources };
  for (const name of overlayNames) sources[name] = { type: 'geojson', data: overlays[name] };
  return { ...style, sources };
}

/** A restyle must not empty the overlays: what they show now counts as what the next style asks for. */
export function keepOverlays(previous: StyleSpecification | undefined, next: StyleSpecification): StyleSpecification {
  const sources = { ...next.sources };
  for (const name of overlayNames) {
    const live = previous?.sources[name];
    if (live) sources[name] = live;
  }
  return { ...next, sources };
}
