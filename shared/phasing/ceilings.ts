/** Capital against ceilings: what each year spends on delivery and relocation, and how much that is over what may be spent. */
import type { YearFlow } from '../appraisal/appraisal.ts';
import { addPence } from '../money.ts';
import type { CapitalCeiling } from '../scenario.ts';
import type { Pence } from '../units.ts';
import type { FinancialYear } from '../year.ts';

/** Whole pence of one financial year; `ceiling` is null where the year has none, `over` is nil where it holds. */
export type CapitalYear = { year: FinancialYear; spent: Pence; ceiling: Pence | null; over: Pence };

/** The capital of each year of the plan beside its ceiling; where a year has several, the lowest counts. */
export function capitalAgainst(flows: readonly YearFlow[], ceilings: readonly CapitalCeiling[]): CapitalYear[] {
  const lowest = new Map<FinancialYear, Pence>();
  for (const { year, amount } of ceilings) lowest.set(year, Math.min(amount, lowest.get(year) ?? amount) as Pence);
  return flows.map(({ year, delivery, relocation }) => {
    const spent = addPence(delivery, relocation);
    const ceiling = lowest.get(year) ?? null;
    return { year, spent, ceiling, over: Math.max(0, spent - (ceiling ?? spent)) as Pence };
  });
}

/** The years that spend more than they may. */
export const yearsOver = (flows: readonly YearFlow[], ceilings: readonly CapitalCeiling[]): CapitalYear[] =>
  capitalAgainst(flows, ceilings).filter(({ over }) => over > 0);

/** The ceilings with one year's changed; null takes it away. In the order of years. */
export const withCeiling = (ceilings: readonly CapitalCeiling[], year: FinancialYear, amount: Pence | null): CapitalCeiling[] =>
  [...ceilings.filter((ceiling) => ceiling.year !== year), ...(amount === null ? [] : [{ year, amount }])].sort((a, b) => a.year - b.year);
