/** Tenure: the interest a holder has in a property, its lease terms, and whether it is let out to somebody else. */
import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { organisationIdSchema } from './ids.ts';
import { monthsSchema, penceSchema, pencePerYearSchema } from './units.ts';
import { isoDateSchema } from './year.ts';

export const tenures = ['freehold', 'leasehold', 'licence', 'user-rights', 'pfi', 'other'] as const;
export const tenureSchema = z.enum(tenures);
export type Tenure = z.infer<typeof tenureSchema>;

export const tenureLabel: Record<Tenure, string> = {
  freehold: 'Freehold',
  leasehold: 'Leasehold',
  licence: 'Licence',
  'user-rights': 'User rights',
  pfi: 'PFI',
  other: 'Other',
};

/** The key of a property whose record names no interest: nobody knows by what right it is held. */
export const noTenure = 'not-recorded';
export const tenureKeys = [...tenures, noTenure] as const;
export type TenureKey = (typeof tenureKeys)[number];

export const tenureKeyLabel: Record<TenureKey, string> = { ...tenureLabel, [noTenure]: 'Not recorded' };

/** The key of a tenure in counts and facets. */
export const tenureKeyOf = (tenure: Tenure | null): TenureKey => tenure ?? noTenure;

/** A tenure where nothing beside it says what the word is about. */
export const tenureWords = (tenure: Tenure | null): string => (tenure === null ? 'Tenure not recorded' : tenureLabel[tenure]);

export const repairingLiabilities = ['full', 'internal', 'none', 'unknown'] as const;

export const repairingLiabilityLabel: Record<(typeof repairingLiabilities)[number], string> = {
  full: 'Full repairing',
  internal: 'Internal repairing',
  none: 'None',
  unknown: 'Not known',
};

export const leaseSchema = z.object({
  startsOn: isoDateSchema.nullable(),
  expiresOn: isoDateSchema.nullable(),
  /** The next date on which the tenant may break; null where there is none or it is not known. */
  breakOn: isoDateSchema.nullable(),
  noticePeriod: monthsSchema.nullable(),
  rent: figureSchema(pencePerYearSchema),
  rentReviewOn: isoDateSchema.nullable(),
  repairing: z.enum(repairingLiabilities),
  breakPenalty: figureSchema(penceSchema),
});
export type Lease = z.infer<typeof leaseSchema>;

export const interestSchema = z.object({
  tenure: tenureSchema,
  /** Terms of a leasehold, licence or PFI held; null for a freehold. */
  lease: leaseSchema.nullable(),
  /** The interest is let to somebody else: it earns rent and cannot simply be vacated. */
  letOut: z
    .object({
      tenant: z.string().trim().max(160),
      tenantOrganisation: organisationIdSchema.nullable(),
      lease: leaseSchema.nullable(),
    })
    .nullable(),
  titleNumber: z.string().trim().max(40).nullable(),
});
export type Interest = z.infer<typeof interestSchema>;
