/** Running cost in pounds a year by line, or one total where only that is known. */
import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { pencePerYearSchema } from './units.ts';

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
  /** The whole running cost where it is stated as one sum; then it wins over the sum of the lines. */
  total: figureSchema(pencePerYearSchema),
});
export type RunningCost = z.infer<typeof runningCostSchema>;
