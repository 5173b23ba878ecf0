/** Moving one bar of a timeline with what depends on it: a hub takes along those who leave as it opens, and nobody is left without the hub that waits for them. */
import type { Decision } from '../decision.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { addYears, type FinancialYear } from '../year.ts';
import { firstLeavingFor, hubsAwaited, hubsById, leavesAsItOpens } from './dependencies.ts';
import { leftIn, noRetiming, retimingOf, type Retiming } from './retiming.ts';

const later = (...years: number[]) => Math.max(...years) as FinancialYear;
const nobody: ReadonlySet<PropertyId> = new Set();

/**
 * A hub opened in another year, never before the base year. Its host and the members who leave as it opens follow by as many years; one who
 * leaves later stays, unless it would then leave before the hub is open; nobody leaves before another hub that takes in the rest of its
 * services, nor before the base year. Those in `held` stay where they are, whatever that breaks.
 */
export function moveHub(scenario: ScenarioDraft, id: HubId, opens: FinancialYear, held: ReadonlySet<PropertyId> = nobody): Retiming {
  const before = hubsById(scenario).get(id);
  if (before === undefined) return noRetiming;
  const after = { ...before, opens: later(opens, scenario.baseYear) };
  const by = after.opens - before.opens;
  if (by === 0) return noRetiming;
  const hubs = scenario.hubs.map((hub) => (hub.id === id ? { ...hub, opens: after.opens } : hub));
  const moved = hubsById({ ...scenario, hubs });
  const decisions = scenario.decisions.map((decision) => {
    if (held.has(decision.property)) return decision;
    if (before.site.type === 'host' && before.site.property === decision.property && decision.action === 'host')
      return decision.year === before.opens ? leftIn(decision, after.opens) : decision;
    if (!hubsAwaited(decision, moved).some((hub) => hub.id === id)) return decision;
    const wanted = leavesAsItOpens(decision, before) ? addYears(decision.year, by) : decision.year;
    const others = hubsAwaited(decision, moved).filter((hub) => hub.id !== id);
    return leftIn(decision, later(wanted, firstLeavingFor(after), scenario.baseYear, ...heldBack(decision, others)));
  });
  return retimingOf(scenario, { ...scenario, hubs, decisions });
}

/** Where a decision that kept to its other hubs must go on doing so; one that broke with them already is not made to mend it here. */
const heldBack = (decision: Decision, others: readonly { opens: FinancialYear }[]): FinancialYear[] =>
  others.map(firstLeavingFor).filter((year) => decision.year >= year);

/** A property left in another year, never before the base year; its receipt keeps its distance. Nothing else follows. */
export function moveDecision(scenario: ScenarioDraft, property: PropertyId, year: FinancialYear): Retiming {
  const decisions = scenario.decisions.map((decision) =>
    decision.property === property ? leftIn(decision, later(year, scenario.baseYear)) : decision,
  );
  return retimingOf(scenario, { ...scenario, decisions });
}

/** A receipt that completes in another year, never before its property is left. */
export function moveReceipt(scenario: ScenarioDraft, property: PropertyId, year: FinancialYear): Retiming {
  const decisions = scenario.decisions.map((decision) =>
    decision.property === property ? { ...decision, receiptYear: year > decision.year ? year : null } : decision,
  );
  return retimingOf(scenario, { ...scenario, decisions });
}

/**
 * Every hub and every decision later by so many years, or earlier where the count is negative, but by no more than brings the first of them
 * to the base year; what waits for what stays as it is.
 */
export function moveAll(scenario: ScenarioDraft, by: number): Retiming {
  const acting = scenario.decisions.filter(({ action }) => action !== 'retain');
  const years = [...scenario.hubs.map(({ opens }) => opens), ...acting.map(({ year }) => year)];
  if (years.length === 0) return noRetiming;
  const count = Math.max(by, Math.min(0, scenario.baseYear - Math.min(...years)));
  const hubs = scenario.hubs.map((hub) => ({ ...hub, opens: addYears(hub.opens, count) }));
  const decisions = scenario.decisions.map((decision) =>
    decision.action === 'retain'
      ? decision
      : {
          ...decision,
          year: addYears(decision.year, count),
          receiptYear: decision.receiptYear === null ? null : addYears(decision.receiptYear, count),
        },
  );
  return retimingOf(scenario, { ...scenario, hubs, decisions });
}
