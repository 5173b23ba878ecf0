/** Disposals: listed by the filter of the map, read, proposed, taken a step on, their terms changed, and the last step taken back. */
import { z } from 'zod';
import { exitRouteSchema } from '../../shared/disposal.ts';
import { disposalTermsSchema, stepSchema } from '../../shared/disposal-record.ts';
import { estateFilterSchema } from '../../shared/filter.ts';
import { disposalIdSchema, propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { changeTerms, stepDisposal, undoLastStep } from '../disposals/change-disposal.ts';
import { listDisposals } from '../disposals/list-disposals.ts';
import { proposeDisposal } from '../disposals/propose.ts';
import { disposalsOfProperty, readDisposal } from '../disposals/read-disposal.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('register.read');
const edit = procedure('disposal.edit');

/** The identifier of a disposal, or the key of a planned line. */
const key = z.string().max(40);
const asked = z.object({ filter: estateFilterSchema.optional(), scenario: scenarioIdSchema.optional() });
const one = z.object({ id: disposalIdSchema, version, requestId });

export const disposalRouter = router({
  list: read.input(asked).query(({ ctx, input }) => listDisposals(ctx, input)),
  get: read.input(z.object({ id: key })).query(async ({ ctx, input }) => granted(await readDisposal(ctx, input.id))),
  ofProperty: read
    .input(z.object({ property: propertyIdSchema }))
    .query(async ({ ctx, input }) => granted(await disposalsOfProperty(ctx, input.property))),
  propose: edit
    .input(z.object({ property: propertyIdSchema, scenario: scenarioIdSchema.optional(), requestId }))
    .mutation(async ({ ctx, input }) => granted(await proposeDisposal(ctx, input))),
  step: edit
    .input(one.extend({ step: stepSchema, route: exitRouteSchema.nullable().optional() }))
    .mutation(async ({ ctx, input }) => granted(await stepDisposal(ctx, input))),
  terms: edit.input(one.extend({ terms: disposalTermsSchema })).mutation(async ({ ctx, input }) => granted(await changeTerms(ctx, input))),
  undo: edit.input(one).mutation(async ({ ctx, input }) => granted(await undoLastStep(ctx, input))),
});
