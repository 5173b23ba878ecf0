/** A scenario: hubs and decisions over the register as baseline, with its base year, area and assumptions; it never changes the register. */
import { z } from 'zod';
import { assumptionRangeSchema, assumptionsSchema } from './assumptions.ts';
import { planBarrierSchema } from './barrier.ts';
import { decisionSchema } from './decision.ts';
import { hubSchema } from './hub.ts';
import { scenarioIdSchema } from './ids.ts';
import { penceSchema } from './units.ts';
import { financialYearSchema } from './year.ts';

/** A GeoJSON ring-based area, WGS84, longitude first. */
export const areaSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('Polygon'),
    coordinates: z
      .array(
        z
          .array(z.tuple([z.number(), z.number()]))
          .min(4, 'The area drawn needs at least three corners.')
          .max(2000, 'The area drawn may have at most 2,000 corners.'),
      )
      .min(1)
      .max(50),
  }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z
      .array(
        z
          .array(
            z
              .array(z.tuple([z.number(), z.number()]))
              .min(4, 'The area drawn needs at least three corners.')
              .max(2000, 'The area drawn may have at most 2,000 corners.'),
          )
          .min(1)
          .max(50),
      )
      .min(1)
      .max(200),
  }),
]);
export type Area = z.infer<typeof areaSchema>;

export const capitalCeilingSchema = z.object({ year: financialYearSchema, amount: penceSchema.min(0) });
export type CapitalCeiling = z.infer<typeof capitalCeilingSchema>;

export const scenarioDraftSchema = z.object({
  name: z.string().trim().min(1, 'Give the scenario a name.').max(120),
  purpose: z.string().trim().max(2000, 'The purpose may have at most 2,000 characters.'),
  baseYear: financialYearSchema,
  /** The places it covers: districts by name, a drawn area, or neither (the whole register). */
  districts: z.array(z.string().max(80)).max(100),
  area: areaSchema.nullable(),
  assumptions: assumptionsSchema,
  hubs: z.array(hubSchema).max(500),
  decisions: z.array(decisionSchema).max(5000),
  /** The scenario of which this is a variant; null for one that stands on its own. */
  variantOf: scenarioIdSchema.nullable().default(null),
  /** The most that may be spent on delivery and relocation in a financial year; a year that is not named has no ceiling. */
  capitalCeilings: z.array(capitalCeilingSchema).max(60).default([]),
  /** Why optimism bias is below its upper bound, as the Green Book asks; empty where it is not. */
  optimismBiasReason: z.string().trim().max(2000, 'The reason may have at most 2,000 characters.').default(''),
  /** Ranges of assumptions that this scenario has in place of the library's. */
  ranges: z.array(assumptionRangeSchema).max(60).default([]),
  /** What stands in the way of its hubs or of the whole of it; barriers of a property stand in the register. */
  barriers: z.array(planBarrierSchema).max(500).default([]),
});
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>;

export const scenarioSchema = scenarioDraftSchema.extend({
  id: scenarioIdSchema,
  version: z.number().int().min(1),
});
export type Scenario = z.infer<typeof scenarioSchema>;

/** What a scenario holds before anything is decided in it, besides its name, base year, districts and assumptions. */
export const plainPlan = {
  purpose: '',
  area: null,
  hubs: [],
  decisions: [],
  variantOf: null,
  capitalCeilings: [],
  optimismBiasReason: '',
  ranges: [],
  barriers: [],
} satisfies Partial<ScenarioDraft>;
