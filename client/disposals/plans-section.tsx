/** The plans that let a property go, each with its route, its year and its receipt. */
import { Link } from '@tanstack/react-router';
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import { formatPounds } from '../../shared/money.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { FigureText } from '../ui/figure-text.tsx';
import classes from './disposal.module.css';
import { Section } from './section.tsx';

export function PlansSection({ plans }: { plans: readonly PlannedExit[] }) {
  return (
    <Section title="Plans that let it go">
      {plans.length === 0 ? (
        <p className={classes.quiet}>No plan lets it go.</p>
      ) : (
        <ul className={classes.plain}>
          {plans.map(({ scenario, name, route, year, receipt }) => (
            <li key={scenario}>
              <Link to="/plan/$scenarioId" params={{ scenarioId: scenario }}>
                {name}
              </Link>
              <span className={classes.quiet}>
                {route ? exitRouteLabel[route] : 'Route not recorded'}, {formatFinancialYear(year)}, receipt{' '}
                <FigureText sourced figure={receipt} print={(value) => formatPounds(value, 'table')} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
