/** A facet under its heading, which opens and closes; it opens by itself where something in it is chosen. */
import { type ReactNode, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import classes from './filter-panel.module.css';

type FacetSectionProps = { title: string; chosen: number; startOpen?: boolean; children: ReactNode };

export function FacetSection({ title, chosen, startOpen = false, children }: FacetSectionProps) {
  const [open, setOpen] = useState(startOpen || chosen > 0);
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className={classes.turn} data-open={open}>
            <Icon name="chevron-right" size={12} />
          </span>
          {title}
          {chosen > 0 && (
            <span className={classes.badge}>
              {chosen}
              <span className="visually-hidden"> chosen</span>
            </span>
          )}
        </button>
      </h3>
      {open && (
        <fieldset className={classes.options}>
          <legend className="visually-hidden">{title}</legend>
          {children}
        </fieldset>
      )}
    </section>
  );
}
