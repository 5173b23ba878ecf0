/** What plans free: the properties that they leave and the room in their hubs, as a person sees those plans; read once for each state of register and plans. */
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { offersOfHubs, type Leaving, type Offer } from '../../shared/space/offer.ts';
import { addYears, firstDayOf } from '../../shared/year.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { appraisedFor, type AppraisedScenario } from '../plans/appraise-plan.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { appraisalOf } from '../store/scenario-appraisals.ts';
import { savedScenario, scenarioVersions } from '../store/scenarios.ts';

export type PlannedSpace = { leaving: ReadonlyMap<PropertyId, Leaving>; hubs: readonly Offer[] };

/** What a plan leaves in a year can be had from the next, as its savings begin then. A property that several plans leave is had from the first of them. */
function takeUp(leaving: Map<PropertyId, Leaving>, { scenario }: AppraisedScenario): void {
  for (const { property, action, exitRoute, year, transferTo } of scenario.decisions) {
    if (action !== 'relocate-and-dispose' || exitRoute === 'let-out' || exitRoute === 'hand-back' || transferTo !== null) continue;
    const on = firstDayOf(addYears(year, 1));
    const before = leaving.get(property)?.on ?? null;
    if (before === null || on < before) leaving.set(property, { on, plan: { id: scenario.id, name: scenario.name }, stage: null });
  }
}

async function sitesOf(ctx: Asking, { scenario }: AppraisedScenario): Promise<Map<PropertyId, PropertyFacts>> {
  const ids = scenario.hubs.flatMap(({ site }) => (site.property !== null && ctx.estate.isOpen(site.property) ? [site.property] : []));
  const properties = await propertiesById(ctx.db, [...new Set(ids)]);
  return new Map(properties.map((property) => [property.id, factsOf(property, ctx.estate.benchmarks())]));
}

async function read(ctx: Asking, versions: Awaited<ReturnType<typeof scenarioVersions>>): Promise<PlannedSpace> {
  const leaving = new Map<PropertyId, Leaving>();
  const hubs: Offer[] = [];
  for (const { id } of versions) {
    const [stored, appraised] = [await savedScenario(ctx.db, id), await appraisalOf(ctx.db, id)];
    if (!stored || !appraised) continue;
    const seen = await appraisedFor(ctx, stored.scenario, appraised);
    takeUp(leaving, seen);
    const sites = await sitesOf(ctx, seen);
    hubs.push(...offersOfHubs(seen.scenario, seen.appraisal.hubs, (property) => sites.get(property) ?? null));
  }
  return { leaving, hubs };
}

const kept = new WeakMap<Estate, Recent<Promise<PlannedSpace>>>();

export async function plannedSpace(ctx: Asking): Promise<PlannedSpace> {
  const versions = await scenarioVersions(ctx.db);
  const memory = kept.get(ctx.estate) ?? recent<Promise<PlannedSpace>>(4);
  kept.set(ctx.estate, memory);
  const key = JSON.stringify([versions, ctx.estate.state().version, may(ctx.person, 'sensitive.see')]);
  return memory.get(key, () => {
    const made = read(ctx, versions);
    made.catch(() => memory.clear());
    return made;
  });
}
