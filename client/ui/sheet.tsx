/** A panel for phones: it comes up from below and rests at one of three heights, by dragging its handle or with the keyboard, which it takes where it was opened by it. */
import { type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { ActionIcon } from '@mantine/core';
import { Icon } from './icon.tsx';
import classes from './sheet.module.css';

export const sheetHeights = ['low', 'half', 'full'] as const;
export type SheetHeight = (typeof sheetHeights)[number];

const shares: Record<SheetHeight, number> = { low: 0.18, half: 0.5, full: 0.94 };
const nearest = (share: number): SheetHeight =>
  sheetHeights.reduce((best, height) => (Math.abs(shares[height] - share) < Math.abs(shares[best] - share) ? height : best));
const step = (height: SheetHeight, by: number): SheetHeight =>
  sheetHeights[Math.min(2, Math.max(0, sheetHeights.indexOf(height) + by))] ?? height;

type SheetProps = { title: string; children: ReactNode; start?: SheetHeight; onClose?: () => void; actions?: ReactNode };

export function Sheet({ title, children, start = 'half', onClose, actions }: SheetProps) {
  const [height, setHeight] = useState<SheetHeight>(start);
  const [dragged, setDragged] = useState<number | null>(null);
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    if (document.activeElement?.matches(':focus-visible')) sheet.current?.querySelector<HTMLElement>('[data-handle]')?.focus();
  }, []);

  const shareAt = (event: PointerEvent) => {
    const frame = sheet.current?.parentElement?.getBoundingClientRect();
    return frame ? Math.min(0.96, Math.max(0.08, (frame.bottom - event.clientY) / frame.height)) : shares[height];
  };
  const drop = (event: PointerEvent) => {
    if (dragged === null) return;
    const share = shareAt(event);
    setDragged(null);
    if (share < 0.1 && onClose) onClose();
    else setHeight(nearest(share));
  };

  return (
    <section
      ref={sheet}
      className={classes.sheet}
      aria-label={title}
      data-layer
      data-dragged={dragged !== null}
      style={{ height: `${(dragged ?? shares[height]) * 100}%` }}
    >
      <div
        className={classes.head}
        onPointerDown={(event) => {
          if ((event.target as Element).closest('button') !== null && !(event.target as Element).closest('[data-handle]')) return;
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) setDragged(shareAt(event));
        }}
        onPointerUp={drop}
        onPointerCancel={() => setDragged(null)}
      >
        <button
          type="button"
          data-handle
          className={classes.handle}
          aria-label={`Height of ${title.toLowerCase()}: ${height}`}
          onClick={() => setHeight(height === 'full' ? 'low' : step(height, 1))}
          onKeyDown={(event) => {
            if (event.key === 'ArrowUp') setHeight(step(height, 1));
            if (event.key === 'ArrowDown') setHeight(step(height, -1));
          }}
        />
        <h2 className={classes.title}>{title}</h2>
        {actions}
        {onClose && (
          <ActionIcon aria-label={`Close ${title.toLowerCase()}`} onClick={onClose}>
            <Icon name="close" />
          </ActionIcon>
        )}
      </div>
      <div className={classes.body}>{children}</div>
    </section>
  );
}
