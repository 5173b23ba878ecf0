/** What the board says where there is nothing to show yet: what would be here, and the way to the planner. */
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import classes from './board.module.css';
import type { Presented } from '../../shared/board/presented.ts';

const wouldBe =
  'Its headline figures, cash flow, who saves and who pays, its hubs on the map and the checks that travel with it will be here once it has hubs and decisions.';

export const NoScenario = () => (
  <EmptyState title="There is no scenario to show yet" detail={wouldBe.replace('Its', 'A scenario’s')}>
    <Link to="/plan" className={classes.way}>
      Start a plan
    </Link>
  </EmptyState>
);

export function NothingPlanned({ presented }: { presented: Presented | undefined }) {
  if (!presented) return null;
  const { id, name } = presented.scenario;
  return (
    <EmptyState title={`Nothing is planned in ${name} yet`} detail={wouldBe}>
      <Link to="/plan/$scenarioId" params={{ scenarioId: id }} className={classes.way}>
        Plan it
      </Link>
    </EmptyState>
  );
}
