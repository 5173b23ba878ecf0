/** Space wanted: what a body needs before it buys or leases, so that what others hold is looked at first. */
import { z } from 'zod';
import { defaultAssumptions } from '../assumption-library.ts';
import { organisationIdSchema, requirementIdSchema } from '../ids.ts';
import { squareMetres } from '../measure.ts';
import { fteSchema, metresSchema, pencePerYearSchema, positionSchema, squareMetresSchema, type SquareMetres } from '../units.ts';
import { componentSchema } from '../use.ts';
import { isoDateSchema } from '../year.ts';

export const requirementStates = ['open', 'met', 'withdrawn'] as const;

export const requirementDraftSchema = z
  .object({
    name: z.string().trim().min(1, 'Say in a few words what is wanted.').max(200),
    body: organisationIdSchema,
    component: componentSchema,
    /** One of the two is enough; where both are given the area stands. */
    area: squareMetresSchema.nullable(),
    people: fteSchema.nullable(),
    place: positionSchema,
    reach: metresSchema.max(100_000, 'A reach is at most 100 km.'),
    by: isoDateSchema,
    /** The most that may be paid a year; null where nothing is set. */
    budget: pencePerYearSchema.nullable(),
    notes: z.string().trim().max(4000),
  })
  .refine(({ area, people }) => (area ?? 0) > 0 || (people ?? 0) > 0, {
    path: ['area'],
    message: 'Say how much space is wanted, or for how many people.',
  });
export type RequirementDraft = z.infer<typeof requirementDraftSchema>;

export type Requirement = RequirementDraft & {
  id: z.infer<typeof requirementIdSchema>;
  state: (typeof requirementStates)[number];
  version: number;
};

/** The area wanted, m²: as entered, else for the people at 7 desks to 10 and the office standard (OGC/IPD 2007), which is also taken for counters and clinics. */
export function areaWanted({ area, people }: Pick<RequirementDraft, 'area' | 'people'>): SquareMetres {
  if (area !== null && area > 0) return area;
  const { desksPerFte, spacePerDesk } = defaultAssumptions;
  return squareMetres((people ?? 0) * desksPerFte * spacePerDesk);
}
