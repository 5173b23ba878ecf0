/** Plan by plan, what its barriers hold up, and each kind of them. */
import { Link } from '@tanstack/react-router';
import { barrierKindLabel } from '../../shared/barrier.ts';
import type { BarrierList } from '../../shared/barriers/barrier-answer.ts';
import { formatCount } from '../../shared/measure.ts';
import { HeldCell } from '../estate/barrier-cells.tsx';
import { DataTable } from '../ui/data-table.tsx';
import classes from './barriers.module.css';

export function PlansHeldUp({ plans }: Pick<BarrierList, 'plans'>) {
  const held = plans.filter(({ standing }) => standing > 0);
  if (held.length === 0) return null;
  return (
    <DataTable
      caption="What barriers hold up in each plan"
      columns={[
        { key: 'plan', label: 'Plan' },
        { key: 'kind', label: 'Kind' },
        { key: 'standing', label: 'Standing', align: 'right' },
        { key: 'saving', label: 'Running cost saved', unit: '(£ a year)', align: 'right' },
        { key: 'receipt', label: 'Gross receipts', unit: '(£)', align: 'right' },
      ]}
      rows={held.flatMap((plan) => [
        ...plan.kinds.map(({ kind, standing, held: own }, at) => ({
          key: `${plan.scenario.id} ${kind}`,
          cells: [
            at === 0 ? (
              <Link key="plan" className={classes.words} to="/plan/$scenarioId/barriers" params={{ scenarioId: plan.scenario.id }}>
                {plan.scenario.name}
              </Link>
            ) : (
              <span key="plan" className="visually-hidden">
                {plan.scenario.name}
              </span>
            ),
            barrierKindLabel[kind],
            formatCount(standing),
            <HeldCell key="saving" held={own} of="saving" />,
            <HeldCell key="receipt" held={own} of="receipt" />,
          ],
        })),
        {
          key: `${plan.scenario.id} together`,
          emphasis: 'total' as const,
          cells: [
            <span key="plan" className="visually-hidden">
              {plan.scenario.name}
            </span>,
            'Together, each property once',
            formatCount(plan.standing),
            <HeldCell key="saving" held={plan.held} of="saving" />,
            <HeldCell key="receipt" held={plan.held} of="receipt" />,
          ],
        },
      ])}
    />
  );
}
