/** A .pmtiles file of the Protomaps schema as the base, in the product's own colours; names are drawn with the bundled fonts. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { regularFont } from '../fonts.ts';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

const kind: ExpressionSpecification = ['get', 'kind'];

export const protomaps = (theme: MapTheme, url: string, credit: string): LayerPart => ({
  sources: { land: { type: 'vector', url: `pmtiles://${url}` } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    { id: 'land', type: 'fill', source: 'land', 'source-layer': 'earth', paint: { 'fill-color': theme.land } },
    {
      id: 'coast',
      type: 'fill',
      source: 'land',
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme.sea },
    },
    {
      id: 'railways',
      type: 'line',
      source: 'land',
      'source-layer': 'roads',
      filter: ['==', kind, 'rail'],
      paint: { 'line-color': theme.railway, 'line-width': 1.2, 'line-dasharray': [5, 2] },
    },
    {
      id: 'roads',
      type: 'line',
      source: 'land',
      'source-layer': 'roads',
      filter: ['!', ['in', kind, ['literal', ['rail', 'highway', 'ferry']]]],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.road, 'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 9, 0.6, 15, 5] },
    },
    {
      id: 'motorways',
      type: 'line',
      source: 'land',
      'source-layer': 'roads',
      filter: ['==', kind, 'highway'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.motorway, 'line-width': ['interpolate', ['exponential', 1.5], ['zoom'], 7, 1.2, 15, 7] },
    },
    {
      id: 'place-labels',
      type: 'symbol',
      source: 'land',
      'source-layer': 'places',
      filter: ['==', kind, 'locality'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': regularFont,
        'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10, 14, 15],
        'text-max-width': 8,
      },
      paint: { 'text-color': theme.label, 'text-halo-color': theme.halo, 'text-halo-width': 1.5 },
    },
  ],
  credit: credit === '' ? null : credit,
});
