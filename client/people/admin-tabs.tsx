/** People and organisations lie beside each other; each tab shows only to those who may open it. */
import { Link, useLocation } from '@tanstack/react-router';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import classes from './people.module.css';

const places = [
  { to: '/people', label: 'People', action: 'people.manage' },
  { to: '/organisations', label: 'Organisations', action: 'organisations.manage' },
] as const;

export function AdminTabs() {
  const { person } = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const open = places.filter(({ action }) => may(person, action));
  if (open.length < 2) return null;
  return (
    <nav aria-label="Administration" className={classes.tabs}>
      {open.map(({ to, label }) => (
        <Link key={to} to={to} aria-current={path === to ? 'page' : undefined} activeProps={{}}>
          {label}
        </Link>
      ))}
    </nav>
  );
}
