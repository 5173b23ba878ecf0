/** What a list gives of a figure, an address or notes, put over what the register has: a blank never erases, and what is equal stays as it stands. */
import type { Figure } from '../figure.ts';
import type { PropertyDraft } from '../property.ts';
import type { GivenAddress } from './import-record.ts';

/** Values nearer than this are one value: a thousandth of a m², a tenth of a m² in hectares, and less than a penny. */
const rounding = 1e-5;

const sameValue = (a: unknown, b: unknown) =>
  typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) <= Math.max(rounding, Math.abs(a) * 1e-9) : a === b;

/** A recorded figure of the same value stays, with its source, unless the list's is of another day; one that is recorded never gives way to a sum with gaps. */
export function figureWith<T>(existing: Figure<T>, given: Figure<T> | undefined): Figure<T> {
  if (given === undefined || given.basis === 'unknown') return existing;
  if (given.basis === 'estimated' && existing.basis === 'recorded') return existing;
  const equal = existing.basis === given.basis && sameValue(existing.value, given.value);
  return equal && (given.asAt === null || given.asAt === existing.asAt) ? existing : given;
}

/** A postcode's outward half says less than the whole that the register has. */
const postcodeWith = (existing: string, given: string | undefined) =>
  given === undefined || existing.startsWith(`${given} `) ? existing : given;

export const addressWith = (existing: PropertyDraft['address'], given: GivenAddress): PropertyDraft['address'] => ({
  street: given.street ?? existing.street,
  town: given.town ?? existing.town,
  postcode: postcodeWith(existing.postcode, given.postcode),
});

const mostNotes = 4000;

/** Notes of a list stand under those that people have written, once. */
export function notesWith(existing: string, given: string | undefined): string {
  if (given === undefined || existing.includes(given)) return existing;
  const both = existing === '' ? given : `${existing}\n${given}`;
  return both.length <= mostNotes ? both : existing;
}
