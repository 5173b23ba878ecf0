/** Estimates for a whole county by formula: what they rest on, and those that are kept. */
import { z } from 'zod';
import { countyDraftSchema } from '../../shared/county/estimate.ts';
import { countyEstimateIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { countyEvidence, listEstimates, readEstimate } from '../county/read-county.ts';
import { addEstimate, removeEstimate, restoreEstimate, saveEstimate } from '../county/write-county.ts';
import { requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const edit = procedure('scenario.edit');

const one = z.object({ id: countyEstimateIdSchema });
const versioned = one.extend({ version, requestId });

export const countyRouter = router({
  evidence: read
    .input(z.object({ scenarios: z.array(scenarioIdSchema).max(20) }))
    .query(({ ctx, input }) => countyEvidence(ctx, input.scenarios)),
  list: read.query(({ ctx }) => listEstimates(ctx)),
  get: read.input(one).query(async ({ ctx, input }) => granted(await readEstimate(ctx, input.id))),
  add: edit
    .input(z.object({ draft: countyDraftSchema, requestId }))
    .mutation(async ({ ctx, input }) => granted(await addEstimate(ctx, input.draft))),
  save: edit
    .input(versioned.extend({ draft: countyDraftSchema }))
    .mutation(async ({ ctx, input }) => granted(await saveEstimate(ctx, input))),
  remove: edit.input(versioned).mutation(async ({ ctx, input }) => granted(await removeEstimate(ctx, input))),
  restore: edit.input(versioned).mutation(async ({ ctx, input }) => granted(await restoreEstimate(ctx, input))),
});
