/** When a lease can be left without paying for what is not used: the first break or expiry from the year wanted, with the notice that it takes. */
import { breakNoticeBy, leaseEnd } from '../appraisal/lease-exit.ts';
import type { Decision } from '../decision.ts';
import type { LeaseFacts, PropertyFacts } from '../facts.ts';
import { financialYearOf, lastDayOf, type FinancialYear, type IsoDate } from '../year.ts';

export type LeaseProposal = {
  /** The first year from the one wanted by whose end the lease has ended. */
  year: FinancialYear;
  endsOn: IsoDate;
  byBreak: boolean;
  /** The last day on which notice of the break can be given; null for an expiry, and where the record names no notice. */
  noticeBy: IsoDate | null;
};

const dayOf = (moment: number) => new Date(moment).toISOString().slice(0, 10) as IsoDate;

/** Whether a decision gives a lease back to its landlord, so that it should end on a break or at expiry. */
export function givesLeaseBack(decision: Decision, { lease, tenure }: PropertyFacts): boolean {
  if (lease === null || tenure === 'freehold') return false;
  const { action, exitRoute } = decision;
  if (action !== 'relocate-and-dispose' && action !== 'transfer') return false;
  return exitRoute === null ? action !== 'transfer' : exitRoute === 'lease-exit' || exitRoute === 'hand-back';
}

/**
 * The first break or expiry of a lease that serves leaving in a year or after; null where the record knows neither.
 * Notice of a break is given from the plan's base year on.
 */
export function leaseProposal(lease: LeaseFacts, wanted: FinancialYear, baseYear: FinancialYear): LeaseProposal | null {
  const end = leaseEnd(lease, wanted, baseYear);
  if (end === null) return null;
  const endsOn = dayOf(end.at);
  return {
    year: Math.max(wanted, financialYearOf(endsOn)) as FinancialYear,
    endsOn,
    byBreak: end.byBreak,
    noticeBy: end.byBreak && lease.noticePeriod !== null && lease.noticePeriod > 0 ? dayOf(breakNoticeBy(lease, endsOn)) : null,
  };
}

/** The proposal for a decision that leaves before its lease can end; null where it does not, or there is no lease to give back. */
export function earlyLeaseEnd(decision: Decision, property: PropertyFacts, baseYear: FinancialYear): LeaseProposal | null {
  if (property.lease === null || !givesLeaseBack(decision, property)) return null;
  const proposal = leaseProposal(property.lease, decision.year, baseYear);
  return proposal !== null && proposal.endsOn > lastDayOf(decision.year) ? proposal : null;
}
