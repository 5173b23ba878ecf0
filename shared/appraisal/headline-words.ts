/** A headline figure in words wherever one is shown: a dash where there is none yet or it is not recorded, "≈" on estimates, and what it leaves out. */
import type { Appraisal } from './appraisal.ts';
import { gapsInWords, type Gap } from './gaps.ts';
import type { HeadlineKey, HeadlineState } from './headline.ts';
import { sumOf } from '../figure.ts';
import { formatRate, rate } from '../measure.ts';
import { formatPoundsPerYear } from '../money.ts';
import type { PencePerYear } from '../units.ts';
import { totalWords } from '../total-words.ts';

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

/** What the saving is of the baseline; where a part of it is no property cost, also what the running cost alone falls by. */
export function savingShareWords({ annualSavingShare, annualSaving, otherSaving, baselineRunningCost: baseline }: Appraisal): string {
  if (annualSavingShare === null) return otherSavingWords(otherSaving);
  const words = `${formatRate(annualSavingShare, 0)} of the ${totalWords(baseline, true, (cost) => formatPoundsPerYear(cost, 'headline'))} baseline`;
  if (otherSaving === 0) return words;
  const alone = rate((annualSaving - otherSaving) / sumOf(baseline, { estimates: true }));
  return `${words}, ${otherSavingWords(otherSaving)}; running cost alone falls by ${formatRate(alone, 0)}`;
}
