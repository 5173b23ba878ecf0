/** Disposal: the stages a property passes through on its way out, and the routes it may take. */
import { z } from 'zod';

export const disposalStages = [
  'identified',
  'declared-surplus',
  'circulated',
  'on-market',
  'under-offer',
  'exchanged',
  'completed',
  'withdrawn',
  'on-hold',
  'transferred',
] as const;
export const disposalStageSchema = z.enum(disposalStages);
export type DisposalStage = z.infer<typeof disposalStageSchema>;

export const disposalStageLabel: Record<DisposalStage, string> = {
  identified: 'Identified',
  'declared-surplus': 'Declared surplus',
  circulated: 'Circulated to public bodies',
  'on-market': 'On market',
  'under-offer': 'Under offer',
  exchanged: 'Exchanged',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
  'on-hold': 'On hold',
  transferred: 'Transferred within the public sector',
};

/** Where a property stands in disposal, in order; one that nobody has proposed comes last. */
export const disposalStandings = [...disposalStages, 'not-proposed'] as const;
export type DisposalStanding = (typeof disposalStandings)[number];

export const disposalStandingLabel: Record<DisposalStanding, string> = {
  ...disposalStageLabel,
  'not-proposed': 'Not proposed for disposal',
};

export const exitRoutes = [
  'open-market-sale',
  'public-transfer',
  'community-asset-transfer',
  'lease-exit',
  'hand-back',
  'let-out',
] as const;
export const exitRouteSchema = z.enum(exitRoutes);
/** lease-exit covers surrender, break and expiry: the date in the lease and the year of the decision tell which. */
export type ExitRoute = z.infer<typeof exitRouteSchema>;

export const exitRouteLabel: Record<ExitRoute, string> = {
  'open-market-sale': 'Open-market sale',
  'public-transfer': 'Transfer to another public body',
  'community-asset-transfer': 'Community Asset Transfer',
  'lease-exit': 'Lease surrender, break or expiry',
  'hand-back': 'Hand back',
  'let-out': 'Let out',
};
