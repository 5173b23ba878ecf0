/** The bar at the top: the name, the pages, the scenario in hand, search, the theme and who is here. */
import { Link } from '@tanstack/react-router';
import classes from './bar.module.css';
import { FinderButton } from './finder-button.tsx';
import { IllustrativeTag } from './illustrative-tag.tsx';
import { PersonButton } from './person-button.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { BarTabs } from './tabs.tsx';
import tabs from './tabs.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

export function Bar() {
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.name ?? ''} aria-label="Common Ground: the map">
        <svg className={classes.mark} width="20" height="20" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
          <rect width="32" height="32" rx="7" fill="currentColor" />
          <circle cx="12.5" cy="16" r="6.5" fill="none" stroke="var(--accent-ink)" strokeWidth="2.6" />
          <circle cx="19.5" cy="16" r="6.5" fill="none" stroke="var(--accent-ink)" strokeWidth="2.6" />
        </svg>
        <span className={classes.nameWords}>Common Ground</span>
      </Link>
      <nav aria-label="Main" className={tabs.barNav}>
        <BarTabs />
      </nav>
      <IllustrativeTag />
      <ScenarioPicker />
      <FinderButton />
      <ThemeSwitch />
      <PersonButton />
    </header>
  );
}
