/** The assumptions of an appraisal as values; what each means, its default, range and source stand in assumption-library.ts. */
import { z } from 'zod';
import {
  emissionFactorSchema,
  metresSchema,
  pencePerSquareMetreSchema,
  pencePerSquareMetreYearSchema,
  penceSchema,
  rateSchema,
  squareMetresSchema,
  yearsSchema,
} from './units.ts';

export const sharingRules = ['where-it-falls', 'by-space-taken', 'by-benefit-received'] as const;
export const sharingRuleSchema = z.enum(sharingRules);
export type SharingRule = z.infer<typeof sharingRuleSchema>;

export const sharingRuleLabel: Record<SharingRule, string> = {
  'where-it-falls': 'Where it falls',
  'by-space-taken': 'By space taken',
  'by-benefit-received': 'By benefit received',
};

export const assumptionsSchema = z.object({
  discountRate: rateSchema,
  horizon: yearsSchema,
  optimismBias: rateSchema,
  /** m² NIA for each desk in the hub's back office. */
  spacePerDesk: squareMetresSchema,
  desksPerFte: rateSchema,
  /** Where staff are not known, a moved back office needs its current area × (1 − this). */
  spaceReduction: rateSchema,
  /** A moved front office needs its current area × this. */
  counterSharing: rateSchema,
  fitOut: pencePerSquareMetreSchema,
  newBuild: pencePerSquareMetreSchema,
  newBuildRunning: pencePerSquareMetreYearSchema,
  /** Marginal running cost of space taken in a host. */
  hostMarginal: pencePerSquareMetreYearSchema,
  relocationPerHead: penceSchema,
  disposalFees: rateSchema,
  dilapidations: pencePerSquareMetreSchema,
  frontOfficeLimit: metresSchema,
  otherLimit: metresSchema,
  electricityFactor: emissionFactorSchema,
  fossilFactor: emissionFactorSchema,
  sharingRule: sharingRuleSchema,
});
export type Assumptions = z.infer<typeof assumptionsSchema>;
export type AssumptionKey = keyof Assumptions;
