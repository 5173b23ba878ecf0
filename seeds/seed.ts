/** Fills an empty database with the illustrative registers and scenarios, each scenario appraised by the product's own functions, as one change with its audit event. */
import { thisMachine } from '../shared/audit.ts';
import { appraise } from '../shared/appraisal/appraise.ts';
import { checkPlan } from '../shared/checks.ts';
import { benchmarksOf } from '../shared/estimate.ts';
import { factsOf, type PropertyFacts } from '../shared/facts.ts';
import { areaSetIdSchema } from '../shared/ids.ts';
import type { Property } from '../shared/property.ts';
import type { Person } from '../shared/role.ts';
import type { Scenario } from '../shared/scenario.ts';
import type { IsoDate, IsoMoment } from '../shared/year.ts';
import { newAreaSet } from '../server/access/keep-area-sets.ts';
import { change, type ChangeContext } from '../server/change.ts';
import type { Database } from '../server/db/open.ts';
import { StorageStop } from '../server/server-stop.ts';
import { insertDisposals } from '../server/store/disposals.ts';
import { insertOrganisations } from '../server/store/organisations.ts';
import { insertProperties } from '../server/store/properties.ts';
import { registerState, setIllustrative } from '../server/store/register-state.ts';
import { nothingHidden, putAppraisal } from '../server/store/scenario-appraisals.ts';
import { setFlagsOfAll } from '../server/store/sensitive-flags.ts';
import { insertRequirements } from '../server/store/requirements.ts';
import { insertAreaSet } from '../server/store/small-areas.ts';
import { insertScenario } from '../server/store/scenarios.ts';
import { illustrativeAreas, illustrativeAreaSource } from './areas/small-areas.ts';
import { illustrativeDisposals } from './disposals/disposals.ts';
import { generate } from './generate.ts';
import { propertiesWithDays, scenarioWithDays } from './obstacle-days.ts';
import { illustrativeRequirements } from './space/requirements.ts';

const seeder: Person = {
  id: 'seeds',
  name: 'Illustrative register',
  role: 'administrator',
  cleared: true,
  keeps: 'every',
  secondFactorDue: false,
};

/**
 * Expects a migrated database without a register; throws where it cannot be filled.
 * Register and scenarios are one change: a server stopped half-way finds an empty database again, never half an example.
 */
export async function seed(db: Database, now: () => IsoMoment): Promise<void> {
  const context: ChangeContext = { db, person: seeder, from: thisMachine, now, committed: async () => undefined };
  const { organisations, properties: undated, scenarios } = generate();
  const day = now().slice(0, 10) as IsoDate;
  const properties = propertiesWithDays(undated, day);
  const answer = await change(context, async (tx) => {
    await insertOrganisations(tx, organisations);
    await insertProperties(tx, properties);
    await insertDisposals(tx, illustrativeDisposals(properties, organisations, now().slice(0, 10) as IsoDate));
    await setFlagsOfAll(tx, now());
    await setIllustrative(tx, true);
    const facts = visibleFacts(properties);
    for (const scenario of scenarios) await addScenario(tx, scenarioWithDays(scenario, day), facts, now());
    await insertRequirements(tx, illustrativeRequirements(facts, now().slice(0, 10) as IsoDate));
    await addAreas(tx, now());
    const after = { properties: properties.length, scenarios: scenarios.length, source: 'the illustrative seeds' };
    return { ok: true, value: { result: null, event: { kind: 'register.loaded', version: 1, before: null, after } } };
  });
  if (!answer.ok) throw new StorageStop(answer.problem.message);
}

/** The shipped plans have nothing of sensitive properties, so they come to the same for everybody. */
function visibleFacts(properties: readonly Property[]): PropertyFacts[] {
  const benchmarks = benchmarksOf(properties);
  return properties.filter((property) => !property.sensitive).map((property) => factsOf(property, benchmarks));
}

async function addScenario(db: Database, scenario: Scenario, facts: readonly PropertyFacts[], at: IsoMoment): Promise<void> {
  const appraisal = appraise(facts, scenario);
  await insertScenario(db, scenario, { at, by: seeder.name });
  await putAppraisal(db, {
    scenario: scenario.id,
    scenarioVersion: scenario.version,
    appraisedAt: at,
    registerVersion: (await registerState(db)).version + 1,
    assumptions: scenario.assumptions,
    appraisal,
    checks: checkPlan(facts, scenario, appraisal),
    uncleared: nothingHidden,
  });
}

async function addAreas(db: Database, at: IsoMoment): Promise<void> {
  const areas = illustrativeAreas();
  const given = { source: illustrativeAreaSource, asAt: null, fileName: 'made by the seeds', areas };
  const set = newAreaSet(given, { at, by: seeder.name, illustrative: true });
  await insertAreaSet(db, { ...set, id: areaSetIdSchema.parse('a-illustrative') }, areas);
}
