/** Switching a legend's class off narrows the estate's filter, so that map, list and totals leave out the same properties. */
import { completenessBands } from '../../shared/band.ts';
import type { EstateFilter } from '../../shared/filter.ts';
import { sectors } from '../../shared/organisation.ts';
import { tenureKeys } from '../../shared/tenure.ts';
import { useGroups, usesIn } from '../map/colouring.ts';
import type { Colouring } from '../view.ts';

type Facet = {
  facet: 'sectors' | 'tenures' | 'uses' | 'completeness';
  classes: readonly string[];
  keysOf: (name: string) => readonly string[];
};

const itself = (name: string) => [name];

const facets: Partial<Record<Colouring, Facet>> = {
  sector: { facet: 'sectors', classes: sectors, keysOf: itself },
  tenure: { facet: 'tenures', classes: tenureKeys, keysOf: itself },
  use: { facet: 'uses', classes: useGroups, keysOf: (name) => useGroups.filter((group) => group === name).flatMap(usesIn) },
  completeness: { facet: 'completeness', classes: completenessBands.map(({ key }) => key), keysOf: itself },
};

/** The classes that the filter leaves out altogether; none under a colouring that the filter knows nothing of. */
export function classesOff(colouring: Colouring, filter: EstateFilter): string[] {
  const one = facets[colouring];
  const chosen: readonly string[] = one ? filter[one.facet] : [];
  if (!one || chosen.length === 0) return [];
  return one.classes.filter((name) => !one.keysOf(name).some((key) => chosen.includes(key)));
}

/** The filter with one class switched; null where the colouring's classes are not part of the filter. All on is no restriction, and so is none. */
export function withClassSwitched(colouring: Colouring, filter: EstateFilter, name: string): EstateFilter | null {
  const one = facets[colouring];
  if (!one) return null;
  const off = new Set(classesOff(colouring, filter));
  if (off.has(name)) off.delete(name);
  else off.add(name);
  const whole = off.size === 0 || off.size === one.classes.length;
  const keys = whole ? [] : one.classes.filter((other) => !off.has(other)).flatMap((other) => one.keysOf(other));
  return { ...filter, [one.facet]: keys };
}
