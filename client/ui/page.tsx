/** A page that scrolls, with its heading and the actions that belong to it; pages over the map do without. */
import { useDocumentTitle } from '@mantine/hooks';
import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  title: string;
  /** What the window and a printed file are called, where the heading alone would not tell. */
  called?: string;
  lead?: ReactNode;
  actions?: ReactNode;
  width?: 'text' | 'wide' | 'full';
  children: ReactNode;
};

export function Page({ title, called = title, lead, actions, width = 'wide', children }: PageProps) {
  useDocumentTitle(`${called} · Common Ground`);
  return (
    <div className={classes.page} data-scrolls>
      <div className={classes.inner} data-width={width}>
        <header className={classes.head}>
          <div className={classes.words}>
            <h1 title={title}>{title}</h1>
            {lead && <div className={classes.lead}>{lead}</div>}
          </div>
          {actions && <div className={classes.actions}>{actions}</div>}
        </header>
        {children}
      </div>
    </div>
  );
}
