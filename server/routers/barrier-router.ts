/** Barriers: those of some properties, and every one of the register and the plans by the filter of the map. */
import { z } from 'zod';
import { barrierFilterSchema, everyBarrier } from '../../shared/barriers/barrier-filter.ts';
import { estateFilterSchema, everything } from '../../shared/filter.ts';
import { propertyIdSchema } from '../../shared/ids.ts';
import { barriersNamed, listBarriers } from '../barriers/list-barriers.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');

const asked = z.object({
  filter: estateFilterSchema.default(everything),
  barriers: barrierFilterSchema.default(everyBarrier),
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(200).default(100),
});

export const barrierRouter = router({
  list: read.input(asked).query(({ ctx, input }) => listBarriers(ctx, input)),
  ofProperties: read
    .input(z.object({ ids: z.array(propertyIdSchema).max(5000) }))
    .query(async ({ ctx, input }) => granted(await barriersNamed(ctx, input.ids))),
});
