/** Scenarios: listed with their headline, opened with the facts they rest on, saved with the appraisal the server computes. */
import { z } from 'zod';
import type { PropertyFacts } from '../../shared/facts.ts';
import { scenarioIdSchema } from '../../shared/ids.ts';
import { scenarioDraftSchema, type Scenario } from '../../shared/scenario.ts';
import type { AppraisedScenario, ScenarioSummary, StoredAppraisal } from './answers.ts';
import { procedure, router } from './trpc.ts';

const read = procedure('scenario.read');
const edit = procedure('scenario.edit');
const pending = (): never => {
  throw new Error('Not built yet.');
};

const one = z.object({ id: scenarioIdSchema });
const requestId = z.string().max(64).optional();
const versioned = one.extend({ version: z.number().int().min(1), requestId });

export const scenarioRouter = router({
  list: read.query((): ScenarioSummary[] => pending()),
  get: read.input(one).query((): Scenario => pending()),
  facts: read.input(one).query((): PropertyFacts[] => pending()),
  appraisal: read.input(one).query((): StoredAppraisal => pending()),
  add: edit.input(z.object({ draft: scenarioDraftSchema, requestId })).mutation((): Scenario => pending()),
  save: edit.input(versioned.extend({ draft: scenarioDraftSchema })).mutation((): AppraisedScenario => pending()),
  remove: edit.input(versioned).mutation((): { removed: true } => pending()),
});
