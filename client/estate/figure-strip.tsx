/** A strip of figures below a page that lists something else than the estate, as the summary stands below the map: one line that opens on a phone. */
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
  children: ReactNode;
};

export function FigureStrip({ label, line, first, children }: FigureStripProps) {
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  return (
    <section className={classes.strip} aria-label={label} data-open={open} data-roomy>
      {phone ? (
        <>
          <div className={classes.line}>
            {first}
            <p className={classes.oneLine}>{line}</p>
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
