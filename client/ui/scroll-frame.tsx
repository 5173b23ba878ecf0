/** A frame in which a wide table scrolls sideways, by keyboard too. */
import type { ReactNode } from 'react';
import classes from './scroll-frame.module.css';

export const ScrollFrame = ({ label, children }: { label: string; children: ReactNode }) => (
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a table that scrolls sideways must be reachable without a mouse
  <section className={classes.frame} tabIndex={0} aria-label={label}>
    {children}
  </section>
);
