/** Loads a whole register into an empty database in one change: organisations, properties and scenarios, each scenario appraised. */
import type { ScenarioId } from '../shared/ids.ts';
import type { Organisation } from '../shared/organisation.ts';
import type { Answer } from '../shared/problem.ts';
import type { Property } from '../shared/property.ts';
import type { ScenarioDraft } from '../shared/scenario.ts';
import type { Person } from '../shared/role.ts';
import { change } from './change.ts';
import { moment } from './clock.ts';
import type { Database } from './db/open.ts';
import { openEstate } from './estate/estate.ts';
import { appraiseAndStore } from './plans/appraise-plan.ts';
import { insertOrganisations } from './store/organisations.ts';
import { insertProperties } from './store/properties.ts';
import { setIllustrative } from './store/register-state.ts';
import { insertScenario } from './store/scenarios.ts';

export type WholeRegister = {
  /** Where it comes from, in the words of a history: "the illustrative registers". */
  source: string;
  illustrative: boolean;
  organisations: readonly Organisation[];
  properties: readonly Property[];
  scenarios: readonly { id: ScenarioId; draft: ScenarioDraft }[];
};

const founder: Person = { id: 'founding', name: 'Common Ground', role: 'administrator', cleared: true };

/** Loads the register, or answers with the problem that stopped it; then nothing is loaded. */
export function loadRegister(db: Database, register: WholeRegister): Promise<Answer<null>> {
  const { source, illustrative, organisations, properties, scenarios } = register;
  const ctx = { db, person: founder, now: moment, committed: async () => undefined };
  return change(ctx, async (changing) => {
    await insertOrganisations(changing, organisations);
    await insertProperties(changing, properties);
    await setIllustrative(changing, illustrative);
    const estate = await openEstate(changing);
    const at = moment();
    for (const { id, draft } of scenarios) {
      const scenario = { ...draft, id, version: 1 };
      await insertScenario(changing, scenario, { at, by: founder.name });
      await appraiseAndStore({ db: changing, estate }, scenario, at);
    }
    const after = { properties: properties.length, scenarios: scenarios.length, source };
    return { ok: true, value: { result: null, event: { kind: 'register.loaded', version: 1, before: null, after } } };
  });
}
