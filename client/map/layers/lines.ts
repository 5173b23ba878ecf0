/** Main roads and railways as quiet lines that help a reader know where they are. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

const isMotorway: ExpressionSpecification = ['==', ['get', 'class'], 'motorway'];

export const roads = (theme: MapTheme): LayerPart => ({
  sources: { roads: { type: 'geojson', data: '/geodata/roads.json' } },
  layers: [
    {
      id: 'roads',
      type: 'line',
      source: 'roads',
      filter: ['!', isMotorway],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.road, 'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 7, 0.8, 11, 2, 15, 5] },
    },
    {
      id: 'motorways',
      type: 'line',
      source: 'roads',
      filter: isMotorway,
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.motorway, 'line-width': ['interpolate', ['exponential', 1.4], ['zoom'], 7, 1.4, 11, 3, 15, 7] },
    },
  ],
  credit: null,
});

export const railways = (theme: MapTheme): LayerPart => ({
  sources: { railways: { type: 'geojson', data: '/geodata/railways.json' } },
  layers: [
    {
      id: 'railways',
      type: 'line',
      source: 'railways',
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': theme.railway,
        'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 14, 1.4],
      },
    },
    {
      id: 'railway-ties',
      type: 'line',
      source: 'railways',
      minzoom: 9.5,
      paint: { 'line-color': theme.railway, 'line-width': 4.5, 'line-dasharray': [0.25, 3.2] },
    },
  ],
  credit: null,
});
