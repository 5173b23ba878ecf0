/** A scenario's stored headline in words: what its totals cover, and where they rest on estimates. */
import { countOf } from '../../shared/figure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import type { Answers } from '../api.ts';
import { coverageWords } from '../../shared/total-words.ts';
import { excludedWords, headlineText } from '../../shared/appraisal/headline-words.ts';

type StoredHeadline = Answers['scenario']['list'][number]['headline'];

type StoredKey = 'annualSaving' | 'grossReceipt' | 'delivery' | 'netReceipt' | 'netAfterRelocation';

/** A figure of the stored headline as text: "≈" where an estimate is in it, a dash where there is none. */
export function storedText(key: StoredKey, headline: StoredHeadline): string {
  const { state, estimated } = headline.standing[key];
  return headlineText(state, estimated, () =>
    key === 'annualSaving' ? formatPoundsPerYear(headline.annualSaving, 'headline') : formatPounds(headline[key], 'headline'),
  );
}

/** What a figure of the stored headline leaves out, besides what its coverage says; empty where nothing. */
export const storedExcludes = (key: StoredKey, { standing }: StoredHeadline): string => excludedWords(key, standing[key].gaps);

export const savingCovers = ({ runningCostCoverage }: StoredHeadline): string =>
  countOf(runningCostCoverage) === 0 ? 'no property takes part yet' : `running cost ${coverageWords(runningCostCoverage, true)}`;

export const receiptCovers = ({ receiptCoverage }: StoredHeadline): string =>
  countOf(receiptCoverage) === 0 ? 'nothing is sold' : `values ${coverageWords(receiptCoverage, true)} sold`;
