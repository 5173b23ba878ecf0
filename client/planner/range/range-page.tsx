/** How sure a plan's figures are: their range, the chance that it pays, what matters most and where it breaks even, drawn anew as the plan changes. */
import { useMemo, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { usualDraws, usualSeed } from '../../../shared/appraisal/uncertainty.ts';
import { EstimatesSwitch } from '../../estate/estimates-switch.tsx';
import { isPlanned, useRange, type RangeAsked } from '../../estate/use-range.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { useView } from '../../view.ts';
import { usePlan } from '../plan-context.ts';
import { PlanView } from '../plan-view.tsx';
import { BreakEven } from './break-even.tsx';
import { DrawingBar } from './drawing-bar.tsx';
import { Percentiles } from './percentiles.tsx';
import { RangesTables } from './ranges-tables.tsx';
import { Tornado } from './tornado.tsx';
import classes from './range.module.css';

/** Milliseconds after the last change of the plan. */
const pause = 500;

export function RangePage() {
  const { draft, facts, scenario: saved } = usePlan();
  const [{ estimates }] = useView();
  const [seed, setSeed] = useState(usualSeed);
  const [draws, setDraws] = useState(usualDraws);
  const planned = isPlanned(draft);
  const asked = useMemo(
    (): RangeAsked | null => (planned ? { facts, scenario: draft, estimates, seed, draws } : null),
    [planned, facts, draft, estimates, seed, draws],
  );
  const ranging = useRange(asked, pause);
  const { range, stale } = ranging;
  return (
    <PlanView
      title="Range"
      lead="How sure the figures are: every assumption and every figure drawn many times within its own range, by what is known of it."
      actions={<EstimatesSwitch />}
    >
      {!planned && (
        <EmptyState
          title="There is nothing to draw yet"
          detail="Once properties are decided on or a hub is planned, the range of the plan stands here."
        >
          <Link to="/plan/$scenarioId" params={{ scenarioId: saved.id }}>
            Plan on the map
          </Link>
        </EmptyState>
      )}
      {planned && <DrawingBar ranging={ranging} seed={seed} draws={draws} onSeed={setSeed} onDraws={setDraws} />}
      {planned && range === null && !ranging.stopped && !ranging.failed && <Waiting lines={8} label="Drawing the range of the plan" />}
      {planned && range !== null && (
        <div className={classes.answer} data-stale={stale}>
          <Percentiles range={range} name={draft.name} />
          <Tornado range={range} name={draft.name} />
          <BreakEven range={range} />
        </div>
      )}
      <RangesTables scenario={draft} />
    </PlanView>
  );
}
