/** A scenario: hubs and decisions over the register as baseline, with its base year, area and assumptions; it never changes the register. */
import { z } from 'zod';
import { assumptionsSchema } from './assumptions.ts';
import { decisionSchema } from './decision.ts';
import { hubSchema } from './hub.ts';
import { scenarioIdSchema } from './ids.ts';
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

export const scenarioDraftSchema = z.object({
  name: z.string().trim().min(1, 'Give the scenario a name.').max(120),
  purpose: z.string().trim().max(2000, 'The area drawn may have at most 2,000 corners.'),
  baseYear: financialYearSchema,
  /** The places it covers: districts by name, a drawn area, or neither (the whole register). */
  districts: z.array(z.string().max(80)).max(100),
  area: areaSchema.nullable(),
  assumptions: assumptionsSchema,
  hubs: z.array(hubSchema).max(500),
  decisions: z.array(decisionSchema).max(5000),
});
export type ScenarioDraft = z.infer<typeof scenarioDraftSchema>;

export const scenarioSchema = scenarioDraftSchema.extend({
  id: scenarioIdSchema,
  version: z.number().int().min(1),
});
export type Scenario = z.infer<typeof scenarioSchema>;
