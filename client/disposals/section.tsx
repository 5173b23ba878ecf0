/** A section of a disposal's page, named by its heading, with what can be done with it beside the heading. */
import { type ReactNode, useId } from 'react';
import classes from './disposal.module.css';

export function Section({ title, actions, children }: { title: string; actions?: ReactNode; children: ReactNode }) {
  const heading = useId();
  return (
    <section className={classes.section} aria-labelledby={heading}>
      <div className={classes.sectionHead}>
        <h2 id={heading}>{title}</h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
