/** Names of towns and villages; smaller ones appear as the map comes closer, and where two meet the larger stays. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { regularFont, semiboldFont } from '../fonts.ts';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

const principal: ExpressionSpecification = ['==', ['get', 'principal'], true];
const town: ExpressionSpecification = ['in', ['get', 'kind'], ['literal', ['city', 'town']]];
const shown: ExpressionSpecification = [
  'step',
  ['zoom'],
  principal,
  9,
  ['any', principal, town],
  10.5,
  ['any', principal, town, ['>=', ['coalesce', ['get', 'population'], 0], 3000]],
  11.5,
  true,
];

export const places = (theme: MapTheme): LayerPart => ({
  sources: { places: { type: 'geojson', data: '/geodata/places.json' } },
  layers: [
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'places',
      filter: shown,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['case', principal, ['literal', semiboldFont], ['literal', regularFont]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          7,
          ['case', principal, 10.5, 9.5],
          11,
          ['case', principal, 13.5, 11.5],
          15,
          ['case', principal, 17, 14],
        ],
        'symbol-sort-key': ['-', ['case', principal, -1_000_000, town, -100_000, 0], ['coalesce', ['get', 'population'], 0]],
        'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
        'text-radial-offset': ['interpolate', ['linear'], ['zoom'], 8, ['case', principal, 2.3, 1.3], 13, 1],
        'text-max-width': 8,
        'text-padding': 4,
      },
      paint: {
        'text-color': ['case', principal, theme.label, theme.labelQuiet],
        'text-halo-color': theme.halo,
        'text-halo-width': 1.5,
      },
    },
  ],
  credit: null,
});
