/** The disposals as a table: the same lines as the board, in the order of any column; arrows go from row to row. */
import { Button } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';
import { standingOf } from '../../shared/disposal-entry.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatDate, formatFinancialYear } from '../../shared/year.ts';
import { useOrganisations } from '../estate/use-organisations.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { DisposalLink } from './disposal-link.tsx';
import { type DisposalOrder, expectedOf, headPressed, inOrder, type OrderKey, yearOf } from './disposal-order.ts';
import classes from './disposals.module.css';
import { standingShort } from './stage-columns.ts';

/** Rows drawn before one asks for more. */
const atOnce = 200;

/** Widths in pixels: a window of 1,440 with the filters open shows them all. */
const heads: { key: OrderKey; label: string; width: number; unit?: string; end?: boolean }[] = [
  { key: 'name', label: 'Property', width: 190 },
  { key: 'holder', label: 'Holder', width: 112 },
  { key: 'town', label: 'Town', width: 124 },
  { key: 'stage', label: 'Stage', width: 96 },
  { key: 'since', label: 'Since', width: 92 },
  { key: 'circulation', label: 'Circulation ends', width: 92 },
  { key: 'route', label: 'Route', width: 122 },
  { key: 'value', label: 'Disposal value', width: 84, unit: '£', end: true },
  { key: 'receipt', label: 'Expected receipt', width: 84, unit: '£', end: true },
  { key: 'year', label: 'Completes', width: 80 },
  { key: 'duties', label: 'Duties due', width: 54, end: true },
  { key: 'barriers', label: 'Barriers', width: 64, end: true },
];

const tableWidth = heads.reduce((sum, { width }) => sum + width, 0);

const dash = (
  <span className={classes.unknown}>
    <span aria-hidden="true">—</span>
    <span className="visually-hidden">not recorded</span>
  </span>
);

const plain = (amount: Pence) => formatPounds(amount, 'table').replace('£', '');

function step(event: KeyboardEvent<HTMLAnchorElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (way === 0) return;
  const links = [...(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLAnchorElement>('th > a') ?? [])];
  links[links.indexOf(event.currentTarget) + way]?.focus();
  event.preventDefault();
}

function cellsOf(entry: DisposalEntry, nameOf: (id: string) => string): ReactNode[] {
  const { property, disposal, plans, circulation, stageOn, barriers, dutiesDue } = entry;
  const route = disposal ? disposal.route : (plans[0]?.route ?? null);
  const year = yearOf(entry);
  return [
    nameOf(property.holder),
    property.town || dash,
    standingShort[standingOf(entry)],
    stageOn ? formatDate(stageOn) : disposal ? dash : '',
    circulation ? formatDate(circulation.endsOn) : '',
    route ? exitRouteLabel[route] : dash,
    <FigureText key="value" figure={property.disposalValue} print={plain} />,
    <FigureText key="receipt" figure={expectedOf(entry)} print={plain} />,
    year === null ? dash : formatFinancialYear(year),
    disposal ? formatCount(dutiesDue.length) : '',
    <span key="barriers" title={barriers.join('\n')}>
      {formatCount(barriers.length)}
    </span>,
  ];
}

type DisposalTableProps = { entries: readonly DisposalEntry[]; order: DisposalOrder; onOrder: (order: DisposalOrder) => void };

export function DisposalTable({ entries, order, onOrder }: DisposalTableProps) {
  const { byId } = useOrganisations();
  const [drawn, setDrawn] = useState(atOnce);
  const rows = useMemo(() => {
    const nameOf = (id: string) => byId.get(id as DisposalEntry['property']['holder'])?.shortName ?? id;
    return inOrder(entries, order, nameOf).map((entry) => ({ entry, cells: cellsOf(entry, nameOf) }));
  }, [entries, order, byId]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls sideways must be reachable without a mouse
    <section className={classes.tableFrame} tabIndex={0} aria-label="Table of disposals">
      <table className={classes.table} style={{ width: tableWidth }}>
        <caption className="visually-hidden">Disposals</caption>
        <colgroup>
          {heads.map(({ key, width }) => (
            <col key={key} style={{ width }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {heads.map(({ key, label, unit, end }) => {
              const sorted = order.by === key;
              return (
                <th key={key} scope="col" data-align={end ? 'end' : 'start'} aria-sort={sorted ? order.direction : 'none'}>
                  <button type="button" onClick={() => onOrder(headPressed(order, key))}>
                    <span>
                      {label}
                      {unit && <span className={classes.unit}> ({unit})</span>}
                    </span>
                    {sorted && <Icon name={order.direction === 'descending' ? 'chevron-down' : 'chevron-up'} size={12} />}
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, drawn).map(({ entry, cells }) => (
            <tr key={entry.key}>
              <th scope="row">
                <DisposalLink entry={entry} onKeyDown={step} />
              </th>
              {cells.map((cell, at) => (
                <td key={heads[at + 1]?.key} data-align={heads[at + 1]?.end ? 'end' : 'start'}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > drawn && (
        <Button variant="subtle" className={classes.more ?? ''} onClick={() => setDrawn(drawn + atOnce)}>
          Show {formatCount(Math.min(rows.length - drawn, atOnce))} more
        </Button>
      )}
    </section>
  );
}
