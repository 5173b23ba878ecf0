/** The sets of small areas that were given: which is in use, which can be put in its place, which can go. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AreaSet } from '../../shared/access/area-set.ts';
import { counted } from '../../shared/counted.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatDate, formatMoment } from '../../shared/year.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { DataTable } from '../ui/data-table.tsx';
import classes from './areas.module.css';

const lookAgain = () => queryClient.invalidateQueries({ queryKey: trpc.area.pathKey() });

function useActs() {
  const refused = (error: unknown) => {
    notifications.show({ message: problemOf(error).message, color: 'red' });
    void lookAgain();
  };
  const choosing = useMutation({ ...trpc.area.choose.mutationOptions(), onSuccess: lookAgain, onError: refused });
  const removing = useMutation({ ...trpc.area.remove.mutationOptions(), onSuccess: lookAgain });
  return { choosing, removing };
}

export function AreaSets({ sets, manages }: { sets: readonly AreaSet[]; manages: boolean }) {
  const { choosing, removing } = useActs();
  const [going, setGoing] = useState<AreaSet | null>(null);
  const actsOf = (set: AreaSet) => (
    <span className={classes.acts}>
      {!set.inUse && (
        <Button size="compact-sm" variant="default" loading={choosing.isPending} onClick={() => choosing.mutate({ id: set.id })}>
          Use
        </Button>
      )}
      <Button size="compact-sm" variant="subtle" aria-label={`Remove ${set.source}`} onClick={() => setGoing(set)}>
        Remove
      </Button>
    </span>
  );
  return (
    <>
      <DataTable
        caption="Sets of small areas"
        columns={[
          { key: 'source', label: 'Source' },
          { key: 'state', label: 'State' },
          { key: 'areas', label: 'Areas', align: 'right' },
          { key: 'people', label: 'People', align: 'right' },
          { key: 'decile', label: 'Deprivation known for', align: 'right' },
          { key: 'asAt', label: 'As at' },
          { key: 'added', label: 'Brought in' },
          ...(manages ? [{ key: 'acts', label: 'Change' }] : []),
        ]}
        rows={sets.map((set) => ({
          key: set.id,
          cells: [
            <span key="source" className={classes.source}>
              {set.source}
              <span className={classes.detail}>{set.fileName}</span>
            </span>,
            <span key="state">
              {set.inUse ? <strong>in use</strong> : 'kept'}
              {set.illustrative && <span className={classes.detail}>illustrative</span>}
            </span>,
            formatCount(set.areas),
            formatCount(set.people),
            formatCount(set.withDecile),
            set.asAt === null ? 'not said' : formatDate(set.asAt),
            <span key="added">
              {formatMoment(set.addedAt)}
              <span className={classes.detail}>{set.addedBy}</span>
            </span>,
            ...(manages ? [actsOf(set)] : []),
          ],
        }))}
      />
      {going && (
        <ConfirmDialog
          title={`Remove ${counted(going.areas, 'small area')}?`}
          act="Remove them"
          busy={removing.isPending}
          error={removing.error}
          onAct={() => removing.mutate({ id: going.id }, { onSuccess: () => setGoing(null) })}
          onClose={() => {
            removing.reset();
            setGoing(null);
          }}
        >
          <p>
            “{going.source}” is taken away and cannot be brought back but from its file.{' '}
            {going.inUse && 'It is in use: without another, plans no longer say whom a move affects.'}
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
