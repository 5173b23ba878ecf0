/** What a programme needs in money, in sentences: its peak funding, and whether each year keeps to its ceiling. */
import type { YearFlow } from '../appraisal/appraisal.ts';
import { counted } from '../counted.ts';
import { formatPounds } from '../money.ts';
import type { CapitalCeiling } from '../scenario.ts';
import { formatFinancialYear } from '../year.ts';
import { capitalAgainst, type CapitalYear } from './ceilings.ts';
import { peakFunding, type Peak } from './peak-funding.ts';

/** "£12.3m in 2012-13"; where there is none it says that the plan funds itself. */
export const peakInWords = (peak: Peak): string =>
  peak === null ? 'none: it is never out of pocket' : `${formatPounds(peak.amount, 'headline')} in ${formatFinancialYear(peak.year)}`;

/** Whether a plan keeps to its ceilings, in a sentence: which years do not, and by how much. */
export function ceilingsInWords(capital: readonly CapitalYear[]): string {
  const limited = capital.filter(({ ceiling }) => ceiling !== null).length;
  const over = capital.filter((year) => year.over > 0);
  if (limited === 0) return 'No year has a capital ceiling.';
  if (over.length === 0)
    return `Capital keeps to its ceiling in ${limited === 1 ? 'the one year that has one' : `all ${limited} years that have one`}.`;
  const years = over.map((year) => `${formatPounds(year.over, 'headline')} in ${formatFinancialYear(year.year)}`);
  return `Capital is over its ceiling in ${counted(over.length, 'year')}: by ${years.join(', ')}.`;
}

/** Peak funding, undiscounted and discounted, and the ceilings, for a board or a report. */
export function fundingInWords(flows: readonly YearFlow[], ceilings: readonly CapitalCeiling[]): string {
  const { undiscounted, discounted } = peakFunding(flows);
  const also = discounted === null ? '' : ` (discounted ${peakInWords(discounted)})`;
  return `Peak funding is ${peakInWords(undiscounted)}${also}. ${ceilingsInWords(capitalAgainst(flows, ceilings))}`;
}
