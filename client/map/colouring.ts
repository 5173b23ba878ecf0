/** What the colour of a property means under each colouring: its classes, each with label, colour and the tile features that are in it. */
import type { ExpressionSpecification } from 'maplibre-gl';
import { completenessBands } from '../../shared/band.ts';
import { sectorLabel, sectors } from '../../shared/organisation.ts';
import { noTenure, tenureKeyLabel, tenureKeys } from '../../shared/tenure.ts';
import { factsOfUses, uses } from '../../shared/use.ts';
import type { Colouring } from '../view.ts';
import type { MapTheme } from './theme.ts';

export const colouringLabel: Record<Colouring, string> = {
  sector: 'Sector',
  tenure: 'Tenure',
  use: 'Use',
  cost: 'Running cost per m²',
  completeness: 'Completeness of data',
};

/** One class of a colouring; `when` is true of the tile features in it. */
export type ColourClass = { key: string; label: string; colour: string; when: ExpressionSpecification };

/** Pounds a square metre a year at which one cost class ends and the next begins. */
export const costSteps = [25, 50, 100, 200] as const;

export const useGroups = [...new Set(uses.map((use) => factsOfUses[use].group))];
export type UseGroup = (typeof useGroups)[number];
export const usesIn = (group: UseGroup) => uses.filter((use) => factsOfUses[use].group === group);

const is = (name: string, value: string): ExpressionSpecification => ['==', ['get', name], value];
const from = (name: string, low: number, below: number): ExpressionSpecification => [
  'all',
  ['>=', ['get', name], low],
  ['<', ['get', name], below],
];

/** The classes of a colouring in the order of its legend; every tile feature is in exactly one. */
export function classesOf(colouring: Colouring, theme: MapTheme): ColourClass[] {
  switch (colouring) {
    case 'sector':
      return sectors.map((key) => ({ key, label: sectorLabel[key], colour: theme.sectors[key], when: is('sector', key) }));
    case 'tenure':
      return tenureKeys.map((key, at) => ({
        key,
        label: tenureKeyLabel[key],
        colour: key === noTenure ? theme.none : (theme.classes[at] ?? theme.none),
        when: is('tenure', key),
      }));
    case 'use':
      return useGroups.map((group, at) => ({
        key: group,
        label: group,
        colour: group === 'Other' ? theme.none : (theme.classes[at] ?? theme.none),
        when: ['in', ['get', 'use'], ['literal', usesIn(group)]],
      }));
    case 'cost':
      return costClasses(theme);
    case 'completeness':
      return completenessBands.map((band, at) => ({
        key: band.key,
        label: band.label,
        colour: theme.steps[at + 1] as string,
        when: from('completeness', Math.max(-1, band.from), Math.min(2, band.below)),
      }));
  }
}

function costClasses(theme: MapTheme): ColourClass[] {
  const edges = [0, ...costSteps];
  const known = edges.map((low, at): ColourClass => {
    const below = edges[at + 1];
    return {
      key: `from-${low}`,
      label: below === undefined ? `£${low} and over` : low === 0 ? `Under £${below}` : `£${low} to £${below}`,
      colour: theme.steps[at] as string,
      when: from('costPerM2', low * 100, below === undefined ? 1e12 : below * 100),
    };
  });
  return [...known, { key: 'unknown', label: 'Not known', colour: theme.none, when: ['<', ['get', 'costPerM2'], 0] }];
}

/** The colour of a tile feature. */
export function colourOf(colouring: Colouring, theme: MapTheme): ExpressionSpecification {
  const cases = classesOf(colouring, theme).flatMap(({ when, colour }) => [when, colour] as const);
  return ['case', ...cases, theme.none] as unknown as ExpressionSpecification;
}
