/** The pages on the register's data lie beside each other; each shows only to those who may open it. */
import { Link, useLocation } from '@tanstack/react-router';
import { type Action, may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import classes from './data-tabs.module.css';

type Place = { to: '/data' | '/data/duplicates' | '/data/estimates' | '/data/imports' | '/data/words'; label: string; needs: Action };

const places: readonly Place[] = [
  { to: '/data', label: 'Quality', needs: 'register.read' },
  { to: '/data/imports', label: 'Imports', needs: 'register.edit' },
  { to: '/data/duplicates', label: 'Duplicates', needs: 'register.edit' },
  { to: '/data/estimates', label: 'Estimates', needs: 'register.edit' },
  { to: '/data/words', label: 'Words', needs: 'register.edit' },
];

export function DataTabs() {
  const { person } = useMe();
  const path = useLocation({ select: (location) => location.pathname });
  const open = places.filter(({ needs }) => may(person, needs));
  const here = open.filter(({ to }) => path === to || path.startsWith(`${to}/`)).at(-1);
  if (open.length < 2) return null;
  return (
    <nav aria-label="Data" className={classes.tabs}>
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
