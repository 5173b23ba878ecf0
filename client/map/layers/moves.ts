/** Moves of a plan: a curved line from each property that leaves to the hub that takes it in, as thick as the space that moves. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { MapTheme } from '../theme.ts';
import { overlaySource, type LayerPart } from './part.ts';

const width = (room: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['sqrt', ['max', 0, ['get', 'area']]],
  0,
  1.4 + room,
  30,
  2.2 + room,
  71,
  4 + room,
  160,
  7 + room,
];

const due: ExpressionSpecification = ['case', ['==', ['get', 'due'], true], 0.85, 0.3];

export const moves = (theme: MapTheme): LayerPart => ({
  sources: { moves: overlaySource() },
  layers: [
    {
      id: 'moves-casing',
      type: 'line',
      source: 'moves',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.halo, 'line-width': width(2.4), 'line-opacity': due },
    },
    {
      id: 'moves',
      type: 'line',
      source: 'moves',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': theme.accent, 'line-width': width(0), 'line-opacity': due },
    },
  ],
  credit: null,
});
