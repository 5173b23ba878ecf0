/** A section of the property page. */
import type { ReactNode } from 'react';
import classes from './property.module.css';

export function PropertySection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
