/** The timeline of a plan: when hubs open and properties are left, moved by hand, with what each year then costs and brings on the same years below. */
import { Button, SegmentedControl } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo, useState, type CSSProperties } from 'react';
import { counted } from '../../../shared/counted.ts';
import { capitalAgainst } from '../../../shared/phasing/ceilings.ts';
import { ceilingsInWords, peakInWords } from '../../../shared/phasing/funding-words.ts';
import { peakFunding } from '../../../shared/phasing/peak-funding.ts';
import { timelineOf } from '../../../shared/phasing/timeline.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ScrollFrame } from '../../ui/scroll-frame.tsx';
import { usePlan } from '../plan-context.ts';
import { PlanView } from '../plan-view.tsx';
import { CeilingFields } from './ceiling-fields.tsx';
import { Gantt } from './gantt.tsx';
import { keptOrder, type Order } from './kept-order.ts';
import { TimelineTable } from './timeline-table.tsx';
import classes from './timeline.module.css';
import { useMoving } from './use-moving.ts';
import { YearsBelow } from './years-below.tsx';

export function TimelinePage() {
  const { draft, scenario, facts, mayEdit } = usePlan();
  const moving = useMoving();
  const [order] = useState<Order>(() => new Map());
  const [as, setAs] = useState('chart');
  const { shown, appraisal } = moving;
  const timeline = useMemo(() => keptOrder(timelineOf(facts, shown), order), [facts, shown, order]);
  const isEmpty = timeline.hubs.length === 0 && timeline.without.length === 0;
  const leaving = [...timeline.hubs.flatMap(({ members }) => members), ...timeline.without];
  const early = leaving.filter(({ notOpen }) => notOpen.length > 0).length;
  const leases = leaving.filter(({ leaseEnds }) => leaseEnds !== null).length;
  const { undiscounted, discounted } = peakFunding(appraisal.flows);
  const capital = capitalAgainst(appraisal.flows, shown.capitalCeilings);
  const parts = { timeline, moving };
  return (
    <PlanView
      title="Timeline"
      width="full"
      lead="When each hub opens and each property is left. A hub opens on 1 April of its year, after a year of works; a property is left on 31 March of its own, and saves from the year after."
    >
      {isEmpty ? (
        <EmptyState
          title="Nothing has a year yet"
          detail="Once a hub is planned or a property is to be left, each has a bar here that can be moved to another year, with what every year then costs and brings."
        >
          <Link to="/plan/$scenarioId" params={{ scenarioId: scenario.id }}>
            Plan on the map
          </Link>
        </EmptyState>
      ) : (
        <>
          <ul className={classes.summary}>
            <li>
              Peak funding <b>{peakInWords(undiscounted)}</b>
              {discounted && <> (discounted {peakInWords(discounted)})</>}
            </li>
            <li data-bad={early > 0}>
              {early === 0
                ? 'Nobody is left without a hub.'
                : `${counted(early, 'property is', 'properties are')} left before a hub opens.`}
            </li>
            {leases > 0 && <li>{counted(leases, 'lease is', 'leases are')} left before a break or expiry.</li>}
            {shown.capitalCeilings.length > 0 && <li data-bad={capital.some(({ over }) => over > 0)}>{ceilingsInWords(capital)}</li>}
          </ul>
          <h2 className="visually-hidden">Years of the plan</h2>
          <div className={classes.tools}>
            <SegmentedControl
              size="xs"
              aria-label="Timeline as"
              value={as}
              onChange={setAs}
              data={[
                { value: 'chart', label: 'Bars' },
                { value: 'table', label: 'List' },
              ]}
            />
            {mayEdit && (
              <>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => moving.tidy('mend')}
                  title="Moves later what breaks a dependency, and nothing else"
                >
                  Mend the order
                </Button>
                <Button
                  size="xs"
                  variant="default"
                  onClick={() => moving.tidy('earliest')}
                  title="Every hub and property in the first year it can have"
                >
                  As early as can be
                </Button>
                <Button size="xs" variant="subtle" onClick={() => moving.moveAll(-1)}>
                  All a year earlier
                </Button>
                <Button size="xs" variant="subtle" onClick={() => moving.moveAll(1)}>
                  All a year later
                </Button>
              </>
            )}
          </div>
          <output className={classes.said} aria-live="polite">
            {moving.said ||
              (mayEdit
                ? 'Drag a bar, or focus it and press the arrow keys. Those who leave as a hub opens follow it, unless they are held.'
                : '')}
          </output>
          {as === 'table' && <TimelineTable {...parts} />}
          <div className={classes.scroller} style={{ '--years': timeline.span.years } as CSSProperties}>
            <ScrollFrame label="Timeline by financial year">
              <div className={classes.wide}>
                {as === 'chart' && <Gantt {...parts} />}
                <YearsBelow name={draft.name} appraisal={appraisal} ceilings={shown.capitalCeilings} />
              </div>
            </ScrollFrame>
          </div>
          <ul className={classes.key} aria-label="What the marks mean">
            <li>
              <b>works</b> the year in which a hub is made
            </li>
            <li>
              <b>dashed line</b> the hub opens
            </li>
            <li>
              <b>box with a heavy end</b> the year that ends with leaving
            </li>
            <li>
              <b>£</b> the receipt completes, where later
            </li>
            <li>
              <b>red hatching</b> years without a place to go
            </li>
          </ul>
          <CeilingFields appraisal={appraisal} />
        </>
      )}
    </PlanView>
  );
}
