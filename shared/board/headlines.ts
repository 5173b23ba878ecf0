/** The headline figures of a plan, in the order and the words in which a board reads them, each with what it covers. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { gapsOf } from '../appraisal/gaps.ts';
import { headlineLabel, headlineState, headlineValue, restsOnEstimates, type HeadlineKey } from '../appraisal/headline.ts';
import { countOf, type Total } from '../figure.ts';
import { formatRate } from '../measure.ts';
import { formatChange, formatPounds, formatPoundsPerYear } from '../money.ts';
import type { Pence, PencePerYear } from '../units.ts';
import { formatFinancialYear, type FinancialYear } from '../year.ts';
import { excludedWords, headlineText, nothingYet, savingShareWords } from '../appraisal/headline-words.ts';
import { coverageWords } from '../total-words.ts';

/** Carbon stands with the before and after. */
export type BoardHeadline = Exclude<HeadlineKey, 'carbon'>;

/** Money that recurs, money that moves once, and what they come to over the years appraised, kept apart. */
export const headlineGroups = [
  { label: 'Every year', keys: ['annualSaving'] },
  { label: 'Once', keys: ['grossReceipt', 'delivery', 'netReceipt', 'netAfterRelocation'] },
  { label: 'Over the years appraised', keys: ['netPresentValue', 'payback'] },
] as const satisfies readonly { label: string; keys: readonly BoardHeadline[] }[];

export type Headline = {
  key: BoardHeadline;
  label: string;
  /** Pence, pence a year, or a financial year; null where there is none. */
  value: number | null;
  text: string;
  exact: string;
  detail: string;
  /** What the figure covers, where it is a total of recorded figures. */
  covers: Total<unknown> | null;
  estimated: boolean;
};

const years = (count: number) => (count === 1 ? '1 year' : `${count} years`);

/** A value in the words of its own kind; without a payback it says how many years were looked at. */
function print(key: BoardHeadline, value: number | null, { flows }: Appraisal, style: 'headline' | 'exact'): string {
  if (value === null) return `Not within ${years(flows.length)}`;
  if (key === 'payback') return formatFinancialYear(value as FinancialYear);
  if (key === 'annualSaving') return formatPoundsPerYear(value as PencePerYear, style);
  return formatPounds(value as Pence, style);
}

function savingDetail(appraisal: Appraisal): string {
  const { baselineRunningCost } = appraisal;
  if (countOf(baselineRunningCost) === 0) return 'no property takes part yet';
  return [savingShareWords(appraisal), `running cost ${coverageWords(baselineRunningCost, true)}`].filter((part) => part !== '').join('; ');
}

function detail(key: BoardHeadline, appraisal: Appraisal, discountRate: number): string {
  switch (key) {
    case 'annualSaving':
      return savingDetail(appraisal);
    case 'grossReceipt': {
      const covers = appraisal.grossReceiptCoverage;
      return countOf(covers) === 0 ? 'nothing is sold' : `values ${coverageWords(covers, true)} sold`;
    }
    case 'delivery':
      return appraisal.delivery.optimismBias === 0
        ? 'without optimism bias'
        : `with ${formatPounds(appraisal.delivery.optimismBias, 'headline')} optimism bias`;
    case 'netReceipt':
      return 'gross less cost of delivery';
    case 'netAfterRelocation':
      return `less ${formatPounds(appraisal.relocation, 'headline')} to relocate staff`;
    case 'netPresentValue':
      return `${years(appraisal.flows.length)} at ${formatRate(discountRate as never)} a year`;
    case 'payback': {
      const later = appraisal.discountedPaybackYear;
      return later === null ? 'discounted: not within the years appraised' : `discounted: ${formatFinancialYear(later)}`;
    }
  }
}

/** One headline figure of a plan. */
export function headlineOf(key: BoardHeadline, appraisal: Appraisal, discountRate: number): Headline {
  const state = headlineState(key, appraisal);
  const value = state === 'nothing' || state === 'unknown' ? null : headlineValue(key, appraisal);
  const estimated = restsOnEstimates(key, appraisal);
  const text = (style: 'headline' | 'exact') =>
    headlineText(state, estimated && value !== null && style === 'headline', () => print(key, value, appraisal, style));
  const excluded = excludedWords(key, gapsOf(key, appraisal));
  return {
    key,
    label: headlineLabel[key],
    value,
    text: text('headline'),
    exact: text('exact'),
    detail: state === 'nothing' ? nothingYet : [detail(key, appraisal, discountRate), excluded].filter((part) => part !== '').join('; '),
    covers: key === 'annualSaving' ? appraisal.baselineRunningCost : key === 'grossReceipt' ? appraisal.grossReceiptCoverage : null,
    estimated,
  };
}

/** How much the second plan's figure is above the first's, with "≈" where an estimate is in either; a dash where either has none. */
export function differenceOf(first: Headline, second: Headline): string {
  if (first.value === null || second.value === null) return '—';
  const change = second.value - first.value;
  const about = first.estimated || second.estimated ? '≈' : '';
  if (first.key !== 'payback')
    return `${about}${formatChange(change as Pence, 'headline')}${first.key === 'annualSaving' ? ' a year' : ''}`;
  if (change === 0) return 'same year';
  return `${about}${years(Math.abs(change))} ${change > 0 ? 'later' : 'earlier'}`;
}
