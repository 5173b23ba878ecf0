/** The headline figures of the plan, each a button to what is behind it, with its coverage and what the last step did to it. */
import { useState, type ReactNode } from 'react';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { countOf, type Total } from '../../shared/figure.ts';
import { formatCarbon } from '../../shared/measure.ts';
import { formatChange, formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import type { KilogramsCO2ePerYear, Pence, PencePerYear } from '../../shared/units.ts';
import { formatFinancialYear, type FinancialYear } from '../../shared/year.ts';
import { excludedWords, headlineText, nothingYet, savingShareWords } from '../../shared/appraisal/headline-words.ts';
import { CoverageBar } from '../ui/coverage-bar.tsx';
import { coverageWords } from '../../shared/total-words.ts';
import classes from './headline-list.module.css';
import type { HeadlineKey } from '../../shared/appraisal/headline.ts';
import { headlinesOf, type Headline } from './headlines.ts';
import { ExplainDrawer } from './explain-drawer.tsx';
import { usePlan } from './plan-context.ts';

/** In full with what each covers, or compact while something else is being worked on. */
export function HeadlineList({ compact }: { compact: boolean }) {
  const { appraisal, before } = usePlan();
  const [opened, setOpened] = useState<HeadlineKey | null>(null);
  return (
    <>
      <ul className={classes.list} data-compact={compact} aria-label="What the plan comes to">
        {headlinesOf(appraisal, before).map((headline) => (
          <li key={headline.key} data-key={headline.key}>
            <Row
              headline={headline}
              detail={<Detail headline={headline} appraisal={appraisal} compact={compact} />}
              onOpen={() => setOpened(headline.key)}
            />
          </li>
        ))}
      </ul>
      <ExplainDrawer headline={opened} onClose={() => setOpened(null)} />
    </>
  );
}

function Row({ headline, detail, onOpen }: { headline: Headline; detail: ReactNode; onOpen: () => void }) {
  const change = isStated(headline) ? changeText(headline) : null;
  return (
    <button type="button" className={classes.row} onClick={onOpen} aria-haspopup="dialog">
      <span className={classes.label}>{headline.label}</span>
      <span className={classes.value} data-loss={isLoss(headline)}>
        {change && (
          <span key={`${headline.value}`} className={classes.change} data-worse={isWorse(headline)}>
            <span className="visually-hidden">changed by the last step: </span>
            {change}
          </span>
        )}
        <span
          key={`value ${headline.value}`}
          className={change ? classes.changed : undefined}
          title={isStated(headline) ? exactText(headline) : undefined}
        >
          {isStated(headline) && headline.estimated && headline.value !== null && <span title="Rests in part on estimates">≈</span>}
          {isStated(headline) ? valueText(headline) : headlineText(headline.state, false, () => '')}
          {headline.state === 'nothing' && <span className="visually-hidden">, {nothingYet}</span>}
        </span>
      </span>
      {detail}
    </button>
  );
}

/** What a figure covers and leaves out; compact, only the coverage of the two totals that stand on the register. */
function Detail({ headline: { key, state, gaps }, appraisal, compact }: { headline: Headline; appraisal: Appraisal; compact: boolean }) {
  if (state === 'nothing') return key === 'annualSaving' && !compact ? <span className={classes.detail}>{nothingYet}</span> : null;
  if (compact) {
    const covers = key === 'annualSaving' ? counted(appraisal.baselineRunningCost, 'cost') : null;
    const detail = key === 'grossReceipt' ? counted(appraisal.grossReceiptCoverage, 'value') : covers;
    return detail && <span className={classes.detail}>{detail}</span>;
  }
  const detail = detailOf(key, appraisal);
  const excluded = excludedWords(key, gaps);
  if (!detail && !excluded) return null;
  return (
    <span className={classes.detail}>
      {detail}
      {excluded && (
        <span className={classes.excluded}>
          {detail ? '· ' : ''}
          {excluded}
        </span>
      )}
    </span>
  );
}

const isStated = ({ state }: Headline) => state !== 'nothing' && state !== 'unknown';
const isLoss = (headline: Headline) => isStated(headline) && headline.key !== 'delivery' && headline.value !== null && headline.value < 0;
const isWorse = ({ key, change }: Headline) => (key === 'delivery' || key === 'payback' ? change > 0 : change < 0);

/** A headline's value as text. */
function valueText({ key, value }: Headline): string {
  if (value === null) return 'None in these years';
  if (key === 'annualSaving') return formatPoundsPerYear(value as PencePerYear, 'headline');
  if (key === 'payback') return formatFinancialYear(value as FinancialYear);
  if (key === 'carbon') return formatCarbon(value as KilogramsCO2ePerYear);
  return formatPounds(value as Pence, 'headline');
}

function exactText({ key, value }: Headline): string | undefined {
  if (value === null || key === 'payback' || key === 'carbon') return undefined;
  return `${formatPounds(value as Pence, 'exact')}${key === 'annualSaving' ? ' a year' : ''}`;
}

/** The change since the last step as text; null where there is none to show. */
function changeText({ key, change }: Headline): string | null {
  if (change === 0) return null;
  if (key === 'payback') return `${change > 0 ? '+' : '−'}${Math.abs(change)} ${Math.abs(change) === 1 ? 'year' : 'years'}`;
  if (key === 'carbon') {
    const text = formatCarbon(Math.abs(change) as KilogramsCO2ePerYear).replace(/ a year$/, '');
    return `${change > 0 ? '+' : '−'}${text}`;
  }
  return formatChange(change as Pence, 'headline');
}

const counted = (total: Total<unknown>, what: string) =>
  countOf(total) === 0 ? null : (
    <>
      <CoverageBar total={total} estimates /> {what} {coverageWords(total, true)}
    </>
  );

function detailOf(key: HeadlineKey, appraisal: Appraisal): ReactNode {
  const { baselineRunningCost: baseline, grossReceiptCoverage: receipts } = appraisal;
  switch (key) {
    case 'annualSaving': {
      if (countOf(baseline) === 0) return 'no property takes part yet';
      return (
        <>
          {savingShareWords(appraisal)} {counted(baseline, 'cost')}
        </>
      );
    }
    case 'grossReceipt':
      return counted(receipts, 'value') ?? 'nothing is sold yet';
    case 'delivery': {
      const lacking = appraisal.outcomes.filter((outcome) => outcome.participating && outcome.missing.length > 0).length;
      const of = appraisal.outcomes.filter((outcome) => outcome.participating).length;
      if (of === 0) return null;
      return lacking === 0
        ? `with optimism bias · figures complete for all ${of}`
        : `with optimism bias · figures complete for ${of - lacking} of ${of}`;
    }
    case 'netReceipt':
      return 'gross less cost of delivery';
    case 'netAfterRelocation':
      return `less ${formatPounds(appraisal.relocation, 'headline')} to relocate staff`;
    case 'netPresentValue':
      return `over ${appraisal.flows.length} years from ${formatFinancialYear(appraisal.baseYear)}, real terms`;
    case 'payback': {
      const discounted = appraisal.discountedPaybackYear;
      return discounted === null ? 'discounted: none in these years' : `discounted: ${formatFinancialYear(discounted)}`;
    }
    case 'carbon': {
      const { before } = appraisal.carbon;
      return counted(before, 'energy');
    }
  }
}
