/** The bar at the top: the name, the pages, the scenario in hand, search, the theme and who is here; without its pages while a second factor is due. */
import { Link } from '@tanstack/react-router';
import { useMe } from '../session/me.ts';
import { ProductMark } from '../ui/product-mark.tsx';
import classes from './bar.module.css';
import { DemonstrationTag } from './demonstration-tag.tsx';
import { FinderButton } from './finder-button.tsx';
import { IllustrativeTag } from './illustrative-tag.tsx';
import { PersonButton } from './person-button.tsx';
import { ScenarioPicker } from './scenario-picker.tsx';
import { BarTabs } from './tabs.tsx';
import tabs from './tabs.module.css';
import { ThemeSwitch } from './theme-switch.tsx';

export function Bar() {
  const { demo, person } = useMe();
  const open = !person.secondFactorDue;
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.name ?? ''} aria-label="Common Ground: the map">
        <ProductMark className={classes.mark} />
        <span className={classes.nameWords}>Common Ground</span>
      </Link>
      {demo && <DemonstrationTag />}
      <nav aria-label="Main" className={tabs.barNav}>
        {open && <BarTabs />}
      </nav>
      {open && !demo && <IllustrativeTag />}
      {open && <ScenarioPicker />}
      {open && <FinderButton />}
      <span className={classes.theme}>
        <ThemeSwitch />
      </span>
      <PersonButton />
    </header>
  );
}
