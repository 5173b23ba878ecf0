/** The estimates that are kept, and what can be done with the one in hand: name it, save it, copy it, remove it. */
import { Button, Group, Modal, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { formatMoment } from '../../../shared/year.ts';
import { trpc } from '../../api.ts';
import classes from './county.module.css';
import type { CountyInHand } from './use-county.ts';

export function CountyActs({ hand, mayEdit }: { hand: CountyInHand; mayEdit: boolean }) {
  const { draft, changed, busy, save, copy, discard, remove } = hand;
  if (!mayEdit) return null;
  return (
    <>
      {changed && (
        <Button variant="default" onClick={discard}>
          Discard changes
        </Button>
      )}
      {remove && (
        <>
          <Button variant="default" onClick={copy} loading={busy}>
            Copy
          </Button>
          <Button variant="default" onClick={remove} loading={busy}>
            Remove
          </Button>
        </>
      )}
      <Button onClick={save} loading={busy} disabled={draft.name.trim() === '' || (remove !== null && !changed)}>
        {remove ? 'Save' : 'Save estimate'}
      </Button>
    </>
  );
}

export function CountyBar({ hand, openId, mayEdit }: { hand: CountyInHand; openId: string | null; mayEdit: boolean }) {
  const { data } = useQuery(trpc.county.list.queryOptions());
  const navigate = useNavigate();
  const kept = data ?? [];
  const open = kept.find(({ id }) => id === openId);
  return (
    <div className={classes.bar}>
      <TextInput
        size="xs"
        label="Name of the estimate"
        value={hand.draft.name}
        maxLength={120}
        disabled={!mayEdit}
        error={hand.draft.name.trim() === '' ? 'Give the estimate a name.' : null}
        onChange={(event) => hand.change({ name: event.currentTarget.value })}
      />
      {kept.length > 0 && (
        <NativeSelect
          size="xs"
          label="Estimates that are kept"
          value={openId ?? ''}
          data={[{ value: '', label: 'A new one' }, ...kept.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(event) => {
            const id = event.currentTarget.value;
            void (id === '' ? navigate({ to: '/plan/county' }) : navigate({ to: '/plan/county/$estimateId', params: { estimateId: id } }));
          }}
        />
      )}
      <p className={classes.quiet}>
        {open ? `Saved ${formatMoment(open.savedAt)} by ${open.savedBy}.` : 'Not saved yet.'}{' '}
        {hand.changed && open ? 'You have changed it since.' : ''}
      </p>
    </div>
  );
}

export function CountyConflict({ hand: { theirs, saveOver, takeTheirs, copy } }: { hand: CountyInHand }) {
  if (theirs === null) return null;
  return (
    <Modal
      opened
      onClose={() => takeTheirs(theirs)}
      withCloseButton={false}
      title="Somebody else saved this estimate while you were working on it"
    >
      <p>
        Theirs is called “{theirs.name}” (version {theirs.version}). Nothing is lost until you choose.
      </p>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => takeTheirs(theirs)}>
          Take theirs
        </Button>
        <Button variant="default" onClick={() => saveOver(theirs)}>
          Save mine over theirs
        </Button>
        <Button onClick={copy}>Keep mine as a copy</Button>
      </Group>
    </Modal>
  );
}
