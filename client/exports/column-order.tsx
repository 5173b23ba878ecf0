/** The chosen columns in the order of the file: dragged by their handles, or moved and taken out by buttons, with each move said aloud. */
import { ActionIcon } from '@mantine/core';
import { useRef, useState } from 'react';
import { headingOf } from '../../shared/export/export-cell.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { type Keys, moved } from './column-moves.ts';
import classes from './columns.module.css';
import type { ChoosableColumn } from './list-columns.ts';
import { useDragOrder } from './use-drag-order.ts';

type MoveButtonProps = { label: string; icon: IconName; idle: boolean; onMove: () => void };

/** One at the end of its way keeps the keyboard. */
const MoveButton = ({ label, icon, idle, onMove }: MoveButtonProps) => (
  <ActionIcon size={26} aria-label={label} aria-disabled={idle} className={classes.move} onClick={() => !idle && onMove()}>
    <Icon name={icon} size={14} />
  </ActionIcon>
);

type ColumnOrderProps = { columns: readonly ChoosableColumn[]; onChange: (keys: Keys) => void };

export function ColumnOrder({ columns, onChange }: ColumnOrderProps) {
  const list = useRef<HTMLOListElement>(null);
  const [said, setSaid] = useState('');
  const keys = columns.map(({ key }) => key);
  const put = (key: string, to: number) => {
    const next = moved(keys, key, to);
    const column = columns.find((one) => one.key === key);
    if (!column) return;
    setSaid(`${column.label} is ${next.indexOf(key) + 1} of ${next.length}.`);
    onChange(next);
    requestAnimationFrame(() => list.current?.querySelector(`[data-key="${key}"]`)?.scrollIntoView({ block: 'nearest' }));
  };
  const takeOut = (column: ChoosableColumn, at: number) => {
    setSaid(`${column.label} does not go out.`);
    onChange(keys.filter((key) => key !== column.key));
    const next = columns[at + 1] ?? columns[at - 1];
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-key="${next?.key}"] [data-out]`)?.focus());
  };
  const { drag, handle } = useDragOrder(list, put);
  const others = keys.filter((key) => key !== drag?.key);
  const mark = (key: string) =>
    drag === null || key === drag.key
      ? undefined
      : others[drag.to] === key
        ? 'above'
        : drag.to === others.length && others.at(-1) === key
          ? 'below'
          : undefined;

  return (
    <section className={classes.pane} aria-label="Columns in the file, in this order">
      <h3 className={classes.paneHead}>In the file, in this order</h3>
      <ol ref={list} className={classes.order} data-dragging={drag !== null}>
        {columns.map((column, at) => (
          <li key={column.key} data-key={column.key} data-drop={mark(column.key)} data-taken={drag?.key === column.key}>
            <span className={classes.handle} aria-hidden="true" title="Drag to another place" {...handle(column.key)}>
              <Icon name="grip" size={14} />
            </span>
            <span className={classes.place}>{at + 1}</span>
            <span className={classes.label} title={headingOf(column)}>
              {headingOf(column)}
            </span>
            <MoveButton label={`Move ${column.label} up`} icon="chevron-up" idle={at === 0} onMove={() => put(column.key, at - 1)} />
            <MoveButton
              label={`Move ${column.label} down`}
              icon="chevron-down"
              idle={at === columns.length - 1}
              onMove={() => put(column.key, at + 1)}
            />
            <ActionIcon size={26} data-out aria-label={`Take ${column.label} out`} onClick={() => takeOut(column, at)}>
              <Icon name="close" size={12} />
            </ActionIcon>
          </li>
        ))}
      </ol>
      {columns.length === 0 && <p className={classes.none}>No column is chosen. Tick at least one.</p>}
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </section>
  );
}
