/** The progress of the plan: its four groups, and planned against actual for each decision, recorded where it stands. */
import { SegmentedControl } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PropertyId } from '../../../shared/ids.ts';
import type { Actual } from '../../../shared/progress/actual.ts';
import { progressLabel, progressStatuses, type ProgressLine, type ProgressStatus } from '../../../shared/progress/progress.ts';
import { formatDate } from '../../../shared/year.ts';
import { problemOf, queryClient, trpc } from '../../api.ts';
import { ProgressGroups } from '../../estate/progress-groups.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { undoNotice } from '../../ui/undo-notice.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { usePlan } from '../plan-context.ts';
import { PlanView } from '../plan-view.tsx';
import { ProgressTable } from './progress-table.tsx';
import classes from './progress.module.css';

export function ProgressPage() {
  const { scenario, nameOf, mayEdit } = usePlan();
  const [status, setStatus] = useState<ProgressStatus | 'all'>('all');
  const [open, setOpen] = useState<PropertyId | null>(null);
  const { data, error } = useQuery(trpc.progress.get.queryOptions({ id: scenario.id }));
  const recording = useMutation(trpc.progress.record.mutationOptions());
  const undoing = useMutation(trpc.progress.undo.mutationOptions());
  const sorry = (failed: unknown) => {
    const problem = problemOf(failed);
    if (problem.kind === 'conflict') void queryClient.invalidateQueries({ queryKey: trpc.progress.pathKey() });
    notifications.show({ color: 'red', message: problem.message });
  };
  const named = (property: PropertyId) => data?.names[property] ?? nameOf(property);
  const undo = (property: PropertyId, version: number) => {
    undoing
      .mutateAsync({ scenario: scenario.id, property, version })
      .then(() => notifications.show({ message: `What was last recorded of ${named(property)} is taken back.` }), sorry);
  };
  const saving = async ({ property, recorded }: ProgressLine, actual: Actual) => {
    const version = recorded?.version ?? 0;
    await recording.mutateAsync({ scenario: scenario.id, property, version, actual });
    setOpen(null);
    undoNotice(`The progress of ${named(property)} is recorded.`, () => undo(property, version + 1));
  };
  const lead =
    data &&
    (data.against.kind === 'approved'
      ? `Measured on ${formatDate(data.today)} against Plan no. ${data.against.number}, as the Board approved it on ${formatDate(data.against.on)}.`
      : `Measured on ${formatDate(data.today)} against the scenario as saved: the Board has approved no plan of it yet.`);
  const lines = (data?.lines ?? []).filter((line) => status === 'all' || line.status === status);
  return (
    <PlanView title="Progress" lead={lead}>
      {error && <ErrorNote error={error} title="The progress could not be read" />}
      {!data && !error && <Waiting label="Reading what is recorded" lines={8} />}
      {data?.lines.length === 0 && (
        <EmptyState
          title="Nothing to deliver yet"
          detail="As soon as the plan decides to leave, reduce or hand over a property, it stands here."
        />
      )}
      {data && data.lines.length > 0 && (
        <div className={classes.stack}>
          <ProgressGroups progress={data} />
          <p className={classes.quiet}>
            Savings are the running costs of the properties, and costs of delivery those of the properties: what hubs cost is the plan’s
            own. A decision is due by the end of its financial year, and its receipt by the end of the year in which that is planned. Above
            each actual stands what was planned.
          </p>
          <SegmentedControl
            size="xs"
            className={classes.filter ?? ''}
            aria-label="Which decisions"
            value={status}
            onChange={(next) => setStatus(next)}
            data={[
              { value: 'all', label: `All (${data.lines.length})` },
              ...progressStatuses.map((one) => ({ value: one, label: `${progressLabel[one]} (${data.groups[one].decisions})` })),
            ]}
          />
          <ProgressTable
            lines={lines}
            nameOf={named}
            today={data.today}
            open={open}
            busy={recording.isPending || undoing.isPending}
            mayEdit={mayEdit}
            onOpen={setOpen}
            onSave={(line, actual) => void saving(line, actual).catch(sorry)}
            onUndo={({ property, recorded }) => recorded && undo(property, recorded.version)}
          />
        </div>
      )}
    </PlanView>
  );
}
