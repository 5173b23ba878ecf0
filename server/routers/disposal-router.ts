/** Disposals: listed by the filter of the map, read, proposed, taken a step on, their terms changed, and the last step taken back. */
import { z } from 'zod';
import { estateFilterSchema } from '../../shared/filter.ts';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { listDisposals } from '../disposals/list-disposals.ts';
import { disposalsOfProperty, readDisposal } from '../disposals/read-disposal.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');

/** The identifier of a disposal, or the key of a planned line. */
const key = z.string().max(40);
const asked = z.object({ filter: estateFilterSchema.optional(), scenario: scenarioIdSchema.optional() });

export const disposalRouter = router({
  list: read.input(asked).query(({ ctx, input }) => listDisposals(ctx, input)),
  get: read.input(z.object({ id: key })).query(async ({ ctx, input }) => granted(await readDisposal(ctx, input.id))),
  ofProperty: read
    .input(z.object({ property: propertyIdSchema }))
    .query(async ({ ctx, input }) => granted(await disposalsOfProperty(ctx, input.property))),
});
