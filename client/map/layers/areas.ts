/** Areas and lines that a person draws: the filter's or the scenario's area, and the sketch or measure that is still being drawn. */
import { semiboldFont } from '../fonts.ts';
import type { MapTheme } from '../theme.ts';
import { overlaySource, type LayerPart } from './part.ts';

export const area = (theme: MapTheme): LayerPart => ({
  sources: { area: overlaySource() },
  layers: [
    { id: 'area-fill', type: 'fill', source: 'area', paint: { 'fill-color': theme.accent, 'fill-opacity': 0.07 } },
    {
      id: 'area-line',
      type: 'line',
      source: 'area',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': theme.accent, 'line-width': 1.6, 'line-dasharray': [3, 1.5] },
    },
  ],
  credit: null,
});

export const sketch = (theme: MapTheme): LayerPart => ({
  sources: { sketch: overlaySource() },
  layers: [
    {
      id: 'sketch-fill',
      type: 'fill',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': theme.accent, 'fill-opacity': 0.14 },
    },
    {
      id: 'sketch-line',
      type: 'line',
      source: 'sketch',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': theme.accent, 'line-width': 2 },
    },
    {
      id: 'sketch-points',
      type: 'circle',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4.5,
        'circle-color': theme.halo,
        'circle-stroke-color': theme.accent,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'measure-label',
      type: 'symbol',
      source: 'sketch',
      filter: ['has', 'label'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': semiboldFont,
        'text-size': 13,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.8],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': theme.ink, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
  ],
  credit: null,
});
