/** What every scenario lets go, as the person may see it; reckoned once for each state of the register and of the scenarios. */
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { plannedExits } from '../../shared/planned-exits.ts';
import { may } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { planFor } from '../plans/plan-for.ts';
import { inSlices } from '../register/change-many.ts';
import type { Asking } from '../services.ts';
import { savedScenario, scenarioVersions } from '../store/scenarios.ts';

export type PlannedLines = ReadonlyMap<PropertyId, readonly PlannedExit[]>;

const kept = new WeakMap<Estate, Recent<Promise<PlannedLines>>>();

const isExit = ({ action }: Scenario['decisions'][number]) => action === 'relocate-and-dispose' || action === 'transfer';

async function factsOfExits(ctx: Asking, { decisions }: Scenario): Promise<Map<PropertyId, PropertyFacts>> {
  const facts = new Map<PropertyId, PropertyFacts>();
  const ids = [...new Set(decisions.filter(isExit).map(({ property }) => property))];
  for await (const properties of inSlices(ctx, ids))
    for (const property of properties) facts.set(property.id, factsOf(property, ctx.estate.benchmarks()));
  return facts;
}

async function reckoned(ctx: Asking, scenarios: readonly Pick<Scenario, 'id'>[]): Promise<PlannedLines> {
  const lines = new Map<PropertyId, PlannedExit[]>();
  for (const { id } of scenarios) {
    const stored = await savedScenario(ctx.db, id);
    if (!stored) continue;
    const scenario = planFor(ctx, stored.scenario);
    for (const [property, exit] of plannedExits(scenario, await factsOfExits(ctx, scenario)))
      lines.set(property, [...(lines.get(property) ?? []), exit]);
  }
  return lines;
}

/** The state of all that planned lines follow from, for somebody of the person's clearance: the same text for the same lines. */
export async function plansState({ estate, db, person }: Asking): Promise<string> {
  const rights = [may(person, 'sensitive.see'), may(person, 'scenario.read')];
  return JSON.stringify([estate.state().version, rights, await scenarioVersions(db)]);
}

/** Exits by their property, those of each in the order of the scenarios' names; none for whoever may not read scenarios. */
export async function plannedLines(ctx: Asking): Promise<PlannedLines> {
  if (!may(ctx.person, 'scenario.read')) return new Map();
  const state = await plansState(ctx);
  const answers = kept.get(ctx.estate) ?? recent<Promise<PlannedLines>>(4);
  kept.set(ctx.estate, answers);
  return answers.get(state, () => {
    const made = scenarioVersions(ctx.db).then((scenarios) => reckoned(ctx, scenarios));
    made.catch(() => answers.clear());
    return made;
  });
}
