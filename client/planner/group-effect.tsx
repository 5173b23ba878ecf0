/** What a hub would add to the plan: its difference in the three figures that matter most. */
import { useMemo } from 'react';
import { formatChange } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { applyEdit, type Edit } from './edit.ts';
import classes from './group.module.css';
import { usePlan } from './plan-context.ts';

export function GroupEffect({ adding }: { adding: Edit | null }) {
  const { draft, appraisal, appraise } = usePlan();
  const then = useMemo(() => (adding ? appraise(applyEdit(draft, adding)) : null), [adding, appraise, draft]);
  if (!then) return null;
  const change = (to: number, from: number) => formatChange((to - from) as Pence, 'headline');
  return (
    <dl className={classes.effect} aria-label="What it adds to the plan">
      <dt>Annual saving</dt>
      <dd>{change(then.annualSaving, appraisal.annualSaving)} a year</dd>
      <dt>Gross capital receipts</dt>
      <dd>{change(then.grossReceipt, appraisal.grossReceipt)}</dd>
      <dt>Cost of delivery</dt>
      <dd>{change(then.delivery.total, appraisal.delivery.total)}</dd>
      <dt>Net capital receipt</dt>
      <dd>{change(then.netReceipt, appraisal.netReceipt)}</dd>
    </dl>
  );
}
