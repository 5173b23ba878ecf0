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

/** How much longer a walk is than the straight line, where a plan says nothing else: as plans from before it was asked. */
export const usualWalkingDetour = rateSchema.parse(1.3);

/**
 * What may be entered at all; the usual ranges, which are narrower, stand in the library. The limits keep out slips of the keyboard and
 * what has no meaning: a discount rate below nought or above 30 %, more than twice the works as bias, no year or a lifetime of them.
 */
export const assumptionsSchema = z.object({
  discountRate: rateSchema.min(0).max(0.3),
  horizon: yearsSchema.min(1).max(60),
  optimismBias: rateSchema.min(0).max(2),
  /** m² NIA for each desk in the hub's back office. */
  spacePerDesk: squareMetresSchema.min(1).max(100),
  desksPerFte: rateSchema.min(0).max(2),
  /** Where staff are not known, a moved back office needs its current area × (1 − this). */
  spaceReduction: rateSchema.min(0).max(1),
  /** A moved front office needs its current area × this. */
  counterSharing: rateSchema.min(0).max(1),
  fitOut: pencePerSquareMetreSchema,
  newBuild: pencePerSquareMetreSchema,
  newBuildRunning: pencePerSquareMetreYearSchema,
  /** Marginal running cost of space taken in a host. */
  hostMarginal: pencePerSquareMetreYearSchema,
  relocationPerHead: penceSchema.min(0).max(100_000_000),
  disposalFees: rateSchema.min(0).max(1),
  dilapidations: pencePerSquareMetreSchema,
  frontOfficeLimit: metresSchema.max(1_000_000),
  otherLimit: metresSchema.max(1_000_000),
  /** A walk is taken to be the straight line × this. */
  walkingDetour: rateSchema.min(1).max(5).default(usualWalkingDetour),
  electricityFactor: emissionFactorSchema.max(10),
  fossilFactor: emissionFactorSchema.max(10),
  sharingRule: sharingRuleSchema,
});
export type Assumptions = z.infer<typeof assumptionsSchema>;
export type AssumptionKey = keyof Assumptions;

/** The range within which a scenario takes one of its assumptions to lie, in that assumption's own unit, and why. */
export const assumptionRangeSchema = z
  .object({
    key: assumptionsSchema.keyof(),
    low: z.number().min(0),
    high: z.number().min(0),
    source: z.string().trim().min(1, 'Say where the range comes from.').max(300),
  })
  .refine(({ low, high }) => low <= high, 'The low end of a range is not above its high end.');
export type AssumptionRange = z.infer<typeof assumptionRangeSchema>;
