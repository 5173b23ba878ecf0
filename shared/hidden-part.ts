/** A plan without what it has of properties that somebody may not see, and their changes to it put together again with that hidden part. */
import type { PlanBarrier } from './barrier.ts';
import type { Decision } from './decision.ts';
import type { Hub } from './hub.ts';
import type { BarrierId, HubId, PropertyId } from './ids.ts';
import type { ScenarioDraft } from './scenario.ts';

/** Whether a property is there for somebody; one that the register does not hold is not. */
export type IsVisible = (property: PropertyId) => boolean;

type Destinations = Decision['destinations'];
type Destination = [component: keyof Destinations, hub: HubId];

const isVisibleHub = ({ site }: Hub, isVisible: IsVisible): boolean => site.property === null || isVisible(site.property);

const destinationsOf = ({ destinations }: Decision) => Object.entries(destinations) as Destination[];

const hubIds = (hubs: readonly Hub[]): ReadonlySet<HubId> => new Set(hubs.map(({ id }) => id));

const leadsTo = (decision: Decision, hubs: ReadonlySet<HubId>): Decision =>
  destinationsOf(decision).every(([, hub]) => hubs.has(hub))
    ? decision
    : { ...decision, destinations: Object.fromEntries(destinationsOf(decision).filter(([, hub]) => hubs.has(hub))) };

/** Whether a barrier is to the whole plan or to one of these hubs; of any other hub it would tell. */
const standsAt = ({ hub }: PlanBarrier, hubs: ReadonlySet<HubId>): boolean => hub === null || hubs.has(hub);

/**
 * The plan as it would be if the properties that are not visible, and the hubs in them, were not there: no decision on them, no hub in
 * them, no destination to such a hub or to one that the plan does not have, and no barrier of either. The same object where nothing is hidden.
 */
export function visiblePart<S extends ScenarioDraft>(plan: S, isVisible: IsVisible): S {
  const hubs = plan.hubs.filter((hub) => isVisibleHub(hub, isVisible));
  const seen = hubIds(hubs);
  const decisions = plan.decisions.filter(({ property }) => isVisible(property)).map((decision) => leadsTo(decision, seen));
  const barriers = plan.barriers.filter((barrier) => standsAt(barrier, seen));
  const whole =
    hubs.length === plan.hubs.length &&
    barriers.length === plan.barriers.length &&
    decisions.length === plan.decisions.length &&
    decisions.every((decision, at) => decision === plan.decisions[at]);
  return whole ? plan : { ...plan, hubs, decisions, barriers };
}

/** Names each item by its key and its turn among those of one key, so that two on one property are told apart. */
function named<T>(items: readonly T[], key: (item: T) => string): [name: string, item: T][] {
  const turns = new Map<string, number>();
  return items.map((item) => {
    const turn = (turns.get(key(item)) ?? 0) + 1;
    turns.set(key(item), turn);
    return [`${key(item)} ${turn}`, item];
  });
}

/** The edited items with the hidden ones of the stored list among them, each after the nearest one before it that is still there. */
function interleaved<T>(stored: readonly T[], edited: readonly T[], isHidden: (item: T) => boolean, key: (item: T) => string): T[] {
  const still = named(edited, key);
  const remaining = new Set(still.map(([name]) => name));
  const after = new Map<string | null, T[]>();
  const visible = named(
    stored.filter((item) => !isHidden(item)),
    key,
  );
  let passed = 0;
  let anchor: string | null = null;
  for (const item of stored) {
    if (isHidden(item)) after.set(anchor, [...(after.get(anchor) ?? []), item]);
    else {
      const name = visible[passed]?.[0] ?? '';
      if (remaining.has(name)) anchor = name;
      passed += 1;
    }
  }
  return [...(after.get(null) ?? []), ...still.flatMap(([name, item]) => [item, ...(after.get(name) ?? [])])];
}

/** An identifier that nothing has yet, made from one that two would share. */
function freeId<Id extends string>(id: Id, taken: ReadonlySet<Id>): Id {
  for (let turn = 2; ; turn += 1) {
    const free = `${id.slice(0, 20)}-${turn}` as Id;
    if (!taken.has(free)) return free;
  }
}

