/** What stands in the way of a decision on a property. */
import { type Barrier, barrierKindLabel, barrierSeverityLabel, barrierStateLabel } from '../../shared/barrier.ts';
import { formatDate } from '../../shared/year.ts';
import { DataTable } from '../ui/data-table.tsx';
import { orDash } from './fact-list.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

export function BarriersSection({ barriers }: { barriers: Barrier[] }) {
  return (
    <PropertySection title="Barriers">
      {barriers.length === 0 ? (
        <p className={classes.note}>No barrier is recorded.</p>
      ) : (
        <DataTable
          caption="Barriers"
          hideCaption
          columns={[
            { key: 'what', label: 'What stands in the way' },
            { key: 'kind', label: 'Kind' },
            { key: 'owner', label: 'Owner' },
            { key: 'severity', label: 'Severity' },
            { key: 'state', label: 'State' },
            { key: 'action', label: 'Action' },
            { key: 'due', label: 'By' },
          ]}
          rows={barriers.map((barrier) => ({
            key: barrier.id,
            cells: [
              barrier.description,
              barrierKindLabel[barrier.kind],
              orDash(barrier.owner),
              barrierSeverityLabel[barrier.severity],
              barrierStateLabel[barrier.state],
              orDash(barrier.action),
              barrier.due === null ? orDash('') : formatDate(barrier.due),
            ],
            ...(barrier.state === 'resolved' ? { emphasis: 'quiet' as const } : {}),
          }))}
        />
      )}
    </PropertySection>
  );
}
