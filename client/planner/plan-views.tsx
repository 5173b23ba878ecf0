/** The pages of one plan lie beside each other and share the plan in hand, saved or not; a new page is one line here and one route. */
import { Link, type LinkProps, useLocation, useParams } from '@tanstack/react-router';
import classes from './plan-views.module.css';

type PlaceInPlan = { to: NonNullable<LinkProps['to']>; label: string };

/** In the order in which they stand. */
const places: readonly PlaceInPlan[] = [
  { to: '/plan/$scenarioId', label: 'Map' },
  { to: '/plan/$scenarioId/timeline', label: 'Timeline' },
  { to: '/plan/$scenarioId/partners', label: 'Partners' },
  { to: '/plan/$scenarioId/options', label: 'Options' },
  { to: '/plan/$scenarioId/range', label: 'Range' },
  { to: '/plan/$scenarioId/barriers', label: 'Barriers' },
  { to: '/plan/$scenarioId/access', label: 'Access' },
  { to: '/plan/$scenarioId/progress', label: 'Progress' },
  { to: '/plan/$scenarioId/send', label: 'Send' },
];

export function PlanViews() {
  const { scenarioId = '' } = useParams({ strict: false });
  const path = useLocation({ select: (location) => location.pathname });
  if (places.length < 2) return null;
  return (
    <nav aria-label="Pages of the plan" className={classes.views}>
      {places.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          params={{ scenarioId }}
          activeOptions={{ exact: true, includeSearch: false }}
          aria-current={path === to.replace('$scenarioId', scenarioId) ? 'page' : undefined}
          activeProps={{}}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}
