/** What each square metre of a property costs to run, on the weaker basis of its cost and its area. */
import type { PropertyFacts } from './facts.ts';
import { unknown, type Figure } from './figure.ts';
import type { PencePerSquareMetreYear } from './units.ts';

/** Running cost for each m², pence a year, on the weaker basis of the two; unknown where either is, or there is no floor. */
export function costPerSquareMetre({
  runningCost,
  floorArea,
}: Pick<PropertyFacts, 'runningCost' | 'floorArea'>): Figure<PencePerSquareMetreYear> {
  if (runningCost.basis === 'unknown' || floorArea.basis === 'unknown' || floorArea.value <= 0) return unknown;
  const value = Math.round(runningCost.value / floorArea.value) as PencePerSquareMetreYear;
  if (runningCost.basis === 'estimated') return { ...runningCost, value };
  if (floorArea.basis === 'estimated') return { ...floorArea, value };
  return { ...runningCost, value };
}
