/** The plan played by year: what has happened by the end of a financial year, as a plan of its own for the map. */
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { financialYearSchema, type FinancialYear } from '../../shared/year.ts';

/** The years of the programme: from the base year to the last thing that happens, within the horizon. */
export function programmeYears(draft: ScenarioDraft): FinancialYear[] {
  const last = Math.max(draft.baseYear, ...draft.hubs.map((hub) => hub.opens), ...draft.decisions.map((d) => d.receiptYear ?? d.year));
  const until = Math.min(Math.max(last, draft.baseYear), draft.baseYear + Math.max(1, draft.assumptions.horizon) - 1, 2100);
  return Array.from({ length: until - draft.baseYear + 1 }, (_, n) => financialYearSchema.parse(draft.baseYear + n));
}

/** The plan as far as it is carried out by the end of a year: hubs that are open, decisions that are made good. */
export function asAt(draft: ScenarioDraft, year: FinancialYear | null): ScenarioDraft {
  if (year === null) return draft;
  const hubs = draft.hubs.filter((hub) => hub.opens <= year);
  const open = new Set(hubs.map((hub) => hub.id));
  const decisions = draft.decisions
    .filter((decision) => decision.year <= year)
    .map((decision) => {
      const kept = Object.entries(decision.destinations).filter(([, hub]) => hub !== undefined && open.has(hub));
      const all = kept.length === Object.keys(decision.destinations).length;
      return all ? decision : { ...decision, destinations: Object.fromEntries(kept) };
    });
  return { ...draft, hubs, decisions };
}
