/** Sea and land: the true coastline of the area, from the Global Self-consistent Hierarchical High-resolution Geography database. */
import type { MapTheme } from '../theme.ts';
import type { LayerPart } from './part.ts';

export const land = (theme: MapTheme): LayerPart => ({
  sources: { land: { type: 'geojson', data: '/geodata/land.json' } },
  layers: [
    { id: 'sea', type: 'background', paint: { 'background-color': theme.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': theme.land, 'fill-antialias': false } },
    {
      id: 'coast',
      type: 'line',
      source: 'land',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.coast, 'line-width': ['interpolate', ['linear'], ['zoom'], 7, 0.6, 14, 1.4] },
    },
  ],
  credit: 'Coast: GSHHG, LGPL',
});
