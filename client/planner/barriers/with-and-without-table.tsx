/** The headline figures of the plan side by side: whole, and as it would be if nothing in its way were ever resolved. */
import { differenceOf, headlineGroups, headlineOf } from '../../../shared/board/headlines.ts';
import type { WithAndWithout } from '../../../shared/barriers/with-and-without.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './barriers.module.css';

export function WithAndWithoutTable({ effect }: { effect: WithAndWithout }) {
  const { draft } = usePlan();
  const { whole, nothing } = effect;
  const rate = draft.assumptions.discountRate;
  const keys = headlineGroups.flatMap((group) => group.keys);
  return (
    <>
      <DataTable
        caption="The plan with and without what stands in its way"
        hideCaption
        columns={[
          { key: 'figure', label: 'Headline figure' },
          { key: 'whole', label: 'The whole plan', align: 'right' },
          { key: 'nothing', label: 'If nothing in the way is resolved', align: 'right' },
          { key: 'difference', label: 'At stake', align: 'right' },
        ]}
        rows={keys.map((key) => {
          const [all, left] = [headlineOf(key, whole, rate), headlineOf(key, nothing, rate)];
          return {
            key,
            cells: [
              all.label,
              <span key="whole" title={all.exact}>
                {all.text}
              </span>,
              <span key="nothing" title={left.exact}>
                {left.text}
              </span>,
              differenceOf(left, all),
            ],
          };
        })}
      />
      <p className={classes.quiet}>
        Without: the plan appraised as if every decision and hub that an unresolved barrier holds up did not happen, and no hub opened to
        which nobody comes any more.
      </p>
    </>
  );
}
