/** An estimate for a whole county by formula: what it learns from, which districts have the higher values, what is left out, and what was entered in place of what is derived. */
import { z } from 'zod';
import type { ExtrapolationInput } from '../appraisal/extrapolate.ts';
import { countyEstimateIdSchema, scenarioIdSchema } from '../ids.ts';
import { mostPence } from '../units.ts';

export type CountyInputKey = keyof ExtrapolationInput;

/** `penceAYear` and `pence` are whole pence; `percent` is a rate shown as a percentage; `times` a plain multiple. */
export type CountyMeasure = 'pence-a-year' | 'pence' | 'percent' | 'times';
export type CountyLimits = { measure: CountyMeasure; min: number; max: number };

/** What each input may be: the formula divides by the first five and by one less the difference of values. */
export const countyLimits: Record<CountyInputKey, CountyLimits> = {
  saving: { measure: 'pence-a-year', min: -mostPence, max: mostPence },
  knownRunningCost: { measure: 'pence-a-year', min: 1, max: mostPence },
  knownShare: { measure: 'percent', min: 0.01, max: 1 },
  areaRunningCost: { measure: 'pence-a-year', min: 0, max: mostPence },
  grossReceipt: { measure: 'pence', min: 1, max: mostPence },
  deliveryCost: { measure: 'pence', min: 0, max: mostPence },
  scale: { measure: 'times', min: 0.01, max: 10_000 },
  valueDifference: { measure: 'percent', min: 0, max: 0.9 },
  westShare: { measure: 'percent', min: 0, max: 1 },
  studyWestShare: { measure: 'percent', min: 0, max: 1 },
  spaceReduction: { measure: 'percent', min: 0, max: 1 },
  administrativeShare: { measure: 'percent', min: 0, max: 1 },
};

export const countyInputKeys = Object.keys(countyLimits) as [CountyInputKey, ...CountyInputKey[]];

/** In place of what is derived: the value with how low and how high it may be. */
const enteredSchema = z
  .object({
    key: z.enum(countyInputKeys),
    value: z.number(),
    low: z.number(),
    high: z.number(),
    source: z.string().trim().max(300, 'Where it comes from may have at most 300 characters.'),
  })
  .refine(({ key, value, low, high }) => low <= value && value <= high && low >= countyLimits[key].min && high <= countyLimits[key].max, {
    message: 'The low end must not be above the value, nor the value above the high end, all within their limits.',
  });
export type CountyEntered = z.infer<typeof enteredSchema>;

export const countyExclusions = ['defence', 'schools'] as const;
export type CountyExclusion = (typeof countyExclusions)[number];

/** What a person may enter and keep of an estimate. */
export const countyDraftSchema = z.object({
  name: z.string().trim().min(1, 'Give the estimate a name.').max(120, 'The name may have at most 120 characters.'),
  /** The published study as it was printed, or saved scenarios. */
  learnsFrom: z.enum(['published', 'scenarios']),
  scenarios: z.array(scenarioIdSchema).max(20, 'An estimate learns from at most 20 scenarios.'),
  /** The districts whose values are the higher; all others have the lower. */
  west: z.array(z.string().max(80)).max(200),
  /** What is left out of the study and the county alike. */
  exclusions: z.array(z.enum(countyExclusions)).max(2),
  entered: z.array(enteredSchema).max(countyInputKeys.length),
});
export type CountyDraft = z.infer<typeof countyDraftSchema>;

export const countyEstimateSchema = countyDraftSchema.extend({ id: countyEstimateIdSchema, version: z.number().int().min(1) });
export type CountyEstimate = z.infer<typeof countyEstimateSchema>;
