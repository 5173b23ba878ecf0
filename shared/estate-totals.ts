/** The totals of a set of properties, each with its coverage; the strip, the tray, the board and the report all state these. */
import type { PropertyFacts } from './facts.ts';
import { addFigure, addTotals, noTotal, type Total } from './figure.ts';
import type { OrganisationId } from './ids.ts';
import { sectors, type Sector } from './organisation.ts';
import { tenureKeyOf, tenureKeys, type TenureKey } from './tenure.ts';
import type { Hectares, Pence, PencePerYear, SquareMetres } from './units.ts';

export type EstateTotals = {
  properties: number;
  /** Those whose place is known. */
  located: number;
  runningCost: Total<PencePerYear>;
  floorArea: Total<SquareMetres>;
  siteArea: Total<Hectares>;
  bookValue: Total<Pence>;
  disposalValue: Total<Pence>;
  tenures: Record<TenureKey, number>;
  sectors: Record<Sector, number>;
};

const counts = <K extends string>(keys: readonly K[]): Record<K, number> =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;

/** The totals of no properties. */
export const noEstate = (): EstateTotals => ({
  properties: 0,
  located: 0,
  runningCost: noTotal(),
  floorArea: noTotal(),
  siteArea: noTotal(),
  bookValue: noTotal(),
  disposalValue: noTotal(),
  tenures: counts(tenureKeys),
  sectors: counts(sectors),
});

/** The totals of the given properties, each counted once for each time it is given. */
export function totalsOf(facts: Iterable<PropertyFacts>, sectorOf: (organisation: OrganisationId) => Sector): EstateTotals {
  const totals = noEstate();
  for (const property of facts) {
    totals.properties += 1;
    if (property.position !== null) totals.located += 1;
    addFigure(totals.runningCost, property.runningCost);
    addFigure(totals.floorArea, property.floorArea);
    addFigure(totals.siteArea, property.siteArea);
    addFigure(totals.bookValue, property.bookValue);
    addFigure(totals.disposalValue, property.disposalValue);
    totals.tenures[tenureKeyOf(property.tenure)] += 1;
    totals.sectors[sectorOf(property.holder)] += 1;
  }
  return totals;
}

const addCounts = <K extends string>(a: Record<K, number>, b: Record<K, number>): Record<K, number> => {
  const sum = { ...a };
  for (const key of Object.keys(b) as K[]) sum[key] += b[key];
  return sum;
};

/** The totals of two sets of properties that have no member in common. */
export const addEstateTotals = (a: EstateTotals, b: EstateTotals): EstateTotals => ({
  properties: a.properties + b.properties,
  located: a.located + b.located,
  runningCost: addTotals(a.runningCost, b.runningCost),
  floorArea: addTotals(a.floorArea, b.floorArea),
  siteArea: addTotals(a.siteArea, b.siteArea),
  bookValue: addTotals(a.bookValue, b.bookValue),
  disposalValue: addTotals(a.disposalValue, b.disposalValue),
  tenures: addCounts(a.tenures, b.tenures),
  sectors: addCounts(a.sectors, b.sectors),
});
