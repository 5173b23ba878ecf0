/** The plan played by year: which years it runs, and how far it has come by the end of each. */
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { financialYear, type FinancialYear } from '../../shared/year.ts';

/** The years of the programme: from the base year to the last thing that happens, within the horizon. */
export function programmeYears(draft: ScenarioDraft): FinancialYear[] {
  const moving = draft.decisions.filter((decision) => decision.action !== 'retain');
  const last = Math.max(
    draft.baseYear,
    ...draft.hubs.map((hub) => hub.opens),
    ...moving.map((decision) => decision.receiptYear ?? decision.year),
  );
  const until = Math.min(last, draft.baseYear + Math.max(1, draft.assumptions.horizon) - 1, 2100);
  return Array.from({ length: until - draft.baseYear + 1 }, (_, n) => financialYear(draft.baseYear + n));
}

/** How many hubs are open and how many properties are left by the end of a year. */
export function doneBy(draft: ScenarioDraft, year: FinancialYear): { hubs: number; left: number } {
  const leaving = draft.decisions.filter((decision) => decision.action === 'relocate-and-dispose' || decision.action === 'transfer');
  return {
    hubs: draft.hubs.filter((hub) => hub.opens <= year).length,
    left: leaving.filter((decision) => decision.year <= year).length,
  };
}
