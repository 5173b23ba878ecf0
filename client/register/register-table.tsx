/** The register's table: only rows in sight are drawn, arrows move (to the left and right between the estimates of a row), Space selects and Enter opens; the selection is the map's. */
import { Checkbox } from '@mantine/core';
import { type ColumnDef, tableFeatures, useTable } from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Column, ColumnContext, RegisterRow } from '../../shared/columns.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { Icon } from '../ui/icon.tsx';
import type { Sort } from '../view.ts';
import { CellText } from './cell-text.tsx';
import { headClick, movedRow, rangeBetween } from './table-moves.ts';
import classes from './register.module.css';
import type { RegisterPages } from './use-register-pages.ts';

const features = tableFeatures({});
const rowHeight = 37;

const cellIn =
  (column: Column, context: ColumnContext) =>
  ({ row }: { row: { original: RegisterRow } }) => <CellText column={column} cell={column.read(row.original, context)} />;

type RegisterTableProps = {
  pages: RegisterPages;
  shown: readonly Column[];
  context: ColumnContext;
  sort: Sort;
  selection: readonly PropertyId[];
  allSelected: boolean;
  onSort: (sort: Sort) => void;
  onSelect: (selection: PropertyId[]) => void;
  onSelectAll: () => void;
  onOpen: (id: PropertyId) => void;
  onSight: (from: number, to: number) => void;
  /** Changes whenever the list is another one, which is then shown from its top. */
  list: string;
};

/** The usual columns come to less than 1,140 px: a window of 1,440 with the filters open shows them all. */
const widths: Record<string, number> = {
  name: 210,
  reference: 88,
  uprn: 112,
  town: 100,
  district: 98,
  holder: 98,
  tenure: 86,
  use: 146,
  postcode: 90,
  epc: 64,
  'floor-area': 76,
  'running-cost': 90,
  'disposal-value': 98,
  completeness: 96,
};
const width = (column: Column) => widths[column.key] ?? (column.align === 'end' ? 104 : 140);

