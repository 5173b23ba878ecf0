/** One field of many properties set to one value: which fields may be, and to what. How exact a place is belongs to each point, and the stage to each disposal, so they are not among them. */
import { z } from 'zod';
import { organisationIdSchema } from '../ids.ts';
import { areaBases, conditionGrades, epcRatings, holdings } from '../property.ts';
import { tenureSchema } from '../tenure.ts';
import { useSchema } from '../use.ts';

/** Tenure is that of a property's one interest, or of a new one where none is recorded; a property with several is refused. */
export const bulkChangeSchema = z.discriminatedUnion('field', [
  z.object({ field: z.literal('tenure'), value: tenureSchema }),
  z.object({ field: z.literal('use'), value: useSchema }),
  z.object({ field: z.literal('holding'), value: z.enum(holdings) }),
  z.object({ field: z.literal('district'), value: z.string().trim().min(1).max(80).nullable() }),
  z.object({ field: z.literal('holder'), value: organisationIdSchema }),
  z.object({ field: z.literal('floorAreaBasis'), value: z.enum(areaBases) }),
  z.object({ field: z.literal('condition'), value: z.enum(conditionGrades).nullable() }),
  z.object({ field: z.literal('epc'), value: z.enum(epcRatings).nullable() }),
  z.object({ field: z.literal('ringFenced'), value: z.boolean() }),
  z.object({ field: z.literal('sensitive'), value: z.boolean() }),
]);
export type BulkChange = z.infer<typeof bulkChangeSchema>;
export type BulkField = BulkChange['field'];
