/** A page that scrolls, with its heading and the actions that belong to it; pages over the map do without. */
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = { title: string; lead?: ReactNode; actions?: ReactNode; width?: 'text' | 'wide' | 'full'; children: ReactNode };

export function Page({ title, lead, actions, width = 'wide', children }: PageProps) {
  useDocumentTitle(`${title} · Common Ground`);
  return (
    <div className={classes.page}>
      <div className={classes.inner} data-width={width}>
        <header className={classes.head}>
          <div className={classes.words}>
            <h1>{title}</h1>
            {lead && <div className={classes.lead}>{lead}</div>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
