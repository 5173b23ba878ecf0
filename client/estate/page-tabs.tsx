/** Pages that lie beside each other under one heading; each shows only to those who may open it, and one alone shows no tabs. */
import { Link, type LinkProps, useLocation } from '@tanstack/react-router';
import { type Action, may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import classes from './page-tabs.module.css';

export type PlaceOfTab = { to: NonNullable<LinkProps['to']>; label: string; needs: Action };

export function PageTabs({ label, places }: { label: string; places: readonly PlaceOfTab[] }) {
  const { person } = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const open = places.filter(({ needs }) => may(person, needs));
  const here = open.filter(({ to }) => path === to || path.startsWith(`${to}/`)).at(-1);
  if (open.length < 2) return null;
  return (
    <nav aria-label={label} className={classes.tabs}>
      {open.map((place) => (
        <Link
          key={place.to}
          to={place.to}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={place === here ? 'page' : undefined}
          activeProps={{}}
        >
          {place.label}
        </Link>
      ))}
    </nav>
  );
}
