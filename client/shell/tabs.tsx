/** The pages one can always go to, as tabs in the bar and on a phone as a bar below. */
import { Link, useLocation } from '@tanstack/react-router';
import { Icon, type IconName } from '../ui/icon.tsx';
import { useView } from '../view.ts';
import classes from './tabs.module.css';

type Place = { label: string; icon: IconName; to: '/' | '/register' | '/plan' | '/board' | '/disposals' | '/data'; under: string };

const places: Place[] = [
  { label: 'Map', icon: 'map', to: '/', under: '/' },
  { label: 'Register', icon: 'table', to: '/register', under: '/register' },
  { label: 'Plan', icon: 'plan', to: '/plan', under: '/plan' },
  { label: 'Board', icon: 'board', to: '/board', under: '/board' },
  { label: 'Disposals', icon: 'sale', to: '/disposals', under: '/disposals' },
  { label: 'Data', icon: 'data', to: '/data', under: '/data' },
];

function PlaceLink({ place, className, withIcon }: { place: Place; className: string | undefined; withIcon: boolean }) {
  const path = useLocation({ select: (location) => location.pathname });
  const [view] = useView();
  const here = place.under === '/' ? path === '/' : path.startsWith(place.under) || (place.to === '/board' && path.startsWith('/sent'));
  const shown = (
    <>
      {withIcon && <Icon name={place.icon} size={20} />}
      {place.label}
    </>
  );
  const shared = { ...(className ? { className } : {}), ...(here ? { 'aria-current': 'page' as const } : {}), activeProps: {} };
  if (place.to === '/plan' && view.scenario)
    return (
      <Link to="/plan/$scenarioId" params={{ scenarioId: view.scenario }} {...shared}>
        {shown}
      </Link>
    );
  return (
    <Link to={place.to} activeOptions={{ exact: true, includeSearch: false }} {...shared}>
      {shown}
    </Link>
  );
}

function Places({ withIcon, list, link }: { withIcon: boolean; list: string | undefined; link: string | undefined }) {
  return (
    <ul className={list}>
      {places.map((place) => (
        <li key={place.to}>
          <PlaceLink place={place} className={link} withIcon={withIcon} />
        </li>
      ))}
    </ul>
  );
}

export const BarTabs = () => <Places withIcon={false} list={classes.tabs} link={classes.tab} />;

export function BottomTabs() {
  return (
    <nav aria-label="Pages">
      <Places withIcon list={classes.bottom} link={classes.bottomTab} />
    </nav>
  );
}
