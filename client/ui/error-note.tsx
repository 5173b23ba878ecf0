/** What went wrong, as the sentence the server or the browser could give, with what to do next. */
import type { ReactNode } from 'react';
import { problemOf } from '../api.ts';
import { Icon } from './icon.tsx';
import classes from './states.module.css';

export function ErrorNote({ error, title, children }: { error: unknown; title?: string; children?: ReactNode }) {
  return (
    <div role="alert" className={classes.error}>
      <Icon name="alert" />
      <div>
        {title && <p className={classes.title}>{title}</p>}
        <p>{typeof error === 'string' ? error : problemOf(error).message}</p>
        {children && <div className={classes.actions}>{children}</div>}
      </div>
    </div>
  );
}
