/** Scenarios: listed with their headline, opened with the facts they rest on, saved with the appraisal the server computes. */
import { z } from 'zod';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { scenarioDraftSchema } from '../../shared/scenario.ts';
import { restoreScenario, scenarioAtEvent, scenarioHistory } from '../plans/earlier-scenario.ts';
import { listScenarios, readAppraisal, readScenario, readScenarioFacts } from '../plans/read-scenario.ts';
import { addScenario, removeScenario, saveScenario } from '../plans/save-scenario.ts';
import { removedScenarios } from '../store/record-history.ts';
import { number, requestId, version } from './asked.ts';
import { granted, procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const edit = procedure('scenario.edit');

const one = z.object({ id: scenarioIdSchema });
const versioned = one.extend({ version, requestId });

export const scenarioRouter = router({
  list: read.query(({ ctx }) => listScenarios(ctx)),
  get: read.input(one).query(async ({ ctx, input }) => granted(await readScenario(ctx, input.id))),
  facts: read.input(one).query(async ({ ctx, input }) => granted(await readScenarioFacts(ctx, input.id))),
  appraisal: read.input(one).query(async ({ ctx, input }) => granted(await readAppraisal(ctx, input.id))),
  history: read.input(one).query(async ({ ctx, input }) => granted(await scenarioHistory(ctx, input.id))),
  atEvent: read.input(one.extend({ number })).query(async ({ ctx, input }) => granted(await scenarioAtEvent(ctx, input))),
  removed: read.query(({ ctx }) => removedScenarios(ctx.db)),
  restore: edit.input(versioned.extend({ number })).mutation(async ({ ctx, input }) => granted(await restoreScenario(ctx, input))),
  add: edit
    .input(z.object({ draft: scenarioDraftSchema, requestId }))
    .mutation(async ({ ctx, input }) => granted(await addScenario(ctx, input.draft))),
  save: edit
    .input(versioned.extend({ draft: scenarioDraftSchema }))
    .mutation(async ({ ctx, input }) => granted(await saveScenario(ctx, input))),
  remove: edit.input(versioned).mutation(async ({ ctx, input }) => granted(await removeScenario(ctx, input))),
});
