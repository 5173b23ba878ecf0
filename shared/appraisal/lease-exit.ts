/** Lease exit: the rent that a lease still costs after its holder has left, up to the first break that can be used or its expiry. */
import type { LeaseFacts, PropertyFacts } from '../facts.ts';
import type { Pence } from '../units.ts';
import { firstDayOf, lastDayOf, type FinancialYear, type IsoDate } from '../year.ts';
import { lack, take, type Evidence } from './evidence.ts';

const moment = (date: IsoDate) => Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));

/** The exit that a lease allows: when it ends and whether by a break. Null where neither a usable break nor an expiry is known. */
export type LeaseEnd = { at: number; byBreak: boolean };

/**
 * The end of a lease that serves its holder's leaving. An expiry by the last day of the financial year of leaving needs nothing done;
 * else a break can be used when it falls on or after the first day of that year, before the expiry, and its notice can still be given
 * once the plan's base year has begun; else the lease runs to its expiry.
 */
export function leaseEnd(lease: LeaseFacts, leaving: FinancialYear, baseYear: FinancialYear): LeaseEnd | null {
  const expiry = lease.expiresOn === null ? null : moment(lease.expiresOn);
  if (expiry !== null && expiry <= moment(lastDayOf(leaving))) return { at: expiry, byBreak: false };
  const breakAt = lease.breakOn === null ? null : moment(lease.breakOn);
  if (lease.breakOn !== null && breakAt !== null && breakAt >= moment(firstDayOf(leaving)) && (expiry === null || breakAt < expiry))
    if (breakNoticeBy(lease, lease.breakOn) >= moment(firstDayOf(baseYear))) return { at: breakAt, byBreak: true };
  return expiry === null ? null : { at: expiry, byBreak: false };
}

/** The last moment, UTC, at which notice of a break can be given. */
export function breakNoticeBy(lease: LeaseFacts, breakOn: IsoDate): number {
  const date = new Date(moment(breakOn));
  date.setUTCMonth(date.getUTCMonth() - (lease.noticePeriod ?? 0));
  return date.getTime();
}

/** Years between two moments, whole years exactly and the rest by days. */
export function yearsBetween(from: number, to: number): number {
  if (to <= from) return 0;
  let whole = new Date(to).getUTCFullYear() - new Date(from).getUTCFullYear();
  if (yearsAfter(from, whole) > to) whole -= 1;
  const anniversary = yearsAfter(from, whole);
  return whole + (to - anniversary) / (yearsAfter(from, whole + 1) - anniversary);
}

function yearsAfter(from: number, years: number): number {
  const date = new Date(from);
  return Date.UTC(date.getUTCFullYear() + years, date.getUTCMonth(), date.getUTCDate());
}

/**
 * Rent from the end of the year of leaving to the lease's end, nil where it ends within that year, and the penalty where it ends by a break;
 * pence, one-off, not discounted.
 */
export function leaseExitCost(facts: PropertyFacts, leaving: FinancialYear, baseYear: FinancialYear, evidence: Evidence): Pence {
  const end = facts.lease === null ? null : leaseEnd(facts.lease, leaving, baseYear);
  if (facts.lease === null || end === null) {
    lack(evidence, 'end of the lease');
    return 0 as Pence;
  }
  const years = yearsBetween(moment(lastDayOf(leaving)), end.at);
  const rent = years === 0 ? 0 : (take(evidence, facts.lease.rent, 'rent') ?? 0);
  const penalty = end.byBreak ? (take(evidence, facts.lease.breakPenalty, 'break penalty') ?? 0) : 0;
  return (Math.round(rent * years) + penalty) as Pence;
}
