/** With what a new scenario starts: the base year of the plans there are, and the districts of what is chosen. */
import type { PropertyFacts } from '../../shared/facts.ts';
import { financialYear, type FinancialYear } from '../../shared/year.ts';

/** The base year where there is no plan to follow: that for which the published figures and the default factors hold. */
const usualYear = financialYear(2010);

/** The base year that most plans have, the latest of them where several are as common. */
export function usualBaseYear(plans: readonly { baseYear: FinancialYear }[]): FinancialYear {
  const count = new Map<FinancialYear, number>();
  for (const { baseYear } of plans) count.set(baseYear, (count.get(baseYear) ?? 0) + 1);
  const [most] = [...count].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [usualYear];
  return most;
}

/** The districts in which properties stand, in the order of the register's. */
export const districtsOf = (facts: readonly PropertyFacts[], districts: readonly string[]): string[] =>
  districts.filter((district) => facts.some((each) => each.district === district));
