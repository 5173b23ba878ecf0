/** Changes what is done about a barrier of a property: saved with the property's record against the version that was read, for every plan at once. */
import { Button, Modal, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Barrier } from '../../../shared/barrier.ts';
import { barrierInWords } from '../../../shared/barriers/barrier-words.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import { problemOf, queryClient, trpc } from '../../api.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { usePlan } from '../plan-context.ts';
import { CourseFields } from './barrier-fields.tsx';
import classes from './barriers.module.css';

type Props = { property: PropertyId; barrier: Barrier; onClose: () => void };

export function PropertyBarrierDialog({ property: id, barrier: shown, onClose }: Props) {
  const { nameOf } = usePlan();
  const { data, error, refetch } = useQuery({ ...trpc.property.get.queryOptions({ id }), staleTime: 0 });
  const save = useMutation(trpc.property.edit.mutationOptions());
  const [change, setChange] = useState<Partial<Barrier>>({});
  const current = data?.property.barriers.find((one) => one.id === shown.id);
  const problem = save.error && problemOf(save.error);

  const done = async () => {
    if (!data || !current) return;
    const { id: _id, version, archived: _archived, ...property } = data.property;
    const barriers = property.barriers.map((one) => (one.id === shown.id ? { ...one, ...change } : one));
    try {
      await save.mutateAsync({ id, version, draft: { notes: '', ...property, barriers } });
    } catch (failure) {
      if (problemOf(failure).kind === 'conflict') await refetch();
      return;
    }
    await queryClient.invalidateQueries({ queryKey: trpc.barrier.pathKey() });
    await queryClient.invalidateQueries(trpc.property.get.queryFilter({ id }));
    notifications.show({ message: `Saved with the record of ${nameOf(id)}.` });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={nameOf(id)}>
      <Stack gap={12}>
        {error && <ErrorNote error={error} title="The record could not be read" />}
        {!data && !error && <Waiting label="Reading the record" lines={4} />}
        {data && !current && <p>This barrier is no longer in the record of {nameOf(id)}.</p>}
        {current && (
          <>
            <p className={classes.words}>{barrierInWords(current)}</p>
            <CourseFields barrier={{ ...current, ...change }} onChange={(next) => setChange({ ...change, ...next })} />
          </>
        )}
        {problem && (
          <ErrorNote
            error={
              problem.kind === 'conflict'
                ? 'Somebody else saved this record meanwhile. Their version is shown above; what you typed is kept. Look at both and save again.'
                : problem.message
            }
            title="It was not saved"
          />
        )}
        <div className={classes.foot}>
          <Button disabled={!current} loading={save.isPending} onClick={() => void done()}>
            Save with the property’s record
          </Button>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link {...props} to="/register/$propertyId/edit" params={{ propertyId: id }} hash="field-barriers">
                Open its whole record
              </Link>
            )}
          />
          <Button variant="default" onClick={onClose}>
            Leave it as it is
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
