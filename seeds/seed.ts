/** Fills an empty database with the illustrative registers and scenarios, each scenario appraised by the product's own functions, as changes with their audit events. */
import { appraise } from '../shared/appraisal/appraise.ts';
import { checkPlan } from '../shared/checks.ts';
import { benchmarksOf } from '../shared/estimate.ts';
import { factsOf } from '../shared/facts.ts';
import type { Property } from '../shared/property.ts';
import type { Person } from '../shared/role.ts';
import type { Scenario } from '../shared/scenario.ts';
import type { IsoMoment } from '../shared/year.ts';
import { change, type ChangeContext } from '../server/change.ts';
import type { Database } from '../server/db/open.ts';
import { insertOrganisations } from '../server/store/organisations.ts';
import { insertProperties } from '../server/store/properties.ts';
import { registerState, setIllustrative } from '../server/store/register-state.ts';
import { putAppraisal } from '../server/store/scenario-appraisals.ts';
import { insertScenario } from '../server/store/scenarios.ts';
import { generate, type Illustration } from './generate.ts';

const seeder: Person = { id: 'seeds', name: 'Illustrative register', role: 'administrator', cleared: true };

/** Expects a migrated database without a register; throws where it cannot be filled. */
export async function seed(db: Database, now: () => IsoMoment): Promise<void> {
  const context: ChangeContext = { db, person: seeder, now, committed: async () => undefined };
  const illustration = generate();
  await loadRegister(context, illustration);
  for (const scenario of illustration.scenarios) await addScenario(context, scenario, illustration.properties);
}

async function loadRegister(context: ChangeContext, { organisations, properties, scenarios }: Illustration): Promise<void> {
  const answer = await change(context, async (db) => {
    await insertOrganisations(db, organisations);
    await insertProperties(db, properties);
    await setIllustrative(db, true);
    const after = { properties: properties.length, scenarios: scenarios.length, source: 'the illustrative seeds' };
    return { ok: true, value: { result: null, event: { kind: 'register.loaded', version: 1, before: null, after } } };
  });
  if (!answer.ok) throw new Error(answer.problem.message);
}

/** Appraised like every save: without the names of sensitive properties, of which the shipped plans have none. */
async function addScenario(context: ChangeContext, scenario: Scenario, properties: readonly Property[]): Promise<void> {
  const answer = await change(context, async (db) => {
    const at = context.now();
    const benchmarks = benchmarksOf(properties);
    const facts = properties.filter((property) => !property.sensitive).map((property) => factsOf(property, benchmarks));
    const appraisal = appraise(facts, scenario);
    await insertScenario(db, scenario, { at, by: seeder.name });
    await putAppraisal(db, {
      scenario: scenario.id,
      scenarioVersion: scenario.version,
      appraisedAt: at,
      registerVersion: (await registerState(db)).version,
      assumptions: scenario.assumptions,
      appraisal,
      checks: checkPlan(facts, scenario, appraisal),
    });
    return {
      ok: true,
      value: { result: null, event: { kind: 'scenario.added', scenario: scenario.id, version: 1, before: null, after: scenario } },
    };
  });
  if (!answer.ok) throw new Error(answer.problem.message);
}
