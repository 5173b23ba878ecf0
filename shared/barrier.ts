/** A barrier: what stands in the way of a property's decision. */
import { z } from 'zod';
import { barrierIdSchema } from './ids.ts';

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
});
export type Barrier = z.infer<typeof barrierSchema>;
