/** What stands in the way of a plan: what each kind holds up, what the plan is worth with and without it, and every barrier with who does what by when. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { withAndWithout } from '../../../shared/barriers/with-and-without.ts';
import { EstimatesSwitch } from '../../estate/estimates-switch.tsx';
import { usePlanBarriers } from '../../estate/use-plan-barriers.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PlanView } from '../plan-view.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './barriers.module.css';
import { BarrierDialog, type Asked } from './barrier-dialog.tsx';
import { BarrierTable } from './barrier-table.tsx';
import { KindsTable } from './kinds-table.tsx';
import { WithAndWithoutTable } from './with-and-without-table.tsx';

export function BarriersPage() {
  const { draft, appraise, mayEdit } = usePlan();
  const { barriers, today, mine, error } = usePlanBarriers(draft);
  const [asked, setAsked] = useState<Asked | null>(null);
  const effect = useMemo(() => barriers && withAndWithout(draft, barriers, appraise), [draft, barriers, appraise]);
  const add = mayEdit && (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setAsked({ kind: 'new' })}>
      Add a barrier
    </Button>
  );
  return (
    <PlanView
      title="Barriers"
      lead="What stands in the way of this plan’s properties, of its hubs and of the whole of it; who clears it and by when; and what waits in the meantime."
      actions={
        <>
          <EstimatesSwitch />
          {add}
        </>
      }
    >
      {error !== null && error !== undefined && barriers === null && <ErrorNote error={error} title="The barriers could not be read" />}
      {barriers === null && !error && <Waiting label="Reading the barriers" lines={6} />}
      {barriers !== null && effect !== null && today !== null && (
        <>
          {barriers.length === 0 ? (
            <EmptyState
              title="Nothing recorded stands in the way"
              detail="That no barrier is recorded does not mean that there is none. Barriers of a property are entered with its record; those of a hub or of the whole plan here."
            >
              {add}
            </EmptyState>
          ) : (
            <>
              <section className={classes.section} aria-labelledby="held-up">
                <h2 id="held-up">What each kind holds up</h2>
                <KindsTable effect={effect} />
              </section>
              <section className={classes.section} aria-labelledby="worth">
                <h2 id="worth">With and without</h2>
                <WithAndWithoutTable effect={effect} />
              </section>
              <section className={classes.section} aria-labelledby="register-of-barriers">
                <h2 id="register-of-barriers">Every barrier</h2>
                <BarrierTable barriers={barriers} today={today} mine={mine} whole={effect.whole} onAsk={setAsked} />
              </section>
            </>
          )}
          <p className={classes.quiet}>
            <Link to="/plan/barriers">Barriers of the whole register and of every plan</Link>
          </p>
        </>
      )}
      {asked && <BarrierDialog key={asked.kind === 'new' ? 'new' : asked.barrier.id} asked={asked} onClose={() => setAsked(null)} />}
    </PlanView>
  );
}
