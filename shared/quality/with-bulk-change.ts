/** A property with one field set as one of many: what it then is, or why it is better changed by itself. */
import { unknown } from '../figure.ts';
import type { PropertyDraft } from '../property.ts';
import { tenureLabel, type Interest, type Lease, type Tenure } from '../tenure.ts';
import type { BulkChange } from './bulk-change.ts';

/** A lease of which nothing is known but that there is one. */
const bareLease: Lease = {
  startsOn: null,
  expiresOn: null,
  breakOn: null,
  noticePeriod: null,
  rent: unknown,
  rentReviewOn: null,
  repairing: 'unknown',
  breakPenalty: unknown,
};

type Set<D> = { draft: D } | { because: string };

const leaseUnder = (tenure: Tenure, lease: Lease | null): Lease | null => lease ?? (tenure === 'leasehold' ? bareLease : null);

/** Whether a lease says anything. */
const saysSomething = (lease: Lease): boolean =>
  (Object.keys(bareLease) as (keyof Lease)[]).some((key) => JSON.stringify(lease[key]) !== JSON.stringify(bareLease[key]));

function withTenure<D extends PropertyDraft>(draft: D, tenure: Tenure): Set<D> {
  const [only, another] = draft.interests;
  if (another !== undefined) return { because: 'It has several interests: change its tenure on its own page.' };
  if (only === undefined)
    return { draft: { ...draft, interests: [{ tenure, lease: leaseUnder(tenure, null), letOut: null, titleNumber: null }] } };
  if (only.tenure === tenure) return { draft };
  if (tenure === 'freehold' && only.lease !== null && saysSomething(only.lease))
    return {
      because: `The terms of its lease are recorded and would be lost: make it ${tenureLabel[tenure].toLowerCase()} on its own page.`,
    };
  const interest: Interest = { ...only, tenure, lease: tenure === 'freehold' ? null : leaseUnder(tenure, only.lease) };
  return { draft: { ...draft, interests: [interest] } };
}

/** The property with the change; it may be the same as before. */
export function withBulkChange<D extends PropertyDraft>(draft: D, change: BulkChange): Set<D> {
  if (change.field === 'tenure') return withTenure(draft, change.value);
  return { draft: { ...draft, [change.field]: change.value } };
}
