/** The interests of a list as the register keeps them, and put over those that it has: terms that the list does not give are kept. */
import { unknown } from '../figure.ts';
import type { Interest, Lease } from '../tenure.ts';
import { figureWith } from './given-parts.ts';
import type { GivenInterest } from './import-record.ts';

const noTerms: Lease = {
  startsOn: null,
  expiresOn: null,
  breakOn: null,
  noticePeriod: null,
  rent: unknown,
  rentReviewOn: null,
  repairing: 'unknown',
  breakPenalty: unknown,
};

function leaseWith(existing: Lease | null, given: GivenInterest['lease']): Lease | null {
  if (!given) return existing;
  const lease = existing ?? noTerms;
  return {
    ...lease,
    startsOn: given.startsOn ?? lease.startsOn,
    expiresOn: given.expiresOn ?? lease.expiresOn,
    breakOn: given.breakOn ?? lease.breakOn,
    rent: figureWith(lease.rent, given.rent),
  };
}

function letOutWith(existing: Interest['letOut'], given: GivenInterest): Interest['letOut'] {
  if (given.letOut === undefined) return existing;
  if (!given.letOut) return null;
  const letOut = existing ?? { tenant: '', tenantOrganisation: null, lease: null };
  const tenant = given.tenant ?? letOut.tenant;
  return {
    tenant,
    tenantOrganisation: tenant === letOut.tenant ? letOut.tenantOrganisation : null,
    lease: given.tenure === 'freehold' ? leaseWith(letOut.lease, given.lease) : letOut.lease,
  };
}

const nothing: Omit<Interest, 'tenure'> = { lease: null, letOut: null, titleNumber: null };

/** A leasehold has a lease even where none of its terms is known; a freehold has none of its own. */
function ownLease(existing: Lease | null, { tenure, lease }: GivenInterest): Lease | null {
  if (tenure === 'freehold') return null;
  return leaseWith(existing, lease) ?? (tenure === 'leasehold' ? noTerms : null);
}

function interestWith(existing: Omit<Interest, 'tenure'>, given: GivenInterest): Interest {
  return {
    tenure: given.tenure,
    lease: ownLease(existing.lease, given),
    letOut: letOutWith(existing.letOut, given),
    titleNumber: given.titleNumber ?? existing.titleNumber,
  };
}

/** An interest that is new to the register. */
export const interestFrom = (given: GivenInterest): Interest => interestWith(nothing, given);

/** The most interests that a property can have. */
const most = 20;

/**
 * Each interest of the list goes to the first of the register with its tenure; the list's first, where there is none, to the principal one, whose
 * tenure it changes; further ones are added. Interests that the list does not speak of are kept.
 */
export function interestsWith(existing: readonly Interest[], given: readonly GivenInterest[]): Interest[] {
  const interests = [...existing];
  const met = new Set<number>();
  for (const [turn, one] of given.entries()) {
    const alike = interests.findIndex((interest, index) => !met.has(index) && interest.tenure === one.tenure);
    const at = alike === -1 && turn === 0 && interests.length > 0 ? 0 : alike;
    if (at !== -1) interests[at] = interestWith(interests[at] as Interest, one);
    else if (interests.length < most) interests.push(interestFrom(one));
    met.add(at === -1 ? interests.length - 1 : at);
  }
  return interests;
}
