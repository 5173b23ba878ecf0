/** A headline figure in words wherever one is shown: a dash where there is none yet or it is not recorded, "≈" on estimates, and what it leaves out. */
import { gapsInWords, type Gap } from '../../shared/appraisal/gaps.ts';
import type { HeadlineKey, HeadlineState } from '../../shared/appraisal/headline.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import type { PencePerYear } from '../../shared/units.ts';

/** The figure as text; `print` gives its amount and is not asked where there is none. */
export function headlineText(state: HeadlineState, estimated: boolean, print: () => string): string {
  if (state === 'nothing') return '—';
  if (state === 'unknown') return '— not recorded';
  return `${estimated ? '≈' : ''}${print()}`;
}

export const nothingYet = 'nothing decided yet';

/** What "known for 3 of 4" beside a figure says already. */
const covered: Partial<Record<HeadlineKey, Gap['kind']>> = { annualSaving: 'cost', grossReceipt: 'sale', carbon: 'energy' };

/** What a figure leaves out, besides what its coverage says; empty where there is nothing. */
export const excludedWords = (key: HeadlineKey, gaps: readonly Gap[]): string =>
  gapsInWords(gaps.filter(({ kind }) => kind !== covered[key]));

/** What of the saving is no property cost and so no part of the baseline; empty where there is nothing. */
export const otherSavingWords = (otherSaving: PencePerYear): string =>
  otherSaving === 0 ? '' : `of which ${formatPoundsPerYear(otherSaving, 'headline')} is not property cost`;
