/** Whether a plan may stand before the Board as it is, and over which place and years it looks, in words. */
import { checksInWords, countChecks, type Check } from '../check.ts';
import { counted } from '../counted.ts';
import type { Scenario } from '../scenario.ts';
import { formatFinancialYear } from '../year.ts';

/** `opening` stands out where errors stop the plan; null where the checks find nothing. */
export function standingWords(checks: readonly Pick<Check, 'severity'>[]): { stopped: boolean; opening: string; rest: string } | null {
  const counts = countChecks(checks);
  const found = checksInWords(counts);
  if (found === '') return null;
  if (counts.errors === 0)
    return {
      stopped: false,
      opening: '',
      rest: `The checks find ${found}, which ${counts.warnings === 1 ? 'travels' : 'travel'} with the plan.`,
    };
  return {
    stopped: true,
    opening: `Not ready for the Board: ${found}.`,
    rest: 'The errors are to be put right before the plan is sent on; read its figures with that in mind.',
  };
}

/** "Swale", "a drawn area", "the whole register". */
export const placeWords = ({ area, districts }: Pick<Scenario, 'area' | 'districts'>): string =>
  area ? 'a drawn area' : districts.length > 0 ? districts.join(', ') : 'the whole register';

/** "10 years from 2010-11". */
export const spanWords = ({ assumptions, baseYear }: Pick<Scenario, 'assumptions' | 'baseYear'>): string =>
  `${counted(assumptions.horizon, 'year')} from ${formatFinancialYear(baseYear)}`;
