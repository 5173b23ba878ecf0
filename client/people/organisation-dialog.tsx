/** One body's names and sector, new or changed; a change can be taken back. */
import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Organisation, type Sector, sectorLabel, sectors } from '../../shared/organisation.ts';
import { problemOf, trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';

type Entry = Pick<Organisation, 'name' | 'shortName' | 'sector'>;

const wrongWith = ({ name, shortName }: Entry): Partial<Record<'name' | 'shortName', string>> => ({
  ...(name.trim() === '' ? { name: 'Give its full name.' } : {}),
  ...(shortName.trim() === '' ? { shortName: 'Give a short name, such as Swale BC.' } : {}),
});

export function OrganisationDialog({ organisation, onClose }: { organisation: Organisation | null; onClose: () => void }) {
  const adding = useMutation(trpc.organisation.add.mutationOptions());
  const changing = useMutation(trpc.organisation.change.mutationOptions());
  const [entry, setEntry] = useState<Entry>(organisation ?? { name: '', shortName: '', sector: 'other' });
  const [asked, setAsked] = useState(false);
  const error = adding.error ?? changing.error;
  const refused = error && problemOf(error);
  const fields = refused?.kind === 'invalid' ? Object.fromEntries(refused.fields.map(({ path, message }) => [path, message])) : {};
  const wrong: Partial<Record<string, string>> = { ...fields, ...(asked ? wrongWith(entry) : {}) };

  const takeBack = ({ id, name, shortName, sector }: Organisation) =>
    changing.mutateAsync({ id, name, shortName, sector }).then(
      () => notifications.show({ message: `${name} is as before.` }),
      (trouble: unknown) => notifications.show({ title: 'Not taken back', message: problemOf(trouble).message, color: 'red' }),
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.keys(wrongWith(entry)).length > 0) return;
    const sent = { name: entry.name.trim(), shortName: entry.shortName.trim(), sector: entry.sector };
    const after = (say: () => void) => ({
      onSuccess: () => {
        onClose();
        say();
      },
    });
    if (organisation)
      changing.mutate(
        { id: organisation.id, ...sent },
        after(() => undoNotice(`${sent.name} is changed.`, () => void takeBack(organisation))),
      );
    else
      adding.mutate(
        sent,
        after(() => void notifications.show({ message: `${sent.name} is among the organisations.` })),
      );
  };
  return (
    <Modal opened onClose={onClose} title={organisation ? organisation.name : 'Add an organisation'} size="md">
      <form onSubmit={submit} noValidate>
        <Stack gap={14}>
          <TextInput
            label="Name"
            data-autofocus
            maxLength={160}
            value={entry.name}
            error={wrong['name']}
            onChange={(event) => setEntry({ ...entry, name: event.currentTarget.value })}
          />
          <TextInput
            label="Short name"
            maxLength={40}
            value={entry.shortName}
            error={wrong['shortName']}
            onChange={(event) => setEntry({ ...entry, shortName: event.currentTarget.value })}
          />
          <NativeSelect
            label="Sector"
            data={sectors.map((sector) => ({ value: sector, label: sectorLabel[sector] }))}
            value={entry.sector}
            error={wrong['sector']}
            onChange={(event) => setEntry({ ...entry, sector: event.currentTarget.value as Sector })}
          />
          {refused && refused.kind !== 'invalid' && <ErrorNote error={refused.message} title="Nothing was saved" />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={adding.isPending || changing.isPending}>
              {organisation ? 'Save' : 'Add'}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
