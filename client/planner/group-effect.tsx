/** What a hub would add to the plan: its difference in the three figures that matter most. */
import { useMemo } from 'react';
import type { Appraisal } from '../../shared/appraisal/appraisal.ts';
import { gapsInWords, gapsOf, type Gap } from '../../shared/appraisal/gaps.ts';
import { headlineValue, restsOnEstimates, type HeadlineKey } from '../../shared/appraisal/headline.ts';
import { formatChange } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { applyEdit, type Edit } from './edit.ts';
import classes from './group.module.css';
import { usePlan } from './plan-context.ts';

/** The gaps of a figure that the hub would bring with it. */
const added = (key: 'netPresentValue' | 'grossReceipt', then: Appraisal, now: Appraisal): Gap[] =>
  gapsOf(key, then).flatMap(({ kind, count }) => {
    const more = count - (gapsOf(key, now).find((gap) => gap.kind === kind)?.count ?? 0);
    return more > 0 ? [{ kind, count: more }] : [];
  });

export function GroupEffect({ adding }: { adding: Edit | null }) {
  const { draft, appraisal, appraise } = usePlan();
  const then = useMemo(() => (adding ? appraise(applyEdit(draft, adding)) : null), [adding, appraise, draft]);
  if (!then) return null;
  const change = (key: HeadlineKey) => {
    const text = formatChange(((headlineValue(key, then) ?? 0) - (headlineValue(key, appraisal) ?? 0)) as Pence, 'headline');
    return restsOnEstimates(key, then) ? `≈${text}` : text;
  };
  const excluded = added('netPresentValue', then, appraisal).filter(({ kind }) => kind !== 'staff');
  const unvalued = added('grossReceipt', then, appraisal).length > 0 && then.grossReceipt === appraisal.grossReceipt;
  return (
    <div className={classes.adds}>
      <dl className={classes.effect} aria-label="What it adds to the plan">
        <dt>Annual saving</dt>
        <dd>{change('annualSaving')} a year</dd>
        <dt>Gross capital receipts</dt>
        <dd>{unvalued ? '— not recorded' : change('grossReceipt')}</dd>
        <dt>Cost of delivery</dt>
        <dd>{change('delivery')}</dd>
        <dt>Net capital receipt</dt>
        <dd>{change('netReceipt')}</dd>
      </dl>
      {excluded.length > 0 && <p className={classes.quiet}>This {gapsInWords(excluded)}.</p>}
    </div>
  );
}
