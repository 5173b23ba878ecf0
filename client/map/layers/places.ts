/** Names of towns and villages; smaller ones appear as the map comes closer, and where two meet the larger stays. A principal town keeps its name among its properties. */
import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { regularFont, semiboldFont } from '../fonts.ts';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

const principal: ExpressionSpecification = ['==', ['get', 'principal'], true];
const town: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['city', 'town']]];
const other: ExpressionSpecification = ['!', principal];
const shown: ExpressionSpecification = [
  'step',
  ['zoom'],
  false,
  9,
  ['all', other, town],
  10.5,
  ['all', other, ['any', town, ['>=', ['coalesce', ['get', 'population'], 0], 3000]]],
  11.5,
  other,
];

type Sizes = { far: number; near: number; close: number };

const nameOf = ({ far, near, close }: Sizes): SymbolLayerSpecification['layout'] => ({
  'text-field': ['get', 'name'],
  'text-size': ['interpolate', ['linear'], ['zoom'], 7, far, 11, near, 15, close],
  'symbol-sort-key': ['-', ['case', town, -100_000, 0], ['coalesce', ['get', 'population'], 0]],
  'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right', 'top-left', 'top-right', 'bottom-left', 'bottom-right'],
  'text-max-width': 8,
  'text-padding': 4,
});

export const places = (theme: MapTheme): LayerPart => ({
  sources: { places: { type: 'geojson', data: '/geodata/places.json' } },
  layers: [
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'places',
      filter: shown,
      layout: {
        ...nameOf({ far: 9.5, near: 11.5, close: 14 }),
        'text-font': regularFont,
        'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 8, 1.3, 13, 1],
      },
      paint: { 'text-color': theme.labelQuiet, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
    },
    {
      id: 'town-labels',
      type: 'symbol',
      source: 'places',
      filter: principal,
      layout: {
        ...nameOf({ far: 10.5, near: 13.5, close: 17 }),
        'text-font': semiboldFont,
        'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 8, 2.3, 13, 1],
        'text-overlap': ['step', ['zoom'], 'never', 12, 'always'],
      },
      paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
    },
  ],
  credit: null,
});
