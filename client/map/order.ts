/** The one list of everything the product draws on a map, bottom to top; a layer that is not in it cannot be drawn. */
import type { LayerSpecification } from 'maplibre-gl';

export const order = [
  'sea',
  'land',
  'railways',
  'railway-ties',
  'roads',
  'motorways',
  'districts',
  'coast',
  'area-fill',
  'area-line',
  'district-labels',
  'sea-labels',
  'moves-casing',
  'moves',
  'place-labels',
  'town-labels',
  'estate-clusters',
  'estate-points',
  'decisions',
  'selection-points',
  'selection',
  'lit-halo',
  'lit',
  'hubs',
  'hub-labels',
  'sketch-fill',
  'sketch-line',
  'sketch-points',
  'measure-label',
] as const;
export type LayerId = (typeof order)[number];

const rank = new Map<string, number>(order.map((id, at) => [id, at]));

/** Layers in drawing order. Throws on a layer whose id is not in the list, because nobody has decided where it goes. */
export function inOrder(layers: readonly LayerSpecification[]): LayerSpecification[] {
  const ranked = layers.map((layer) => {
    const at = rank.get(layer.id);
    if (at === undefined) throw new Error(`The layer "${layer.id}" has no place in the order of the map.`);
    return { layer, at };
  });
  return ranked.sort((a, b) => a.at - b.at).map(({ layer }) => layer);
}
