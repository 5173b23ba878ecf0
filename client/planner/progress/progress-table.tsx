/** Planned against actual, decision by decision; the row that is recorded opens where it stands. */
import { spanWords } from '../../../shared/progress/span-words.ts';
import { Button } from '@mantine/core';
import { Fragment } from 'react';
import { decisionActionLabel } from '../../../shared/decision.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { formatPounds } from '../../../shared/money.ts';
import { progressLabel, type ProgressLine } from '../../../shared/progress/progress.ts';
import type { Actual } from '../../../shared/progress/actual.ts';
import type { Pence } from '../../../shared/units.ts';
import { formatDate, formatFinancialYear, type IsoDate } from '../../../shared/year.ts';
import table from '../../ui/table.module.css';
import { ActualForm } from './actual-form.tsx';
import classes from './progress.module.css';

type Props = {
  lines: readonly ProgressLine[];
  nameOf: (property: PropertyId) => string;
  today: IsoDate;
  open: PropertyId | null;
  busy: boolean;
  mayEdit: boolean;
  onOpen: (property: PropertyId | null) => void;
  onSave: (line: ProgressLine, actual: Actual) => void;
  onUndo: (line: ProgressLine) => void;
};

const money = (amount: number): string => (amount === 0 ? '—' : formatPounds(amount as Pence, 'table'));
const actualMoney = (amount: number | null): string => (amount === null ? 'not recorded' : formatPounds(amount as Pence, 'table'));

const statusWords = ({ status, monthsLate }: Pick<ProgressLine, 'status' | 'monthsLate'>): string => {
  const months = spanWords(monthsLate);
  if (status === 'late') return `Late by ${months}`;
  return status === 'delivered' && monthsLate > 0 ? `Delivered, ${months} late` : progressLabel[status];
};

function Pair({ planned, actual, note }: { planned: string; actual: string | null; note?: string | false }) {
  return (
    <>
      <span className={classes.planned}>{planned}</span>
      {actual !== null && <span className={classes.actual}>{actual}</span>}
      {note && <span className={classes.quiet}>{note}</span>}
    </>
  );
}

export function ProgressTable({ lines, nameOf, today, open, busy, mayEdit, onOpen, onSave, onUndo }: Props) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls sideways must be reachable without a mouse
    <section className={classes.frame} tabIndex={0} aria-label="Planned and actual">
      <table className={`${table.table} ${classes.table}`}>
        <caption className="visually-hidden">Planned and actual of each decision</caption>
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Standing</th>
            <th scope="col">Leaves</th>
            <th scope="col" data-align="right">
              Receipt <span>£</span>
            </th>
            <th scope="col" data-align="right">
              Cost of delivery <span>£</span>
            </th>
            <th scope="col" data-align="right">
              Saving <span>£ a year</span>
            </th>
            <th scope="col">
              <span className="visually-hidden">Record</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const { property, action, year, planned, actual, recorded } = line;
            const name = nameOf(property);
            return (
              <Fragment key={property}>
                <tr>
                  <th scope="row">
                    {name}
                    <span className={classes.quiet}>{decisionActionLabel[action]}</span>
                  </th>
                  <td>
                    <span className={classes.status} data-status={line.status}>
                      {statusWords(line)}
                    </span>
                  </td>
                  <td>
                    <Pair planned={formatFinancialYear(year)} actual={actual.leftOn ? formatDate(actual.leftOn) : 'not recorded'} />
                  </td>
                  <td data-align="right">
                    <Pair
                      planned={money(planned.receipt)}
                      actual={planned.receipt === 0 && actual.receipt === null ? null : actualMoney(actual.receipt)}
                      note={actual.receiptFrom === 'disposal' && 'from the disposal'}
                    />
                  </td>
                  <td data-align="right">
                    <Pair
                      planned={money(planned.spend)}
                      actual={planned.spend === 0 && actual.spent === null ? null : actualMoney(actual.spent)}
                      note={actual.spent !== null && (actual.spentFinal ? 'final' : 'so far')}
                    />
                  </td>
                  <td data-align="right">
                    <Pair
                      planned={money(planned.saving)}
                      actual={planned.saving === 0 && actual.saving === null ? null : actualMoney(actual.saving)}
                    />
                  </td>
                  <td className={classes.record}>
                    {mayEdit && (
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-expanded={open === property}
                        aria-label={`Record progress of ${name}`}
                        onClick={() => onOpen(open === property ? null : property)}
                      >
                        Record
                      </Button>
                    )}
                  </td>
                </tr>
                {(open === property || (recorded?.note ?? '') !== '') && (
                  <tr>
                    <td colSpan={7}>
                      {recorded && recorded.note !== '' && open !== property && (
                        <p className={classes.quiet}>
                          {recorded.note} ({recorded.by})
                        </p>
                      )}
                      {open === property && (
                        <ActualForm
                          key={recorded?.version ?? 0}
                          line={line}
                          name={name}
                          today={today}
                          busy={busy}
                          onSave={(next) => onSave(line, next)}
                          onUndo={() => onUndo(line)}
                          onClose={() => onOpen(null)}
                        />
                      )}
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
