/** Marks on chosen properties: the selection's rings, the one that is lit by pointing at it here or in a list, and what a plan decides. */
import type { ExpressionSpecification } from 'maplibre-gl';
import type { Colouring } from '../../view.ts';
import { colourOf } from '../colouring.ts';
import { semiboldFont } from '../fonts.ts';
import { shapeDiameter } from '../images.ts';
import { mostSlots } from '../../../shared/plan-on-map.ts';
import type { MapTheme } from '../theme.ts';
import { pointDiameter, tenureShape } from './estate.ts';
import { overlaySource, type LayerPart } from './part.ts';

/** A ring that lies round the property's own shape. */
const round = (factor: number, room: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  8,
  ['/', ['+', room, ['*', 0.72 * factor, pointDiameter]], shapeDiameter],
  12,
  ['/', ['+', room, ['*', factor, pointDiameter]], shapeDiameter],
  16,
  ['/', ['+', room, ['*', 1.35 * factor, pointDiameter]], shapeDiameter],
];

/** Selected properties are drawn one by one, in their own shape and colour, even where the tiles gather them into clusters. */
export const selection = (theme: MapTheme, colouring: Colouring): LayerPart => ({
  sources: { selection: overlaySource() },
  layers: [
    {
      id: 'selection-points',
      type: 'symbol',
      source: 'selection',
      layout: { 'icon-image': tenureShape, 'icon-size': round(1, 0), 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: {
        'icon-color': colouring === 'completeness' ? theme.accent : colourOf(colouring, theme),
        'icon-halo-color': theme.halo,
        'icon-halo-width': 4,
      },
    },
    {
      id: 'selection',
      type: 'symbol',
      source: 'selection',
      layout: { 'icon-image': 'shape:selected', 'icon-size': round(1, 9), 'icon-allow-overlap': true, 'icon-ignore-placement': true },
      paint: { 'icon-color': theme.accent, 'icon-halo-color': theme.halo, 'icon-halo-width': 1.2 },
    },
  ],
  credit: null,
});

export const lit = (theme: MapTheme): LayerPart => ({
  sources: { lit: overlaySource() },
  layers: [
    {
      id: 'lit-halo',
      type: 'circle',
      source: 'lit',
      paint: { 'circle-radius': 20, 'circle-color': theme.accent, 'circle-opacity': 0.18 },
    },
    {
      id: 'lit',
      type: 'symbol',
      source: 'lit',
      layout: {
        'icon-image': 'shape:selected',
        'icon-size': round(1, 6),
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'text-field': ['get', 'name'],
        'text-font': semiboldFont,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.4,
        'text-max-width': 14,
        'text-allow-overlap': true,
      },
      paint: {
        'icon-color': theme.ink,
        'icon-halo-color': theme.halo,
        'icon-halo-width': 1.5,
        'text-color': theme.ink,
        'text-halo-color': theme.halo,
        'text-halo-width': 2,
      },
    },
  ],
  credit: null,
});

export const decisions = (theme: MapTheme): LayerPart => ({
  sources: { decisions: overlaySource() },
  layers: [
    {
      id: 'decisions',
      type: 'symbol',
      source: 'decisions',
      layout: {
        'icon-image': ['concat', 'shape:', ['get', 'mark']],
        'icon-size': round(1, 4),
        'icon-allow-overlap': true,
      },
      paint: {
        'icon-color': ['case', ['==', ['get', 'mark'], 'host'], theme.accent, theme.vacated],
        'icon-halo-color': theme.halo,
        'icon-halo-width': 2,
        'icon-opacity': ['case', ['==', ['get', 'due'], true], 1, 0.4],
      },
    },
  ],
  credit: null,
});

const halfWidth = 14;

/** Crowded hubs stand side by side from afar and in their own places once the map is close. */
function besideUntilClose(step: number): ExpressionSpecification {
  const slots = Array.from({ length: 2 * mostSlots + 1 }, (_, at) => at - mostSlots).filter((slot) => slot !== 0);
  const cases = slots.flatMap((slot) => [slot, ['literal', [slot * step, 0]]]);
  const beside = ['match', ['get', 'slot'], ...cases, ['literal', [0, 0]]] as unknown as ExpressionSpecification;
  return ['interpolate', ['linear'], ['zoom'], 12, beside, 14.5, ['literal', [0, 0]]];
}

/** The names lie below the marks, so that they are placed after them and keep off them. */
export const hubs = (theme: MapTheme): LayerPart => ({
  sources: { hubs: overlaySource() },
  layers: [
    {
      id: 'hub-labels',
      type: 'symbol',
      source: 'hubs',
      minzoom: 9.5,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': semiboldFont,
        'text-size': 12,
        'text-variable-anchor': ['top', 'bottom', 'left', 'right'],
        'text-radial-offset': 1.5,
        'text-max-width': 11,
      },
      paint: { 'text-color': theme.accent, 'text-halo-color': theme.halo, 'text-halo-width': 2 },
    },
    {
      id: 'hubs',
      type: 'symbol',
      source: 'hubs',
      layout: {
        'icon-image': 'shape:hub',
        'icon-size': ['interpolate', ['linear'], ['zoom'], 8, 0.95, 13, 1.25],
        'icon-offset': besideUntilClose(halfWidth),
        'text-offset': besideUntilClose(halfWidth / 13),
        'icon-allow-overlap': true,
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['format', ['to-string', ['get', 'label']], { 'text-color': theme.halo, 'font-scale': 1 }],
        'text-font': semiboldFont,
        'text-size': 13,
        'text-allow-overlap': true,
      },
      paint: {
        'icon-color': theme.accent,
        'icon-halo-color': theme.halo,
        'icon-halo-width': 2,
        'icon-opacity': ['case', ['==', ['get', 'due'], true], 1, 0.55],
      },
    },
  ],
  credit: null,
});
