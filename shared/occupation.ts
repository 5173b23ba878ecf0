/** An occupation: which organisation uses which part of a property, for which service and component. */
import { z } from 'zod';
import { figureSchema } from './figure.ts';
import { organisationIdSchema } from './ids.ts';
import { fteSchema, squareMetresSchema, workstationsSchema } from './units.ts';
import { componentSchema } from './use.ts';

export const occupationSchema = z.object({
  organisation: organisationIdSchema,
  service: z.string().trim().min(1).max(160),
  component: componentSchema,
  staff: figureSchema(fteSchema),
  workstations: figureSchema(workstationsSchema),
  area: figureSchema(squareMetresSchema),
});
export type Occupation = z.infer<typeof occupationSchema>;
