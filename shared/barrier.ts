/** A barrier: what stands in the way of a property's decision. */
import { z } from 'zod';
import { barrierIdSchema } from './ids.ts';

export const barrierKinds = ['financial', 'legislative', 'cultural', 'political', 'planning', 'lease', 'data'] as const;
export const barrierSeverities = ['low', 'medium', 'high'] as const;
export const barrierStates = ['open', 'being-resolved', 'resolved'] as const;

export const barrierSchema = z.object({
  id: barrierIdSchema,
  kind: z.enum(barrierKinds),
  description: z.string().trim().min(1).max(1000),
  owner: z.string().trim().max(160),
  severity: z.enum(barrierSeverities),
  state: z.enum(barrierStates),
});
export type Barrier = z.infer<typeof barrierSchema>;
