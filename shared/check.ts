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
  'epc-below-e',
  'figure-unknown',
  'host-on-disposal-list',
  'archived-property',
  'missing-property',
  'missing-hub',
  'outside-years',
  'hub-not-open',
] as const;
export type CheckCode = (typeof checkCodes)[number];

export const checkLabel: Record<CheckCode, string> = {
  'capacity-exceeded': 'Too full',
  'travel-limit': 'Too far',
  'lease-exit-early': 'Lease left early',
  'not-saleable': 'Cannot be sold',
  'ring-fenced': 'Ring-fenced',
  'cannot-share': 'Cannot share',
  'in-two-hubs': 'In the plan twice',
  'already-leaving': 'Already leaving',
  'let-and-not-vacant': 'Let out',
  'epc-below-e': 'Energy rating',
  'figure-unknown': 'Figure not known',
  'host-on-disposal-list': 'Host to be given up',
  'archived-property': 'Archived',
  'missing-property': 'Not in the register',
  'missing-hub': 'No such hub',
  'outside-years': 'Outside the years',
  'hub-not-open': 'Hub opens later',
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
