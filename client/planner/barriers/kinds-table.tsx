/** Kind by kind: how many barriers stand, what waits for them, and what the plan gains where that kind alone is cleared. */
import { headlineOf, differenceOf } from '../../../shared/board/headlines.ts';
import { barrierKindLabel } from '../../../shared/barrier.ts';
import type { BarrierGroup, WithAndWithout } from '../../../shared/barriers/with-and-without.ts';
import { counted } from '../../../shared/counted.ts';
import { HeldCell } from '../../estate/barrier-cells.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './barriers.module.css';

function Waits({ waiting }: { waiting: BarrierGroup['waiting'] }) {
  const { properties, hubs } = waiting;
  if (properties.size === 0 && hubs.size === 0) return <span className={classes.quiet}>nothing</span>;
  return (
    <>
      {[properties.size > 0 ? counted(properties.size, 'decision') : null, hubs.size > 0 ? counted(hubs.size, 'hub') : null]
        .filter((part) => part !== null)
        .join(', ')}
    </>
  );
}

/** How much of the largest amount is held up, as a bar beside the number. */
const Bar = ({ share }: { share: number }) => (
  <span className={classes.bar} aria-hidden="true">
    <span style={{ width: `${Math.round(share * 100)}%` }} />
  </span>
);

export function KindsTable({ effect }: { effect: WithAndWithout }) {
  const { draft } = usePlan();
  const { kinds, nothing, together } = effect;
  const rate = draft.assumptions.discountRate;
  const gain = (key: 'annualSaving' | 'netPresentValue', resolved: WithAndWithout['nothing']) => {
    const [left, back] = [headlineOf(key, nothing, rate), headlineOf(key, resolved, rate)];
    if (left.value === back.value) return <span className={classes.quiet}>nothing</span>;
    return differenceOf(left, back).replace(' a year', '');
  };
  const most = { saving: Math.max(1, together.held.saving), receipt: Math.max(1, together.held.receipt) };
  if (kinds.length === 0) return <p className={classes.quiet}>Every barrier is resolved: nothing waits.</p>;
  return (
    <>
      <DataTable
        caption="What each kind of barrier holds up"
        hideCaption
        columns={[
          { key: 'kind', label: 'Kind' },
          { key: 'standing', label: 'Standing', align: 'right' },
          { key: 'waits', label: 'Waits' },
          { key: 'saving', label: 'Running cost saved', unit: '(£ a year)', align: 'right' },
          { key: 'receipt', label: 'Gross receipts', unit: '(£)', align: 'right' },
          { key: 'gain', label: 'Effect on saving if cleared alone', unit: '(£ a year)', align: 'right' },
          { key: 'npv', label: 'Effect on NPV if cleared alone', unit: '(£)', align: 'right' },
        ]}
        rows={[
          ...kinds.map((kind) => ({
            key: kind.key,
            cells: [
              barrierKindLabel[kind.key],
              String(kind.standing),
              <Waits key="waits" waiting={kind.waiting} />,
              <span key="saving" className={classes.measured}>
                <HeldCell held={kind.held} of="saving" />
                <Bar share={kind.held.saving / most.saving} />
              </span>,
              <span key="receipt" className={classes.measured}>
                <HeldCell held={kind.held} of="receipt" />
                <Bar share={kind.held.receipt / most.receipt} />
              </span>,
              gain('annualSaving', kind.resolved),
              gain('netPresentValue', kind.resolved),
            ],
          })),
          {
            key: 'all',
            emphasis: 'total' as const,
            cells: [
              'Together',
              String(together.standing),
              <Waits key="waits" waiting={together.waiting} />,
              <HeldCell key="saving" held={together.held} of="saving" />,
              <HeldCell key="receipt" held={together.held} of="receipt" />,
              gain('annualSaving', effect.whole),
              gain('netPresentValue', effect.whole),
            ],
          },
        ]}
      />
      <p className={classes.quiet}>
        A barrier of a hub, or of its home, holds up every property that is to move there; one of the plan holds up everything. Each
        property counts once in each line, so the kinds overlap and do not add up to the last line. A kind cleared alone brings back only
        what nothing else holds up; “Together” is what clearing all of them brings.
      </p>
    </>
  );
}
