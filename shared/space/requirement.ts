/** Space wanted: what a body needs before it buys or leases, so that what others hold is looked at first. */
import { z } from 'zod';
import { defaultAssumptions } from '../assumption-library.ts';
import { organisationIdSchema, type RequirementId } from '../ids.ts';
import { squareMetres } from '../measure.ts';
import { fteSchema, metresSchema, pencePerYearSchema, positionSchema, squareMetresSchema, type SquareMetres } from '../units.ts';
import { componentSchema } from '../use.ts';
import { isoDateSchema, type IsoDate } from '../year.ts';
import type { SpaceResponse } from './response.ts';

export const requirementStates = ['open', 'met', 'withdrawn'] as const;
export type RequirementState = (typeof requirementStates)[number];

export const requirementStateLabel: Record<RequirementState, string> = { open: 'Open', met: 'Met', withdrawn: 'Withdrawn' };

export const requirementDraftSchema = z
  .object({
    name: z.string().trim().min(1, 'Say in a few words what is wanted.').max(200),
    body: organisationIdSchema,
    component: componentSchema,
    /** One of the two is enough; where both are given the area stands. */
    area: squareMetresSchema.nullable(),
    people: fteSchema.nullable(),
    place: positionSchema,
    /** What the place is called, for people; the position is what counts. */
    near: z.string().trim().max(120).default(''),
    reach: metresSchema.max(100_000, 'A reach is at most 100 km.'),
    by: isoDateSchema,
    /** The most that may be paid a year; null where nothing is set. */
    budget: pencePerYearSchema.nullable(),
    notes: z.string().trim().max(4000),
    /** What is wanted for a refuge or the like is there for the cleared alone; it is said when it is entered and stays. */
    sensitive: z.boolean().default(false),
  })
  .refine(({ area, people }) => (area ?? 0) > 0 || (people ?? 0) > 0, {
    path: ['area'],
    message: 'Say how much space is wanted, or for how many people.',
  });
export type RequirementDraft = z.infer<typeof requirementDraftSchema>;

/** How a requirement ended: with space that another body had, with space bought or leased elsewhere, or given up. */
export const closings = ['found', 'elsewhere', 'withdrawn'] as const;
export type ClosingHow = (typeof closings)[number];

export const closingLabel: Record<ClosingHow, string> = {
  found: 'Met with space of a public body',
  elsewhere: 'Met elsewhere: bought or leased',
  withdrawn: 'Withdrawn',
};

export type Closing = { how: ClosingHow; on: IsoDate; by: string; because: string };

export type Requirement = RequirementDraft & {
  id: RequirementId;
  /** Null while it is open. */
  closing: Closing | null;
  responses: readonly SpaceResponse[];
  version: number;
};

export const stateOf = ({ closing }: Pick<Requirement, 'closing'>): RequirementState =>
  closing === null ? 'open' : closing.how === 'withdrawn' ? 'withdrawn' : 'met';

/** The area wanted, m²: as entered, else for the people at 7 desks to 10 and the office standard (OGC/IPD 2007), which is also taken for counters and clinics. */
export function areaWanted({ area, people }: Pick<RequirementDraft, 'area' | 'people'>): SquareMetres {
  if (area !== null && area > 0) return area;
  const { desksPerFte, spacePerDesk } = defaultAssumptions;
  return squareMetres((people ?? 0) * desksPerFte * spacePerDesk);
}

/** What of a draft decides what fits: enough to look before anything has a name. */
export const wantedSchema = z.object({
  component: componentSchema,
  area: squareMetresSchema.nullable(),
  people: fteSchema.nullable(),
  place: positionSchema,
  reach: metresSchema.max(100_000, 'A reach is at most 100 km.'),
  by: isoDateSchema,
  budget: pencePerYearSchema.nullable(),
});
export type Wanted = z.infer<typeof wantedSchema>;