export function RegisterTable(props: RegisterTableProps) {
  const { pages, shown, context, sort, selection, list, onSelect, onOpen } = props;
  const frame = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const count = pages.count ?? 0;
  const chosen = useMemo(() => new Set<PropertyId>(selection), [selection]);
  const definitions = useMemo(
    () =>
      shown.map(
        (column): ColumnDef<typeof features, RegisterRow> => ({
          id: column.key,
          accessorFn: (row) => column.read(row, context),
          header: column.label,
          cell: cellIn(column, context),
        }),
      ),
    [shown, context],
  );
  const table = useTable({ features, columns: definitions, data: pages.loaded, getRowId: (row) => row.property.id });
  const drawn = new Map(table.getRowModel().rows.map((row) => [row.id, row]));
  // oxlint-disable-next-line react/incompatible-library -- the table draws anew at each scroll and hands none of these functions on
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 40,
    onChange: (drawing) => {
      const items = drawing.getVirtualItems();
      props.onSight(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
    },
  });
  const items = rows.getVirtualItems();
  const above = items[0]?.start ?? 0;
  const below = rows.getTotalSize() - (items.at(-1)?.end ?? 0);

  const before = useRef(list);
  useEffect(() => {
    if (before.current === list) return;
    before.current = list;
    frame.current?.scrollTo({ top: 0 });
  }, [list]);

  const toggle = (index: number, withRange: boolean) => {
    const id = pages.rowAt(index)?.property.id;
    if (!id) return;
    const next = new Set(chosen);
    if (withRange) for (const at of rangeBetween(anchor.current, index)) next.add(pages.rowAt(at)?.property.id ?? id);
    else if (!next.delete(id)) next.add(id);
    anchor.current = index;
    onSelect([...next]);
  };
  /** A row far off is drawn only some frames after the scroll. */
  const focusRow = (index: number, frames = 60) => {
    const row = frame.current?.querySelector<HTMLElement>(`tr[data-index="${index}"]`);
    if (row) row.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => focusRow(index, frames - 1));
  };
  const go = (index: number) => {
    setActive(index);
    rows.scrollToIndex(index, { align: 'auto' });
    focusRow(index);
  };
  const press = (event: KeyboardEvent, index: number) => {
    if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
      const row = event.currentTarget as HTMLElement;
      const stops = [row, ...row.querySelectorAll<HTMLElement>('td button')];
      const at = stops.indexOf(document.activeElement as HTMLElement);
      stops[at + (event.key === 'ArrowRight' ? 1 : -1)]?.focus();
      return event.preventDefault();
    }
    if ((event.target as Element).closest('input, a, button') && event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    const next = movedRow(event.key, index, count, Math.floor((frame.current?.clientHeight ?? 400) / rowHeight) - 2);
    const id = pages.rowAt(index)?.property.id;
    if (next !== null) go(next);
    else if (event.key === ' ') toggle(index, event.shiftKey);
    else if (event.key === 'Enter' && id) onOpen(id);
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, index: number) => {
    if ((event.target as Element).closest('input, label, a, button')) return;
    const id = pages.rowAt(index)?.property.id;
    if (event.shiftKey || event.metaKey || event.ctrlKey) toggle(index, event.shiftKey);
    else if (id) onOpen(id);
  };

  return (
    <div ref={frame} className={classes.scroll}>
      <table
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- rows are moved through with arrows and selected, which is a grid
        role="grid"
        style={{ width: 40 + shown.reduce((sum, column) => sum + width(column), 0) }}
        className={classes.table}
        aria-label="Register"
        aria-rowcount={count + 1}
        aria-multiselectable="true"
      >
        <colgroup>
          <col style={{ width: 40 }} />
          {shown.map((column) => (
            <col key={column.key} style={{ width: width(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label="Select every property listed"
                checked={props.allSelected}
                indeterminate={!props.allSelected && chosen.size > 0}
                onChange={props.onSelectAll}
              />
            </th>
            {table.getFlatHeaders().map((header, at) => {
              const column = shown[at];
              if (!column) return null;
              const sorted = sort.column === column.key;
              return (
                <th key={header.id} scope="col" data-align={column.align} aria-sort={sorted ? sort.direction : 'none'}>
                  <button type="button" onClick={() => props.onSort(headClick(sort, column))}>
                    <table.FlexRender header={header} />
                    {column.unit !== '' && <span className={classes.unit}>{column.unit}</span>}
                    <span className={classes.direction} data-sorted={sorted}>
                      <Icon name={sorted && sort.direction === 'descending' ? 'chevron-down' : 'chevron-up'} size={12} />
                    </span>
                  </button>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {above > 0 && <tr aria-hidden="true" style={{ height: above }} />}
          {items.map(({ index }) => {
            const record = pages.rowAt(index);
            const row = record && drawn.get(record.property.id);
            const picked = record !== undefined && chosen.has(record.property.id);
            return (
              <tr
                key={index}
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={picked}
                tabIndex={index === Math.min(active, count - 1) ? 0 : -1}
                data-archived={record?.property.archived}
                onKeyDown={(event) => press(event, index)}
                onClick={(event) => click(event, index)}
                onFocus={() => setActive(index)}
              >
                <td className={classes.tick}>
                  {record && (
                    <Checkbox
                      size="xs"
                      tabIndex={-1}
                      aria-label={`Select ${record.property.name}`}
                      checked={picked}
                      onChange={(event) => toggle(index, (event.nativeEvent as unknown as MouseEvent).shiftKey)}
                    />
                  )}
                </td>
                {row
                  ? row.getAllCells().map((cell, at) => (
                      // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the cell's own text is its label
                      <td key={cell.id} data-align={shown[at]?.align}>
                        <table.FlexRender cell={cell} />
                      </td>
                    ))
                  : shown.map((column) => (
                      // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a row that has not come yet
                      <td key={column.key}>
                        <span className={classes.coming} />
                      </td>
                    ))}
              </tr>
            );
          })}
          {below > 0 && <tr aria-hidden="true" style={{ height: below }} />}
        </tbody>
      </table>
    </div>
  );
}
