/** What plans free: the properties that they leave and the room in their hubs, as a person sees those plans; read once for each state of register and plans. */
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { offersOfHubs, onItsWay, type Leaving, type Offer } from '../../shared/space/offer.ts';
import { addYears, firstDayOf, type IsoDate } from '../../shared/year.ts';
import type { Estate } from '../estate/estate.ts';
import { plannedLines } from '../disposals/planned-lines.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { appraisedFor, type AppraisedScenario } from '../plans/appraise-plan.ts';
import type { Asking } from '../services.ts';
import { disposalDates } from '../store/disposals.ts';
import { propertiesById } from '../store/properties.ts';
import { appraisalOf } from '../store/scenario-appraisals.ts';
import { savedScenario, scenarioVersions } from '../store/scenarios.ts';

type ByPlans = { leaving: ReadonlyMap<PropertyId, Leaving>; hubs: readonly Offer[] };

/** `dates` are the days on which disposals are to complete. */
export type PlannedSpace = ByPlans & { dates: ReadonlyMap<PropertyId, IsoDate> };

/** By these routes somebody is to have it already, or nobody holds it any more. */
const promised: readonly (ExitRoute | null)[] = ['let-out', 'hand-back', 'public-transfer', 'community-asset-transfer'];

/** What a plan lets go in a year can be had from the next, as its savings begin then. A property that several plans let go is had from the first of them. */
function earliest(exits: readonly PlannedExit[]): Leaving | null {
  const first = exits.filter(({ route }) => !promised.includes(route)).toSorted((a, b) => a.year - b.year)[0];
  return first ? { on: firstDayOf(addYears(first.year, 1)), plan: { id: first.scenario, name: first.name }, stage: null } : null;
}

async function plannedLeaving(ctx: Asking): Promise<Map<PropertyId, Leaving>> {
  const leaving = new Map<PropertyId, Leaving>();
  for (const [property, exits] of await plannedLines(ctx)) {
    const first = earliest(exits);
    if (first) leaving.set(property, first);
  }
  return leaving;
}

async function sitesOf(ctx: Asking, { scenario }: AppraisedScenario): Promise<Map<PropertyId, PropertyFacts>> {
  const ids = scenario.hubs.flatMap(({ site }) => (site.property !== null && ctx.estate.isOpen(site.property) ? [site.property] : []));
  const properties = await propertiesById(ctx.db, [...new Set(ids)]);
  return new Map(properties.map((property) => [property.id, factsOf(property, ctx.estate.benchmarks())]));
}

async function read(ctx: Asking, versions: Awaited<ReturnType<typeof scenarioVersions>>): Promise<ByPlans> {
  const hubs: Offer[] = [];
  for (const { id } of versions) {
    const [stored, appraised] = [await savedScenario(ctx.db, id), await appraisalOf(ctx.db, id)];
    if (!stored || !appraised) continue;
    const seen = await appraisedFor(ctx, stored.scenario, appraised);
    const sites = await sitesOf(ctx, seen);
    hubs.push(...offersOfHubs(seen.scenario, seen.appraisal.hubs, (property) => sites.get(property) ?? null));
  }
  return { leaving: await plannedLeaving(ctx), hubs };
}

async function completions({ db }: Asking): Promise<Map<PropertyId, IsoDate>> {
  const dates = await disposalDates(db, onItsWay);
  return new Map(
    dates.flatMap(({ property, expectedCompletion, completionYear }): [PropertyId, IsoDate][] => {
      const on = expectedCompletion ?? (completionYear === null ? null : firstDayOf(addYears(completionYear, 1)));
      return on === null ? [] : [[property, on]];
    }),
  );
}

const kept = new WeakMap<Estate, Recent<Promise<ByPlans>>>();

export async function plannedSpace(ctx: Asking): Promise<PlannedSpace> {
  const versions = await scenarioVersions(ctx.db);
  const memory = kept.get(ctx.estate) ?? recent<Promise<ByPlans>>(4);
  kept.set(ctx.estate, memory);
  const key = JSON.stringify([versions, ctx.estate.state().version, may(ctx.person, 'sensitive.see')]);
  const byPlans = memory.get(key, () => {
    const made = read(ctx, versions);
    made.catch(() => memory.clear());
    return made;
  });
  return { ...(await byPlans), dates: await completions(ctx) };
}
