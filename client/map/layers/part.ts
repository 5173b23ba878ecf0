/** What one layer file contributes to a picture: its sources, its layers and the credit its data's licence asks for. */
import type { LayerSpecification, SourceSpecification } from 'maplibre-gl';

export type LayerPart = {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
  credit: string | null;
};

/** A source that a picture's overlay of the same name fills. */
export const overlaySource = (): SourceSpecification => ({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } });
