/** The frame of every page behind the gate: skip link, bar, the page itself, and on a phone the tabs below. */
import { useDocumentTitle } from '@mantine/hooks';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { DocumentsPanel } from '../documents/documents-panel.tsx';
import { useMe } from '../session/me.ts';
import { useView } from '../view.ts';
import { Bar } from './bar.tsx';
import { FactorDue } from './factor-due.tsx';
import { LinkNotes } from './link-notes.tsx';
import classes from './shell.module.css';
import { BottomTabs } from './tabs.tsx';
import { WhenWanted } from './when-wanted.tsx';

/** Names of the pages that have no frame with a heading of its own; the empty text leaves the naming to the page. */
const titleOf = (path: string): string => {
  if (path === '/') return 'Map of the estate · Common Ground';
  if (path === '/register') return 'Register · Common Ground';
  return /^\/plan\/./.test(path) ? 'Plan · Common Ground' : '';
};

export function Shell() {
  const path = useLocation({ select: (location) => location.pathname });
  const page = useRef<HTMLElement>(null);
  const { secondFactorDue } = useMe().person;
  useDocumentTitle(titleOf(path));
  const [{ pack }] = useView();
  const bare = pack !== null && path === '/board';
  const before = useRef(path);
  useEffect(() => {
    if (before.current === path) return;
    before.current = path;
    if (document.activeElement === document.body) page.current?.focus({ preventScroll: true });
  }, [path]);
  return (
    <div className={classes.shell} data-bare={bare}>
      {!bare && (
        <>
          <a className={classes.skip} href="#page">
            Skip to the page
          </a>
          <Bar />
        </>
      )}
      <main ref={page} id="page" className={classes.main} tabIndex={-1}>
        {!secondFactorDue && <LinkNotes />}
        {secondFactorDue && path !== '/account' ? <FactorDue /> : <Outlet />}
      </main>
      {!secondFactorDue && !bare && <BottomTabs />}
      {!secondFactorDue && !bare && <DocumentsPanel />}
      {!secondFactorDue && <WhenWanted />}
    </div>
  );
}
