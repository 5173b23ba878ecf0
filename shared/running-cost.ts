/** Running cost in pounds a year by line, or one total where only that is known. */
import { z } from 'zod';
import { figureSchema, unknown, type Figure } from './figure.ts';
import { pencePerYearSchema, type PencePerYear } from './units.ts';
import type { IsoDate } from './year.ts';

export const costLines = [
  'rent',
  'rates',
  'energy',
  'water',
  'cleaning',
  'security',
  'facilities-management',
  'maintenance',
  'other',
] as const;
export const costLineSchema = z.enum(costLines);
export type CostLine = z.infer<typeof costLineSchema>;

export const costLineLabel: Record<CostLine, string> = {
  rent: 'Rent',
  rates: 'Rates',
  energy: 'Energy',
  water: 'Water',
  cleaning: 'Cleaning',
  security: 'Security',
  'facilities-management': 'Facilities management',
  maintenance: 'Maintenance',
  other: 'Other',
};

export const runningCostSchema = z.object({
  /** Lines that are known; a line that is absent is unknown. */
  lines: z.partialRecord(costLineSchema, figureSchema(pencePerYearSchema)),
  /** The whole running cost where it is stated as one sum; an estimate of it gives way to lines that are all recorded. */
  total: figureSchema(pencePerYearSchema),
});
export type RunningCost = z.infer<typeof runningCostSchema>;

/**
 * The whole running cost, pence a year: the stated total where one is recorded, else the sum of the lines where every one is, else a total
 * that is estimated, else the sum of the lines that are known. A sum stands as recorded only where every line is; a line that does not
 * fall due, such as the rent of a freehold, is recorded as nil. Without one of them it is an estimate, too low by what is not recorded,
 * and its method says how many lines it has. It is as fresh as its oldest line; where no line is known it is unknown.
 */
export function runningCostTotal(runningCost: RunningCost): Figure<PencePerYear> {
  const { total } = runningCost;
  if (total.basis === 'recorded') return total;
  const sum = sumOfLines(runningCost);
  return total.basis === 'unknown' || sum.basis === 'recorded' ? sum : total;
}

function sumOfLines(runningCost: RunningCost): Figure<PencePerYear> {
  let sum = 0;
  let lines = 0;
  let anyEstimated = false;
  let asAt: IsoDate | null = null;
  for (const line of costLines) {
    const figure = runningCost.lines[line];
    if (figure === undefined || figure.basis === 'unknown') continue;
    sum += figure.value;
    lines += 1;
    if (figure.basis === 'estimated') anyEstimated = true;
    if (figure.asAt !== null && (asAt === null || figure.asAt < asAt)) asAt = figure.asAt;
  }
  if (lines === 0) return unknown;
  const value = sum as PencePerYear;
  const what = lines === 1 ? `One of ${costLines.length} cost lines` : `Sum of ${lines} of ${costLines.length} cost lines`;
  if (lines < costLines.length) return { basis: 'estimated', value, method: `${what}; the rest is not recorded`, asAt };
  return anyEstimated ? { basis: 'estimated', value, method: what, asAt } : { basis: 'recorded', value, source: what, asAt };
}
