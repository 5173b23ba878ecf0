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
] as const;
export type CheckCode = (typeof checkCodes)[number];

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
