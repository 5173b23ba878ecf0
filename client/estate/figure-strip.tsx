/** A strip of figures below a page: one line that opens on a phone. */
import { ActionIcon } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { EstimatesSwitch } from './estimates-switch.tsx';
import classes from './summary-strip.module.css';
import { usePhone } from './use-phone.ts';

type FigureStripProps = {
  label: string;
  /** All that a phone shows before the strip is opened. */
  line: string;
  /** Stands first in the line. */
  first: ReactNode;
  /** Wider cells, where there are more than the five of the estate. */
  roomy?: boolean;
  /** The figures are of what was asked before. */
  busy?: boolean;
  /** What is told to those who do not see the strip change. */
  said?: string;
  children: ReactNode;
};

export function FigureStrip({ label, line, first, roomy = false, busy = false, said = '', children }: FigureStripProps) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.strip} aria-label={label} aria-busy={busy} data-open={open} data-roomy={roomy ? '' : undefined}>
      {phone ? (
        <>
          <div className={classes.line}>
            {first}
            <p className={classes.oneLine} aria-live="polite">
              {line}
            </p>
            <ActionIcon
              size={36}
              aria-expanded={open}
              aria-label={open ? 'Close the summary' : 'Open the summary'}
              onClick={() => setOpen(!open)}
            >
              <Icon name={open ? 'chevron-down' : 'chevron-up'} />
            </ActionIcon>
          </div>
          {open && (
            <div className={classes.opened}>
              {children}
              <EstimatesSwitch />
            </div>
          )}
        </>
      ) : (
        <>
          {first}
          {children}
          <div className={classes.switch}>
            <EstimatesSwitch />
          </div>
          <p className="visually-hidden" aria-live="polite">
            {said}
          </p>
        </>
      )}
    </section>
  );
}

type StripCellProps = { label: string; value: ReactNode; detail: ReactNode; title?: string | undefined; onOpen?: () => void };

/** One figure of a strip; a button wherever it opens what lies behind it. */
export function StripCell({ label, value, detail, title, onOpen }: StripCellProps) {
  const inside = (
    <>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value}</span>
      <span className={classes.covers}>{detail}</span>
    </>
  );
  if (!onOpen) return <div className={classes.count}>{inside}</div>;
  return (
    <button type="button" className={classes.figure} title={title} onClick={onOpen}>
      {inside}
    </button>
  );
}
