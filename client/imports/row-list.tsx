/** The rows of a dry run, by the number that Excel shows: only those in sight are drawn, arrows move, Enter opens and folds, and a doubtful row is decided by a key. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PropertyId } from '../../shared/ids.ts';
import type { ImportRow } from '../../shared/import/import-answer.ts';
import type { Tense } from './import-words.ts';
import { RowLine } from './row-line.tsx';
import { nextUndecided, rowToGoTo } from './row-moves.ts';
import classes from './row-list.module.css';
import type { ImportRows } from './use-import-rows.ts';

type RowListProps = {
  rows: ImportRows;
  /** The number of the row that is open. */
  open: number | null;
  tense: Tense;
  deciding: boolean;
  onOpen: (row: number | null) => void;
  onSight: (from: number, to: number) => void;
  /** `then` is called once the server has it. */
  onDecide: (row: ImportRow, same: PropertyId | null, then: () => void) => void;
};

const folded = 53;

/** The nearest frame that scrolls: the page's, or in a low window the list's own. */
function scrollerOf(list: HTMLElement | null): HTMLElement | null {
  if (list && getComputedStyle(list).overflowY === 'auto') return list;
  return list?.closest<HTMLElement>('[data-scrolls]') ?? null;
}

export function RowList({ rows, open, tense, deciding, onOpen, onSight, onDecide }: RowListProps) {
  const frame = useRef<HTMLOListElement>(null);
  const [active, setActive] = useState<number | null>(open);
  const [margin, setMargin] = useState(0);
  const count = rows.total ?? 0;
  /** The same function from draw to draw, or every row of a long list would be measured at each. */
  const keyOf = useCallback((index: number) => rows.rowAt(index)?.number ?? `coming ${index}`, [rows]);
  // oxlint-disable-next-line react/incompatible-library -- the list draws anew at each scroll and hands none of these functions on
  const drawing = useVirtualizer({
    count,
    getScrollElement: () => scrollerOf(frame.current),
    estimateSize: () => folded,
    getItemKey: keyOf,
    overscan: 8,
    scrollMargin: margin,
    scrollPaddingStart: 90,
    scrollPaddingEnd: 120,
    onChange: (drawn) => {
      const items = drawn.getVirtualItems();
      onSight(items[0]?.index ?? 0, items.at(-1)?.index ?? 0);
    },
  });
  const items = drawing.getVirtualItems();
  const reached = items.some(({ index }) => rows.rowAt(index)?.number === active) ? active : rows.rowAt(items[0]?.index ?? 0)?.number;

  useLayoutEffect(() => {
    const scroller = scrollerOf(frame.current);
    if (!frame.current || !scroller || scroller === frame.current) return setMargin(0);
    const top = frame.current.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
    setMargin(Math.round(top));
  }, [count]);

  /** An address that names a row leads to it, once. */
  const led = useRef(open === null);
  useEffect(() => {
    if (led.current || rows.rowAt(0) === undefined) return;
    led.current = true;
    const named = Array.from({ length: Math.min(count, 100) }, (_, index) => index).find((index) => rows.rowAt(index)?.number === open);
    if (named !== undefined && named > 0) drawing.scrollToIndex(named, { align: 'start' });
  }, [rows, count, open, drawing]);

  /** A row far off is drawn only some frames after the scroll. */
  const focusRow = (index: number, number: number | undefined, frames = 60) => {
    const within = number === undefined ? `[data-index="${index}"] [data-row]` : `[data-row="${number}"]`;
    const row = frame.current?.querySelector<HTMLElement>(within);
    if (row) row.focus({ preventScroll: true });
    else if (frames > 0) requestAnimationFrame(() => focusRow(index, number, frames - 1));
  };
  const go = (index: number, number?: number) => {
    drawing.scrollToIndex(index, { align: 'auto' });
    focusRow(index, number);
  };
  const decide = (index: number, row: ImportRow, same: PropertyId | null) => {
    if (deciding) return;
    const next = nextUndecided(rows.rowAt, index, count);
    onDecide(row, same, () => {
      onOpen(next?.number ?? null);
      if (next) go(next.index, next.number);
    });
  };
  const press = (event: KeyboardEvent, index: number, row: ImportRow) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const likely = row.number === open && tense === 'to-be' && row.outcome === 'doubtful' ? row.alike[0] : undefined;
    const next = (event.target as Element).matches('[data-row]') ? rowToGoTo(event.key, index, count) : null;
    if (next !== null) go(next);
    else if (likely && event.key.toLowerCase() === 's') decide(index, row, likely.property.id);
    else if (likely && event.key.toLowerCase() === 'a') decide(index, row, null);
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={classes.heads} aria-hidden="true">
        <span>Row</span>
        <span>Property</span>
        <span>Outcome</span>
        <span>What to know</span>
      </div>
      <ol ref={frame} className={classes.list}>
        <li aria-hidden="true" className={classes.space} style={{ height: drawing.getTotalSize() }} />
        {items.map(({ index, key, start }) => {
          const row = rows.rowAt(index);
          return (
            <li
              key={key}
              ref={drawing.measureElement}
              data-index={index}
              aria-setsize={count}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              {row ? (
                <RowLine
                  row={row}
                  open={row.number === open}
                  tense={tense}
                  reached={row.number === reached}
                  deciding={deciding}
                  onReach={() => setActive(row.number)}
                  onToggle={() => onOpen(row.number === open ? null : row.number)}
                  onPress={(event) => press(event, index, row)}
                  onDecide={(same) => decide(index, row, same)}
                />
              ) : (
                <span className={classes.coming} />
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}
