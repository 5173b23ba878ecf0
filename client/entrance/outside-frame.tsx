/** The frame of the pages before signing in: what the product is on one side, what one is asked on the other. */
import { useDocumentTitle } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ThemeSwitch } from '../shell/theme-switch.tsx';
import { ProductMark } from '../ui/product-mark.tsx';
import classes from './outside.module.css';
import { SharedGround } from './shared-ground.tsx';

type OutsideFrameProps = { title: string; lead?: ReactNode; children: ReactNode; wide?: boolean };

export function OutsideFrame({ title, lead, children, wide = false }: OutsideFrameProps) {
  useDocumentTitle(`${title} · Common Ground`);
  return (
    <div className={classes.frame}>
      <aside className={classes.about} aria-label="Common Ground">
        <p className={classes.name}>
          <ProductMark size={22} />
          Common Ground
        </p>
        <SharedGround />
        <p className={classes.claim}>One map of every public property in an area, and a planner that shows what sharing it would save.</p>
      </aside>
      <main id="page" className={classes.main}>
        <div className={classes.corner}>
          <ThemeSwitch />
        </div>
        <div className={classes.column} data-wide={wide}>
          <h1>{title}</h1>
          {lead && <div className={classes.lead}>{lead}</div>}
          {children}
        </div>
        <p className={classes.statement}>
          <Link to="/accessibility">Accessibility</Link>
        </p>
      </main>
    </div>
  );
}
