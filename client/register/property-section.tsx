/** A section of the property page, named by its heading. */
import { type ReactNode, useId } from 'react';
import classes from './property.module.css';

export function PropertySection({ title, children }: { title: string; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      {children}
    </section>
  );
}
