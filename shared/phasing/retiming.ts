/** New years for hubs and decisions of a plan: what a moved bar, a moved programme and tidying all come to; nothing else of the plan changes. */
import type { Decision } from '../decision.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { addYears, type FinancialYear } from '../year.ts';

export type Retiming = {
  hubs: { hub: HubId; opens: FinancialYear }[];
  decisions: { property: PropertyId; year: FinancialYear; receiptYear: FinancialYear | null }[];
};

export const noRetiming: Retiming = { hubs: [], decisions: [] };

/** The decision left in another year; its receipt keeps its distance, and one that came before leaving completes with it. */
export function leftIn(decision: Decision, year: FinancialYear): Decision {
  const after = decision.receiptYear === null ? 0 : decision.receiptYear - decision.year;
  const receiptYear = after > 0 ? addYears(year, after) : null;
  return year === decision.year && receiptYear === decision.receiptYear ? decision : { ...decision, year, receiptYear };
}

/** The plan with its new years; the same object where none differs. Hubs and decisions that are not in the plan are passed over. */
export function retimed(scenario: ScenarioDraft, { hubs, decisions }: Retiming): ScenarioDraft {
  const opening = new Map(hubs.map(({ hub, opens }) => [hub, opens]));
  const leaving = new Map(decisions.map((each) => [each.property, each]));
  const next = {
    hubs: scenario.hubs.map((hub) => {
      const opens = opening.get(hub.id) ?? hub.opens;
      return opens === hub.opens ? hub : { ...hub, opens };
    }),
    decisions: scenario.decisions.map((decision) => {
      const { year, receiptYear } = leaving.get(decision.property) ?? decision;
      return year === decision.year && receiptYear === decision.receiptYear ? decision : { ...decision, year, receiptYear };
    }),
  };
  const same = next.hubs.every((hub, at) => hub === scenario.hubs[at]) && next.decisions.every((one, at) => one === scenario.decisions[at]);
  return same ? scenario : { ...scenario, ...next };
}

/** What of one plan has other years in the next, for hubs and decisions that both hold. */
export function retimingOf(before: ScenarioDraft, after: ScenarioDraft): Retiming {
  const opened = new Map(before.hubs.map((hub) => [hub.id, hub.opens]));
  const left = new Map(before.decisions.map((decision) => [decision.property, decision]));
  return {
    hubs: after.hubs.flatMap(({ id, opens }) => (opened.has(id) && opened.get(id) !== opens ? [{ hub: id, opens }] : [])),
    decisions: after.decisions.flatMap(({ property, year, receiptYear }) => {
      const was = left.get(property);
      return was !== undefined && (was.year !== year || was.receiptYear !== receiptYear) ? [{ property, year, receiptYear }] : [];
    }),
  };
}
