/** The figure at the head of what is behind it: with its "≈", what it covers and what it leaves out, exactly on hover. */
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { gapsOf } from '../../shared/appraisal/gaps.ts';
import { headlineState, headlineValue, restsOnEstimates, type HeadlineKey } from '../../shared/appraisal/headline.ts';
import { countOf, type Total } from '../../shared/figure.ts';
import { formatCarbon } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear, type MoneyStyle } from '../../shared/money.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear } from '../../shared/units.ts';
import { formatFinancialYear, type FinancialYear } from '../../shared/year.ts';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { coverageWords } from '../../shared/total-words.ts';
import classes from './explanation-drawer.module.css';
import { excludedWords, headlineText, nothingYet } from '../../shared/appraisal/headline-words.ts';

function valueText(headline: HeadlineKey, appraisal: Appraisal, style: MoneyStyle): string {
  const value = headlineValue(headline, appraisal);
  if (value === null) return `Not within ${appraisal.flows.length} years`;
  if (headline === 'payback') return formatFinancialYear(value as FinancialYear);
  if (headline === 'carbon') return formatCarbon(value as KilogramsCO2ePerYear);
  return headline === 'annualSaving' ? formatPoundsPerYear(value as PencePerYear, style) : formatPounds(value as Pence, style);
}

const covering: Partial<Record<HeadlineKey, (appraisal: Appraisal) => [words: string, total: Total<number>]>> = {
  annualSaving: ({ baselineRunningCost }) => ['running cost', baselineRunningCost],
  grossReceipt: ({ grossReceiptCoverage }) => ['value', grossReceiptCoverage],
  carbon: ({ carbon }) => ['energy', carbon.before],
};

export function FigureHead({ headline, appraisal }: { headline: HeadlineKey; appraisal: Appraisal }) {
  const state = headlineState(headline, appraisal);
  const estimated = restsOnEstimates(headline, appraisal) && headlineValue(headline, appraisal) !== null;
  const [what, total] = covering[headline]?.(appraisal) ?? ['', null];
  const excluded = excludedWords(headline, gapsOf(headline, appraisal));
  const stated = state !== 'nothing' && state !== 'unknown';
  return (
    <div>
      <p className={classes.total} title={stated ? valueText(headline, appraisal, 'exact') : undefined}>
        {headlineText(state, estimated, () => valueText(headline, appraisal, 'table'))}
      </p>
      {state === 'nothing' && <p className={classes.quiet}>{nothingYet}</p>}
      {total && countOf(total) > 0 && (
        <p className={classes.quiet}>
          <CoverageBar total={total} estimates /> {what} {coverageWords(total, true)}
        </p>
      )}
      {excluded && <p className={classes.quiet}>{excluded}</p>}
    </div>
  );
}
