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
