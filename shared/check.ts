/** Feasibility checks on a plan: errors stop it being sent to the board, warnings travel with it. */
import type { HubId, PropertyId } from './ids.ts';

export const checkCodes = [
  'capacity-exceeded',
  'travel-limit',
  'lease-exit-early',
  'not-saleable',
  'ring-fenced',
  'cannot-share',
  'in-two-hubs',
  'already-leaving',
  'let-and-not-vacant',
  'rent-received',
  'epc-below-e',
  'figure-unknown',
  'host-on-disposal-list',
  'archived-property',
  'missing-property',
  'missing-hub',
  'outside-area',
  'outside-years',
  'hub-not-open',
  'full-for-a-time',
  'receipt-before-leaving',
  'over-ceiling',
  'bias-unexplained',
] as const;
export type CheckCode = (typeof checkCodes)[number];

/** What each kind of check finds, over a list of several. */
export const checkLabel: Record<CheckCode, string> = {
  'capacity-exceeded': 'Hubs without room enough',
  'travel-limit': 'Services that move far',
  'lease-exit-early': 'Leases left before they end',
  'not-saleable': 'Interests that cannot be sold',
  'ring-fenced': 'Ring-fenced budgets',
  'cannot-share': 'Uses that cannot share a building',
  'in-two-hubs': 'Decided twice',
  'already-leaving': 'Already sold or being sold',
  'let-and-not-vacant': 'Let to tenants',
  'rent-received': 'Rent received and not counted',
  'epc-below-e': 'Lettings rated below E',
  'figure-unknown': 'Figures not recorded',
  'host-on-disposal-list': 'Homes of hubs that are given up',
  'archived-property': 'Archived properties',
  'missing-property': 'Properties no longer in the register',
  'missing-hub': 'Hubs that are not in the plan',
  'outside-area': 'Outside the area',
  'outside-years': 'Outside the years of the plan',
  'hub-not-open': 'Left before the hub opens',
  'full-for-a-time': 'Hubs too full for a time',
  'receipt-before-leaving': 'Receipts before leaving',
  'over-ceiling': 'Years over their capital ceiling',
  'bias-unexplained': 'Optimism bias reduced without a reason',
};

export type Check = {
  code: CheckCode;
  severity: 'error' | 'warning';
  property: PropertyId | null;
  hub: HubId | null;
  /** What is wrong, in one sentence. */
  message: string;
  /** What to do about it, in one sentence. */
  remedy: string;
};

export type CheckCounts = { errors: number; warnings: number };

/** How many of the checks are errors and how many warnings. */
export function countChecks(checks: readonly Pick<Check, 'severity'>[]): CheckCounts {
  const errors = checks.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: checks.length - errors };
}

const several = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "2 errors and 1 warning"; empty where there are none. */
export const checksInWords = ({ errors, warnings }: CheckCounts): string =>
  [errors > 0 && several(errors, 'error'), warnings > 0 && several(warnings, 'warning')].filter(Boolean).join(' and ');

export type CheckGroup = { code: CheckCode; severity: Check['severity']; checks: Check[]; remedy: string | null };

/** Checks by kind, errors first and in the order they come; `remedy` is what all of a kind advise, null where they differ. */
export function checksByKind(checks: readonly Check[]): CheckGroup[] {
  const groups = new Map<string, CheckGroup>();
  for (const check of checks) {
    const key = `${check.severity} ${check.code}`;
    const group = groups.get(key) ?? { code: check.code, severity: check.severity, checks: [], remedy: check.remedy };
    group.checks.push(check);
    if (group.remedy !== check.remedy) group.remedy = null;
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'));
}
