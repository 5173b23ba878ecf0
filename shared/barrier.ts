/** A barrier: what stands in the way of a property's decision, of a hub or of a whole plan, who clears it, how and by when. */
import { z } from 'zod';
import { barrierIdSchema, hubIdSchema } from './ids.ts';
import { isoDateSchema } from './year.ts';

export const barrierKinds = ['financial', 'legislative', 'cultural', 'political', 'planning', 'lease', 'data'] as const;
export const barrierSeverities = ['low', 'medium', 'high'] as const;
export const barrierStates = ['open', 'being-resolved', 'resolved'] as const;

export const barrierKindLabel: Record<(typeof barrierKinds)[number], string> = {
  financial: 'Financial',
  legislative: 'Legislative',
  cultural: 'Cultural',
  political: 'Political',
  planning: 'Planning',
  lease: 'Lease',
  data: 'Data',
};

export const barrierSeverityLabel: Record<(typeof barrierSeverities)[number], string> = { low: 'Low', medium: 'Medium', high: 'High' };

export const barrierStateLabel: Record<(typeof barrierStates)[number], string> = {
  open: 'Open',
  'being-resolved': 'Being resolved',
  resolved: 'Resolved',
};

export const barrierSchema = z.object({
  id: barrierIdSchema,
  kind: z.enum(barrierKinds),
  description: z.string().trim().min(1).max(1000),
  owner: z.string().trim().max(160),
  severity: z.enum(barrierSeverities),
  state: z.enum(barrierStates),
  /** What is to be done about it; empty where nothing is decided. */
  action: z.string().trim().max(1000).default(''),
  /** The day by which it is to be out of the way. */
  due: isoDateSchema.nullable().default(null),
});
export type Barrier = z.infer<typeof barrierSchema>;

/** A barrier of a scenario: to one of its hubs, or to the whole plan where no hub is named. */
export const planBarrierSchema = barrierSchema.extend({ hub: hubIdSchema.nullable() });
export type PlanBarrier = z.infer<typeof planBarrierSchema>;
