/** What is on the map as a table, under the same filter: rows light their points, open their property and join the selection. */
import { ActionIcon, Checkbox } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { EstateFilter } from '../../shared/filter.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea, formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import { tenureWords } from '../../shared/tenure.ts';
import { factsOfUses } from '../../shared/use.ts';
import { trpc } from '../api.ts';
import type { Marked } from '../map/marked.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import plain from '../ui/table.module.css';
import classes from './desk.module.css';
import { useMark } from './use-mark.ts';

const pageSize = 100;

type EstateListProps = {
  lit: PropertyId | null;
  onLight: (marked: Marked | null) => void;
  onOpen: (id: PropertyId) => void;
  onSwitch: (id: PropertyId) => void;
};

export function EstateList({ lit, onLight, onOpen, onSwitch }: EstateListProps) {
  const [{ filter, sort, selection }] = useView();
  const mark = useMark();
  const [page, setPage] = useState<{ filter: EstateFilter; offset: number }>({ filter, offset: 0 });
  const offset = page.filter === filter ? page.offset : 0;
  const asked = { filter, sort, offset, limit: pageSize };
  const { data, error } = useQuery({ ...trpc.estate.list.queryOptions(asked), placeholderData: keepPreviousData });
  if (error) return <ErrorNote error={error} title="The list could not be read" />;
  if (!data) return <Waiting lines={12} />;
  if (data.count === 0) return <EmptyState title="No property fits the filter" detail="Take a filter away to see more." />;
  const last = Math.min(offset + pageSize, data.count);
  const turnTo = (to: number) => setPage({ filter, offset: to });
  return (
    <div className={classes.card}>
      <div className={classes.pager}>
        <span>
          {formatCount(offset + 1)} to {formatCount(last)} of {formatCount(data.count)}
        </span>
        <ActionIcon aria-label="Earlier properties" disabled={offset === 0} onClick={() => turnTo(Math.max(0, offset - pageSize))}>
          <Icon name="chevron-left" />
        </ActionIcon>
        <ActionIcon aria-label="Later properties" disabled={last >= data.count} onClick={() => turnTo(offset + pageSize)}>
          <Icon name="chevron-right" />
        </ActionIcon>
      </div>
      <table ref={withArrows} className={`${plain.table} ${classes.table}`}>
        <caption className="visually-hidden">Properties on the map</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Selected</span>
            </th>
            <th scope="col">Property</th>
            <th scope="col" data-align="right">
              Floor area
            </th>
            <th scope="col" data-align="right">
              £ a year
            </th>
          </tr>
        </thead>
        <tbody>
          {data.rows.map(({ facts }) => (
            <tr
              key={facts.id}
              data-lit={lit === facts.id}
              onPointerEnter={() => onLight(mark(facts))}
              onPointerLeave={() => onLight(null)}
              onFocus={() => onLight(mark(facts))}
              onBlur={() => onLight(null)}
            >
              <td>
                <Checkbox
                  size="xs"
                  aria-label={`Select ${facts.name}`}
                  checked={selection.includes(facts.id)}
                  onChange={() => onSwitch(facts.id)}
                />
              </td>
              <th scope="row" aria-label={facts.name}>
                <button type="button" className={classes.member} onClick={() => onOpen(facts.id)}>
                  <span>{facts.name}</span>
                  <span className={classes.quiet}>
                    {factsOfUses[facts.use].label} · {tenureWords(facts.tenure)}
                    {facts.position ? '' : ' · not on the map'}
                  </span>
                </button>
              </th>
              <td data-align="right">
                <FigureText figure={facts.floorArea} print={formatArea} />
              </td>
              <td data-align="right">
                <FigureText figure={facts.runningCost} print={(value) => formatPounds(value, 'headline')} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The arrows go from row to row within the same column. */
function withArrows(table: HTMLTableElement | null) {
  table?.addEventListener('keydown', moveFocus);
  return () => table?.removeEventListener('keydown', moveFocus);
}

function moveFocus(event: KeyboardEvent) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const cell = (event.target as Element).closest('td, th');
  const row = cell?.closest('tr');
  if (step === 0 || !cell || !row) return;
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  const target = next?.children[[...row.children].indexOf(cell)]?.querySelector<HTMLElement>('button, input');
  if (!target) return;
  event.preventDefault();
  target.focus();
}
