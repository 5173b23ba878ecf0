/** One field of every selected property: what to set it to, what that would change for each, and one button that does it and can be undone. */
import { Button, Modal, NativeSelect } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { problemOf, trpc } from '../api.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { formatCount } from '../../shared/measure.ts';
import type { BulkField } from '../../shared/quality/bulk-change.ts';
import type { BulkDone, BulkPreview } from '../../shared/quality/quality-answer.ts';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { bulkFields, changeOf } from './bulk-fields.ts';
import { BulkPreviewList } from './bulk-preview-list.tsx';
import classes from './bulk-edit.module.css';

const propertiesIn = (count: number) => `${formatCount(count)} ${count === 1 ? 'property' : 'properties'}`;

/** "10 change, 1 is so already, 1 is refused". */
function outcomeWords({ total, unchanged, refused }: BulkPreview): string {
  const parts = [`${propertiesIn(total)} ${total === 1 ? 'changes' : 'change'}`];
  if (unchanged > 0) parts.push(`${formatCount(unchanged)} ${unchanged === 1 ? 'is' : 'are'} so already`);
  if (refused.length > 0) parts.push(`${formatCount(refused.length)} ${refused.length === 1 ? 'is' : 'are'} refused`);
  return `${parts.join(', ')}.`;
}

/** `unseen` is how many of them are not in the list behind the dialog. */
type BulkEditDialogProps = { ids: PropertyId[]; unseen: number; onClose: () => void };

export function BulkEditDialog({ ids, unseen, onClose }: BulkEditDialogProps) {
  const { person } = useMe();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const editing = useMutation(trpc.bulk.edit.mutationOptions());
  const undoing = useMutation(trpc.bulk.undo.mutationOptions());
  const [field, setField] = useState('');
  const [value, setValue] = useState('');
  const holders = (about?.organisations ?? []).filter(({ id }) => may(person, 'register.edit', { holder: id, sensitive: false }));
  const fields = bulkFields(about?.districts ?? [], holders);
  const choice = Object.hasOwn(fields, field) ? fields[field as BulkField] : null;
  const change = changeOf(field, value);
  const preview = useQuery({
    ...trpc.bulk.preview.queryOptions({ ids, change: change ?? { field: 'ringFenced', value: false } }),
    enabled: change !== null,
    staleTime: 0,
  });
  const shown = change === null ? undefined : preview.data;

  const undo = ({ done }: BulkDone) =>
    undoing.mutateAsync({ items: [...done] }).then(
      (back) =>
        notifications.show({
          message: `${propertiesIn(back.done.length)} as before.${back.refused[0] ? ` ${back.refused[0].because}` : ''}`,
        }),
      (error: unknown) => notifications.show({ title: 'Not taken back', message: problemOf(error).message, color: 'red' }),
    );
  const apply = () => {
    if (!change || !shown || !choice) return;
    const items = shown.changed.map(({ id, version }) => ({ id, version }));
    editing.mutate(
      { items, change },
      {
        onSuccess: (done) => {
          const left = done.refused.length === 0 ? '' : ` ${formatCount(done.refused.length)} were left as they are.`;
          undoNotice(`${choice.label} set for ${propertiesIn(done.done.length)}.${left}`, () => void undo(done));
          onClose();
        },
      },
    );
  };

  return (
    <Modal opened onClose={onClose} size="xl" title={`Edit ${propertiesIn(ids.length)}`}>
      {unseen > 0 && (
        <p className={classes.hint} role="note">
          {formatCount(unseen)} of them {unseen === 1 ? 'is' : 'are'} not in the list behind this, as the filters leave{' '}
          {unseen === 1 ? 'it' : 'them'} out, and would be changed too.
        </p>
      )}
      <div className={classes.choose}>
        <NativeSelect
          label="Field"
          data-autofocus
          data={[{ value: '', label: 'Choose a field' }, ...Object.entries(fields).map(([key, { label }]) => ({ value: key, label }))]}
          value={field}
          onChange={(event) => {
            setField(event.currentTarget.value);
            setValue('');
          }}
        />
        <NativeSelect
          label="New value"
          disabled={!choice}
          data={[{ value: '', label: 'Choose a value' }, ...(choice?.options ?? [])]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
        />
      </div>
      {change === null && (
        <p className={classes.hint}>
          Choose a field and its new value. What would change is shown for each property before anything is saved.
        </p>
      )}
      {change !== null && preview.error && <ErrorNote error={preview.error} title="The preview could not be made" />}
      {change !== null && !preview.data && !preview.error && <Waiting lines={6} label="Making the preview" />}
      {shown && (
        <>
          <p className={classes.outcome} aria-live="polite">
            {outcomeWords(shown)}
          </p>
          <BulkPreviewList preview={shown} />
        </>
      )}
      {editing.error && <ErrorNote error={editing.error} title="Nothing was changed" />}
      <div className={classes.foot}>
        <Button variant="default" size="sm" onClick={onClose}>
          Cancel
        </Button>
        <Button size="sm" disabled={!shown || shown.total === 0} loading={editing.isPending} onClick={apply}>
          {shown ? `Change ${propertiesIn(shown.total)}` : 'Change'}
        </Button>
      </div>
    </Modal>
  );
}
