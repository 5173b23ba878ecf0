/** The frame of every page: skip link, bar, the page itself, and on a phone the tabs below. */
import { Outlet } from '@tanstack/react-router';
import { Bar } from './bar.tsx';
import { LinkNotes } from './link-notes.tsx';
import classes from './shell.module.css';
import { BottomTabs } from './tabs.tsx';
import { WhenWanted } from './when-wanted.tsx';

export function Shell() {
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#page">
        Skip to the page
      </a>
      <Bar />
      <main id="page" className={classes.main} tabIndex={-1}>
        <LinkNotes />
        <Outlet />
      </main>
      <BottomTabs />
      <WhenWanted />
    </div>
  );
}
