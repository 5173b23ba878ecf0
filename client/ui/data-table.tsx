/** A small table for reading: caption, units in the heads, numbers to the right; the register's long list has a table of its own. */
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './data-table.module.css';
import plain from './table.module.css';

export type TableColumn = { key: string; label: string; unit?: string; align?: 'left' | 'right' };
export type TableRow = { key: string; cells: ReactNode[]; emphasis?: 'total' | 'quiet'; onOpen?: () => void };

type DataTableProps = { caption: string; hideCaption?: boolean; columns: TableColumn[]; rows: TableRow[] };

/** The arrows go from row to row where rows open. */
function step(event: KeyboardEvent<HTMLButtonElement>): void {
  const way = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (way === 0) return;
  const rows = Array.from(event.currentTarget.closest('tbody')?.querySelectorAll<HTMLButtonElement>('th > button') ?? []);
  rows[rows.indexOf(event.currentTarget) + way]?.focus();
  event.preventDefault();
}

export function DataTable({ caption, hideCaption = false, columns, rows }: DataTableProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls sideways must be reachable without a mouse
    <section className={classes.frame} tabIndex={0} aria-label={caption}>
      <table className={`${plain.table} ${classes.table}`}>
        <caption className={hideCaption ? 'visually-hidden' : classes.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" data-align={column.align ?? 'left'}>
                {column.label}
                {column.unit && <span className={classes.unit}> {column.unit}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} data-emphasis={row.emphasis} data-opens={row.onOpen !== undefined} onClick={row.onOpen}>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const Cell = index === 0 ? 'th' : 'td';
                return (
                  <Cell key={column?.key ?? index} {...(index === 0 ? { scope: 'row' } : {})} data-align={column?.align ?? 'left'}>
                    {index === 0 && row.onOpen ? (
                      <button type="button" className={classes.open} onClick={row.onOpen} onKeyDown={step}>
                        {cell}
                      </button>
                    ) : (
                      cell
                    )}
                  </Cell>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
