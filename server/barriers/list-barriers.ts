/** Every barrier of the register and of the plans: narrowed by the filter of the estate and by their own, a page at a time, as the person may see them. */
import type { BarrierLine, BarrierList, BarriersNamed, NamedPlace } from '../../shared/barriers/barrier-answer.ts';
import { byUrgency, ownersOf, passesBarrierFilter, type BarrierFilter } from '../../shared/barriers/barrier-filter.ts';
import { isOverdue, stands } from '../../shared/barriers/barrier-words.ts';
import { barrierKinds } from '../../shared/barrier.ts';
import { everything, type EstateFilter } from '../../shared/filter.ts';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { may } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { dayOf } from '../disposals/list-disposals.ts';
import type { Estate } from '../estate/estate.ts';
import { recent, type Recent } from '../estate/recent.ts';
import { passes } from '../estate/standing.ts';
import { looked } from '../sensitive/looked.ts';
import type { Asking } from '../services.ts';
import { barriersOfProperties, everyBarrier, type BarrierOfProperty } from '../store/barriers.ts';
import { propertiesById } from '../store/properties.ts';
import { plansWithBarriers, type PlanWithBarriers } from './plan-barriers.ts';

export type BarriersAsked = { filter: EstateFilter; barriers: BarrierFilter; offset: number; limit: number };

const kept = new WeakMap<Estate, Recent<Promise<BarrierOfProperty[]>>>();

/** Those of the register, read once for each state of it. */
function ofRegister(ctx: Asking): Promise<BarrierOfProperty[]> {
  const answers = kept.get(ctx.estate) ?? recent<Promise<BarrierOfProperty[]>>(1);
  kept.set(ctx.estate, answers);
  return answers.get(String(ctx.estate.state().version), () => {
    const read = everyBarrier(ctx.db);
    read.catch(() => answers.clear());
    return read;
  });
}

type Line = Omit<BarrierLine, 'holdsUp'>;

function linesOfRegister(ctx: Asking, filter: EstateFilter, barriers: readonly BarrierOfProperty[]): Line[] {
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const { districts, organisations } = columns.dictionaries;
  return barriers.flatMap(({ property: id, barrier }) => {
    const row = columns.rowOf.get(id);
    if (row === undefined || standing[row] !== passes) return [];
    const district = districts.keys[columns.facets.districts.data[row] as number] || null;
    const holder = organisations.keys[columns.facets.organisations.data[row] as number] as OrganisationId;
    const place: NamedPlace = { kind: 'property', property: { id, name: columns.names[row] ?? id }, district, holder };
    return [{ key: `${id} ${barrier.id}`, place, barrier }];
  });
}

/** The barriers of hubs whose home passes the filter; those of new sites and of whole plans lie nowhere, and pass only where it narrows nothing. */
function linesOfPlan(ctx: Asking, filter: EstateFilter, { scenario, barriers }: PlanWithBarriers): Line[] {
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing(filter, may(ctx.person, 'sensitive.see'));
  const everywhere = JSON.stringify({ ...filter, archived: false }) === JSON.stringify(everything);
  const plan = { id: scenario.id, name: scenario.name };
  const passesAt = (home: PropertyId | null) => everywhere || (home !== null && standing[columns.rowOf.get(home) ?? -1] === passes);
  return barriers.flatMap(({ key, place, barrier }): Line[] => {
    const own = `${scenario.id} ${key}`;
    if (place.kind === 'plan') return everywhere ? [{ key: own, place: { kind: 'plan', scenario: plan }, barrier }] : [];
    const hub = place.kind === 'hub' ? scenario.hubs.find(({ id }) => id === place.hub) : undefined;
    if (!hub || !passesAt(hub.site.property)) return [];
    return [{ key: own, place: { kind: 'hub', hub: { id: hub.id, name: hub.name }, scenario: plan }, barrier }];
  });
}

/** What a line holds up in each of the plans, by the barrier's key in that plan. */
function heldIn(plans: readonly PlanWithBarriers[], { key, place }: Line): BarrierLine['holdsUp'] {
  return plans.flatMap(({ scenario, barriers, heldBy }) => {
    const own = place.kind === 'property' ? key : key.startsWith(`${scenario.id} `) ? key.slice(scenario.id.length + 1) : null;
    const found = barriers.filter((barrier) => barrier.key === own && stands(barrier.barrier));
    return found.length === 0 ? [] : [{ scenario: { id: scenario.id, name: scenario.name }, held: heldBy(found) }];
  });
}

const summaryOf = ({ scenario, barriers, heldBy }: PlanWithBarriers): BarrierList['plans'][number] => {
  const standing = barriers.filter(({ barrier }) => stands(barrier));
  return {
    scenario: { id: scenario.id, name: scenario.name },
    standing: standing.length,
    held: heldBy(standing),
    kinds: barrierKinds.flatMap((kind) => {
      const own = standing.filter(({ barrier }) => barrier.kind === kind);
      return own.length === 0 ? [] : [{ kind, standing: own.length, held: heldBy(own) }];
    }),
  };
};

export async function listBarriers(ctx: Asking, { filter, barriers, offset, limit }: BarriersAsked): Promise<BarrierList> {
  const [register, plans, today] = [await ofRegister(ctx), await plansWithBarriers(ctx), dayOf(ctx)];
  const all = [...plans.flatMap((plan) => linesOfPlan(ctx, filter, plan)), ...linesOfRegister(ctx, filter, register)];
  const found = all.filter((line) => passesBarrierFilter(barriers, line, today)).sort(byUrgency);
  return {
    lines: found.slice(offset, offset + limit).map((line) => ({ ...line, holdsUp: heldIn(plans, line) })),
    count: found.length,
    all: all.length,
    overdue: all.filter(({ barrier }) => isOverdue(barrier, today)).length,
    owners: ownersOf(all),
    plans: plans.map(summaryOf),
    today,
  };
}

/** The barriers of properties that a plan names, those without any left out; that the sensitive among them are shown is recorded. */
export async function barriersNamed(ctx: Asking, ids: readonly PropertyId[]): Promise<Answer<BarriersNamed>> {
  const found = await barriersOfProperties(ctx.db, ids);
  const properties = (await propertiesById(ctx.db, [...found.keys()])).filter((one) => isThereFor(ctx.person, one));
  const problem = await looked(ctx, properties, 'plan');
  if (problem) return { ok: false, problem };
  const named = properties.map((one) => ({
    property: one.id,
    barriers: one.barriers,
    mayEdit: may(ctx.person, 'register.edit', one),
  }));
  return { ok: true, value: { today: dayOf(ctx), properties: named } };
}
