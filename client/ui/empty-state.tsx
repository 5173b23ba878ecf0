/** What stands where nothing is yet: what would be here, and one way to get it. */
import type { ReactNode } from 'react';
import classes from './states.module.css';

export function EmptyState({ title, detail, children }: { title: string; detail?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <p className={classes.title}>{title}</p>
      {detail && <p className={classes.detail}>{detail}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
