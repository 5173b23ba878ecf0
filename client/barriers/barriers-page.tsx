/** Every barrier of the register and of the plans, narrowed by the filter of the map and by what is told of them, with what they hold up in each plan. */
import { Button } from '@mantine/core';
import { useDocumentTitle } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BarrierList } from '../../shared/barriers/barrier-answer.ts';
import { everyBarrier } from '../../shared/barriers/barrier-filter.ts';
import { counted } from '../../shared/counted.ts';
import { everything } from '../../shared/filter.ts';
import { formatCount } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { BarrierFilters } from '../estate/barrier-filters.tsx';
import { useBarrierFilter } from '../estate/barriers-address.ts';
import { EstateFrame } from '../estate/estate-frame.tsx';
import { EstimatesNote } from './estimates-note.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { BarrierLines } from './barrier-lines.tsx';
import classes from './barriers.module.css';
import { PlansHeldUp } from './plans-held-up.tsx';

const page = 100;

function Turn({ list, from, onTurn }: { list: BarrierList; from: number; onTurn: (from: number) => void }) {
  if (list.count <= page) return null;
  return (
    <p className={classes.turn}>
      <Button variant="default" disabled={from === 0} onClick={() => onTurn(Math.max(0, from - page))}>
        Before
      </Button>
      <span>
        {formatCount(from + 1)} to {formatCount(from + list.lines.length)} of {formatCount(list.count)}
      </span>
      <Button variant="default" disabled={from + page >= list.count} onClick={() => onTurn(from + page)}>
        After
      </Button>
    </p>
  );
}

export function BarriersPage() {
  useDocumentTitle('Barriers · Common Ground');
  const [{ filter }, change] = useView();
  const [barriers, ask] = useBarrierFilter();
  const narrowing = JSON.stringify([filter, barriers]);
  const [turned, setTurned] = useState({ narrowing, from: 0 });
  const from = turned.narrowing === narrowing ? turned.from : 0;
  const asked = { filter, barriers, offset: from, limit: page };
  const { data, error, isPlaceholderData } = useQuery({ ...trpc.barrier.list.queryOptions(asked), placeholderData: keepPreviousData });
  const turn = (next: number) => setTurned({ narrowing, from: next });

  return (
    <EstateFrame panels="beside" filterNote="Counts are of the whole estate, whether or not anything stands in its way.">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a page that scrolls must be reachable without a mouse */}
      <section className={classes.page} data-scrolls tabIndex={0} aria-label="Register of barriers">
        <h1 className={classes.title}>Barriers</h1>
        <p className={classes.lead}>
          What stands in the way across the register and every plan, whoever holds the property. The filters of the map narrow it by
          district, holder and the rest.
        </p>
        {error && !data && <ErrorNote error={error} title="The barriers could not be read" />}
        {!data && !error && <Waiting label="Reading the barriers" lines={8} />}
        {data && (
          <>
            <PlansHeldUp plans={data.plans} />
            <EstimatesNote />
            <BarrierFilters filter={barriers} owners={data.owners} onAsk={ask} />
            <output className={classes.quiet} data-ready={!isPlaceholderData}>
              {data.count === data.all ? counted(data.all, 'barrier') : `${formatCount(data.count)} of ${counted(data.all, 'barrier')}`};{' '}
              {data.overdue === 0 ? 'none is overdue' : `${formatCount(data.overdue)} overdue`}. What is due first stands at the top.
            </output>
            {data.count === 0 ? (
              <EmptyState
                title={data.all === 0 ? 'Nothing recorded stands in the way here' : 'No barrier passes these filters'}
                detail="That no barrier is recorded does not mean that there is none. They are entered with a property’s record, and on the page of a plan for its hubs and the whole of it."
              >
                <Button
                  onClick={() => {
                    ask(everyBarrier);
                    change({ filter: everything });
                  }}
                >
                  Clear all filters
                </Button>
              </EmptyState>
            ) : (
              <BarrierLines list={data} />
            )}
            <Turn list={data} from={from} onTurn={turn} />
          </>
        )}
      </section>
    </EstateFrame>
  );
}
