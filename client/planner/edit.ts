/** The edits of a plan, each a pure step from one draft to the next; no step can put a property under two decisions or a host in two hubs. */
import type { AssumptionKey, AssumptionRange, Assumptions } from '../../shared/assumptions.ts';
import type { PlanBarrier } from '../../shared/barrier.ts';
import type { Decision } from '../../shared/decision.ts';
import type { Hub, HubSite } from '../../shared/hub.ts';
import type { HubId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import { moveHub } from '../../shared/phasing/move.ts';
import { retimed, type Retiming } from '../../shared/phasing/retiming.ts';
import type { Area, CapitalCeiling, ScenarioDraft } from '../../shared/scenario.ts';
import type { FinancialYear } from '../../shared/year.ts';
import { retained, wholeDecision } from './decide.ts';
import { barrierRefusal, barriersAfter, type BarrierEdit } from './edit-barrier.ts';
import { builtOn, offItsSite, onItsSite } from './on-its-site.ts';

export type HubChange = Partial<Omit<Hub, 'id' | 'site'>>;

export type Edit =
  | { kind: 'add-hub'; hub: Hub; decisions: Decision[] }
  | { kind: 'join-hub'; hub: HubId; decisions: Decision[] }
  | { kind: 'change-hub'; hub: HubId; change: HubChange }
  | { kind: 'move-hub'; hub: HubId; site: HubSite }
  | { kind: 'remove-hub'; hub: HubId }
  | { kind: 'decide'; decisions: Decision[] }
  | { kind: 'undecide'; properties: PropertyId[] }
  /** New years; `about` names the bar that is moved, null for a step that stands alone, and `phrase` says what is done. */
  | { kind: 'retime'; about: string | null; phrase: string; retiming: Retiming }
  | { kind: 'ceilings'; ceilings: CapitalCeiling[] }
  | { kind: 'assume'; change: Partial<Assumptions>; key: AssumptionKey | null }
  | { kind: 'describe'; change: Partial<Pick<ScenarioDraft, 'name' | 'purpose'>> }
  /** A range of the plan’s own for an assumption; null gives back the library’s. */
  | { kind: 'range'; key: AssumptionKey; range: AssumptionRange | null }
  | { kind: 'explain-bias'; reason: string }
  | { kind: 'base-year'; year: FinancialYear }
  | { kind: 'cover'; districts: string[]; area: Area | null }
  | BarrierEdit
  | { kind: 'vary-of'; origin: ScenarioId | null }
  | { kind: 'revert'; to: ScenarioDraft };

/** The hub that a property hosts, if any. */
export const hostedBy = (draft: ScenarioDraft, property: PropertyId): Hub | null =>
  draft.hubs.find((hub) => hub.site.type === 'host' && hub.site.property === property) ?? null;

/** Why an edit cannot be made, as a sentence; null where it can. */
export function refusalOf(draft: ScenarioDraft, edit: Edit): string | null {
  const hubNamed = (id: HubId) => draft.hubs.find((hub) => hub.id === id);
  const taken = (site: HubSite, own: HubId) => {
    const other = site.type === 'host' ? hostedBy(draft, site.property) : null;
    return other && other.id !== own ? `That property already hosts ${other.name}. Choose another, or remove that hub first.` : null;
  };
  switch (edit.kind) {
    case 'add-hub':
      if (hubNamed(edit.hub.id)) return `${edit.hub.name} is already in the plan.`;
      return taken(edit.hub.site, edit.hub.id) ?? movedHost(draft, edit.decisions);
    case 'move-hub':
      return hubNamed(edit.hub) ? taken(edit.site, edit.hub) : 'That hub is no longer in the plan.';
    case 'join-hub':
      if (!hubNamed(edit.hub)) return 'That hub is no longer in the plan.';
      return movedHost(draft, edit.decisions);
    case 'decide':
      return movedHost(draft, edit.decisions);
    case 'change-hub':
    case 'remove-hub':
      return hubNamed(edit.hub) ? null : 'That hub is no longer in the plan.';
    case 'add-barrier':
    case 'change-barrier':
    case 'remove-barrier':
      return barrierRefusal(draft, edit);
    case 'undecide':
    case 'retime':
    case 'ceilings':
    case 'assume':
    case 'range':
    case 'explain-bias':
    case 'describe':
    case 'base-year':
    case 'cover':
    case 'vary-of':
    case 'revert':
      return null;
  }
}

function movedHost(draft: ScenarioDraft, decisions: readonly Decision[]): string | null {
  for (const decision of decisions) {
    const hub = decision.action === 'host' ? null : hostedBy(draft, decision.property);
    if (hub) return `This property hosts ${hub.name}. Give that hub another home, or remove it, before deciding otherwise.`;
  }
  return null;
}

/** The draft after an edit; the very same object where the edit changes nothing or is refused. */
export function applyEdit(draft: ScenarioDraft, edit: Edit): ScenarioDraft {
  if (refusalOf(draft, edit) !== null) return draft;
  switch (edit.kind) {
    case 'add-hub': {
      const joined = decided({ ...draft, hubs: [...draft.hubs, edit.hub] }, edit.decisions);
      return housed(joined, null, edit.hub);
    }
    case 'join-hub':
    case 'decide':
      return decided(draft, edit.decisions);
    case 'change-hub':
      return changedHub(draft, edit.hub, edit.change);
    case 'move-hub': {
      const before = draft.hubs.find((hub) => hub.id === edit.hub);
      if (!before || sameSite(before.site, edit.site)) return draft;
      const after = { ...before, site: edit.site };
      return housed({ ...draft, hubs: draft.hubs.map((hub) => (hub.id === after.id ? after : hub)) }, before, after);
    }
    case 'remove-hub':
      return withoutHub(draft, edit.hub);
    case 'undecide': {
      const leaving = new Set(edit.properties.filter((property) => !hostedBy(draft, property)));
      const decisions = draft.decisions.filter((decision) => !leaving.has(decision.property));
      return decisions.length === draft.decisions.length ? draft : { ...draft, decisions };
    }
    case 'retime':
      return retimed(draft, edit.retiming);
    case 'ceilings':
      return JSON.stringify(edit.ceilings) === JSON.stringify(draft.capitalCeilings) ? draft : { ...draft, capitalCeilings: edit.ceilings };
    case 'assume': {
      const keys = Object.keys(edit.change) as AssumptionKey[];
      if (keys.every((key) => edit.change[key] === draft.assumptions[key])) return draft;
      return { ...draft, assumptions: { ...draft.assumptions, ...edit.change } };
    }
    case 'range': {
      const present = draft.ranges.find(({ key }) => key === edit.key) ?? null;
      if (JSON.stringify(present) === JSON.stringify(edit.range)) return draft;
      const others = draft.ranges.filter((range) => range !== present);
      return { ...draft, ranges: edit.range === null ? others : [...others, edit.range] };
    }
    case 'explain-bias':
      return edit.reason === draft.optimismBiasReason ? draft : { ...draft, optimismBiasReason: edit.reason };
    case 'describe': {
      const { name = draft.name, purpose = draft.purpose } = edit.change;
      return name === draft.name && purpose === draft.purpose ? draft : { ...draft, name, purpose };
    }
    case 'base-year':
      return edit.year === draft.baseYear ? draft : startingIn(draft, edit.year);
    case 'cover': {
      const same = edit.area === draft.area && edit.districts.join('\n') === draft.districts.join('\n');
      return same ? draft : { ...draft, districts: edit.districts, area: edit.area };
    }
    case 'add-barrier':
    case 'change-barrier':
    case 'remove-barrier':
      return withBarriers(draft, barriersAfter(draft.barriers, edit));
    case 'vary-of':
      return edit.origin === draft.variantOf ? draft : { ...draft, variantOf: edit.origin };
    case 'revert':
      return edit.to;
  }
}

const withBarriers = (draft: ScenarioDraft, barriers: PlanBarrier[]) => (barriers === draft.barriers ? draft : { ...draft, barriers });

const sameSite = (a: HubSite, b: HubSite) => JSON.stringify(a) === JSON.stringify(b);

function decided(draft: ScenarioDraft, decisions: readonly Decision[]): ScenarioDraft {
  const hubs = new Set<string>(draft.hubs.map((hub) => hub.id));
  const fresh = new Map(
    decisions
      .filter((decision) => decision.action !== 'host' || hostedBy(draft, decision.property))
      .map((decision) => [decision.property, wholeDecision(withKnownHubs(decision, hubs))]),
  );
  let changed = false;
  const kept = draft.decisions.map((decision) => {
    const next = fresh.get(decision.property);
    if (!next) return decision;
    fresh.delete(decision.property);
    changed ||= JSON.stringify(next) !== JSON.stringify(decision);
    return JSON.stringify(next) === JSON.stringify(decision) ? decision : next;
  });
  return changed || fresh.size > 0 ? { ...draft, decisions: [...kept, ...fresh.values()] } : draft;
}

function withKnownHubs(decision: Decision, hubs: ReadonlySet<string>): Decision {
  const kept = Object.entries(decision.destinations).filter(([, hub]) => hub !== undefined && hubs.has(hub));
  const all = kept.length === Object.keys(decision.destinations).length;
  return all ? decision : { ...decision, destinations: Object.fromEntries(kept) };
}

/** Gives the host of a hub its decision and takes it from the host before; what a new build stands on is redeveloped rather than sold. */
function housed(draft: ScenarioDraft, before: Hub | null, after: Hub): ScenarioDraft {
  const left = before?.site.type === 'host' ? before.site.property : null;
  const host = after.site.type === 'host' ? after.site.property : null;
  const decisions = draft.decisions
    .filter((decision) => decision.property !== left || decision.property === host)
    .map((decision) => onItsSite(offItsSite(decision, before?.site ?? null), after.site));
  if (host === null) return { ...draft, decisions };
  const present = decisions.find((decision) => decision.property === host);
  const hosting = wholeDecision({ ...(present ?? retained(host, after.opens)), action: 'host', year: after.opens });
  return {
    ...draft,
    decisions: present ? decisions.map((decision) => (decision === present ? hosting : decision)) : [hosting, ...decisions],
  };
}

/** Those who leave as the hub opens follow it to the new year, as on the timeline. */
function changedHub(draft: ScenarioDraft, id: HubId, change: HubChange): ScenarioDraft {
  const before = draft.hubs.find((hub) => hub.id === id);
  if (!before) return draft;
  const after: Hub = { ...before, ...change, opens: before.opens };
  const same = JSON.stringify(after) === JSON.stringify(before);
  const changed = same ? draft : { ...draft, hubs: draft.hubs.map((hub) => (hub === before ? after : hub)) };
  return change.opens === undefined ? changed : retimed(changed, moveHub(changed, id, change.opens));
}

/** Members that went nowhere else, and the host, are undecided again; what stood in the way of the hub goes with it. */
function withoutHub(draft: ScenarioDraft, id: HubId): ScenarioDraft {
  const hub = draft.hubs.find((candidate) => candidate.id === id);
  if (!hub) return draft;
  const host = hub.site.type === 'host' ? hub.site.property : null;
  const decisions = draft.decisions.flatMap((decision) => {
    if (decision.property === host || (decision.property === hub.site.property && decision.note === builtOn)) return [];
    const destinations = Object.entries(decision.destinations);
    const staying = destinations.filter(([, to]) => to !== id);
    if (staying.length === destinations.length) return [decision];
    return staying.length === 0 ? [] : [{ ...decision, destinations: Object.fromEntries(staying) }];
  });
  const barriers = draft.barriers.filter((barrier) => barrier.hub !== id);
  return { ...draft, hubs: draft.hubs.filter((candidate) => candidate !== hub), decisions, barriers };
}

/** Nothing in a plan happens before its base year. */
function startingIn(draft: ScenarioDraft, year: FinancialYear): ScenarioDraft {
  const hubs = draft.hubs.map((hub) => (hub.opens < year ? { ...hub, opens: year } : hub));
  const decisions = draft.decisions.map((decision) => (decision.year < year ? wholeDecision({ ...decision, year }) : decision));
  return { ...draft, baseYear: year, hubs, decisions };
}
