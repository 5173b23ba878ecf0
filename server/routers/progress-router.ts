/** The progress of a plan: planned against actual for each decision, what is recorded of one, and the last record taken back. */
import { z } from 'zod';
import { propertyIdSchema, scenarioIdSchema } from '../../shared/ids.ts';
import { actualSchema } from '../../shared/progress/actual.ts';
import { readProgress } from '../progress/read-progress.ts';
import { recordProgress, undoProgress } from '../progress/record-progress.ts';
import { requestId } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const edit = procedure('scenario.edit');
/** Version 0 is that of a decision of which nothing is recorded yet. */
const decision = z.object({ scenario: scenarioIdSchema, property: propertyIdSchema, version: z.number().int().min(0), requestId });

export const progressRouter = router({
  get: procedure('scenario.read')
    .input(z.object({ id: scenarioIdSchema }))
    .query(async ({ ctx, input }) => granted(await readProgress(ctx, input.id))),
  record: edit
    .input(decision.extend({ actual: actualSchema }))
    .mutation(async ({ ctx, input }) => granted(await recordProgress(ctx, input))),
  undo: edit.input(decision).mutation(async ({ ctx, input }) => granted(await undoProgress(ctx, input))),
});