/** The stored plan with its hidden hubs called otherwise where the edited plan has since given their identifiers to hubs of its own. */
function withoutClashes<S extends ScenarioDraft>(stored: S, edited: readonly Hub[], isVisible: IsVisible): S {
  const [own, all] = [hubIds(edited), new Set([...hubIds(edited), ...hubIds(stored.hubs)])];
  const visible = hubIds(stored.hubs.filter((hub) => isVisibleHub(hub, isVisible)));
  const renamed = new Map<HubId, HubId>();
  for (const hub of stored.hubs)
    if (own.has(hub.id) && !visible.has(hub.id) && !renamed.has(hub.id)) {
      const free = freeId(hub.id, all);
      all.add(free);
      renamed.set(hub.id, free);
    }
  if (renamed.size === 0) return stored;
  const nameOf = (id: HubId) => renamed.get(id) ?? id;
  return {
    ...stored,
    hubs: stored.hubs.map((hub) => ({ ...hub, id: nameOf(hub.id) })),
    decisions: stored.decisions.map((decision) => ({
      ...decision,
      destinations: Object.fromEntries(destinationsOf(decision).map(([component, hub]) => [component, nameOf(hub)])),
    })),
    barriers: stored.barriers.map((barrier) => (barrier.hub === null ? barrier : { ...barrier, hub: nameOf(barrier.hub) })),
  };
}

/** The stored barriers, those that are hidden called otherwise where the edited ones have since taken their identifiers. */
function apartFrom(
  edited: readonly PlanBarrier[],
  stored: readonly PlanBarrier[],
  isHidden: (barrier: PlanBarrier) => boolean,
): PlanBarrier[] {
  const own = new Set<BarrierId>(edited.map(({ id }) => id));
  const all = new Set<BarrierId>([...own, ...stored.map(({ id }) => id)]);
  return stored.map((barrier) => {
    if (!isHidden(barrier) || !own.has(barrier.id)) return barrier;
    const id = freeId(barrier.id, all);
    all.add(id);
    return { ...barrier, id };
  });
}

/**
 * What somebody made of the part they see, with the hidden part of the stored plan put back where it was. A hidden destination of a
 * component returns unless they sent that component elsewhere. What they name beyond what they see is left out.
 */
export function withHiddenPart(stored: ScenarioDraft, edited: ScenarioDraft, isVisible: IsVisible): ScenarioDraft {
  const seen = visiblePart(edited, isVisible);
  const before = withoutClashes(stored, seen.hubs, isVisible);
  const [own, shown] = [hubIds(seen.hubs), hubIds(before.hubs.filter((hub) => isVisibleHub(hub, isVisible)))];
  const byProperty = ({ property }: Decision) => property;
  const isHidden = ([, hub]: Destination) => !shown.has(hub) && !own.has(hub);
  const hidden = new Map(named(before.decisions, byProperty).map(([name, one]) => [name, destinationsOf(one).filter(isHidden)]));
  const decisions = named(seen.decisions, byProperty).map(([name, decision]) => {
    const back = hidden.get(name) ?? [];
    return back.length === 0 ? decision : { ...decision, destinations: { ...Object.fromEntries(back), ...decision.destinations } };
  });
  const isHiddenBarrier = (barrier: PlanBarrier) => !standsAt(barrier, shown);
  const barriers = apartFrom(
    seen.barriers,
    before.barriers.filter((barrier) => !isHiddenBarrier(barrier) || !standsAt(barrier, own)),
    isHiddenBarrier,
  );
  return {
    ...seen,
    hubs: interleaved(
      before.hubs,
      seen.hubs,
      (hub) => !isVisibleHub(hub, isVisible),
      ({ id }) => id,
    ),
    decisions: interleaved(before.decisions, decisions, ({ property }) => !isVisible(property), byProperty),
    barriers: interleaved(barriers, seen.barriers, isHiddenBarrier, ({ id }) => id),
  };
}
