/** A person's name, role, bodies and clearance; where somebody else changed them first, theirs is shown before anything is saved over it. */
import { Button, Group, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { PersonEntry } from '../../shared/account.ts';
import { roleLabel } from '../../shared/role.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { BodiesKept } from '../session/bodies-kept.tsx';
import { useMe } from '../session/me.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useChangePerson } from './change-person.ts';
import { missingFrom, sameStanding, settled } from './standing.ts';
import { StandingFields } from './standing-fields.tsx';
import facts from '../ui/facts.module.css';
import classes from './people.module.css';

type PersonFormProps = {
  person: PersonEntry;
  onSaved: () => void;
  /** Somebody else's newer version is taken in place of what was typed here. */
  onNewer: (person: PersonEntry) => void;
  onClose: () => void;
};

function Theirs({ theirs }: { theirs: PersonEntry }) {
  return (
    <dl className={`${facts.facts} ${classes.theirs}`}>
      <dt>Name</dt>
      <dd>{theirs.name}</dd>
      <dt>Role</dt>
      <dd>{roleLabel[theirs.role]}</dd>
      <dt>Keeps</dt>
      <dd>
        <BodiesKept role={theirs.role} keeps={theirs.keeps} />
      </dd>
      <dt>Sensitive sites</dt>
      <dd>{theirs.cleared ? 'May see them' : 'Not shown'}</dd>
      <dt>Account</dt>
      <dd>{theirs.disabled ? 'Disabled' : 'Enabled'}</dd>
    </dl>
  );
}

export function PersonForm({ person, onSaved, onNewer, onClose }: PersonFormProps) {
  const [name, setName] = useState(person.name);
  const [standing, setStanding] = useState({ role: person.role, cleared: person.cleared, keeps: person.keeps });
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState<unknown>(null);
  const [theirs, setTheirs] = useState<PersonEntry | null>(null);
  const { change, busy } = useChangePerson();
  const own = useMe().person.id === person.id;
  const untouched = name.trim() === person.name && sameStanding(settled(standing), settled(person));

  const save = async (over: PersonEntry) => {
    setAsked(true);
    if (name.trim() === '' || missingFrom(standing)) return;
    setRefused(null);
    try {
      await change(over, { name: name.trim(), ...settled(standing), disabled: over.disabled }, `${name.trim()} is changed.`);
      onSaved();
    } catch (error) {
      const problem = problemOf(error);
      if (problem.kind !== 'conflict') return setRefused(error);
      setTheirs(problem.current as PersonEntry);
      await queryClient.invalidateQueries({ queryKey: trpc.people.list.queryKey() });
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(person);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap={18}>
        <TextInput
          label="Name"
          autoComplete="off"
          maxLength={120}
          value={name}
          error={asked && name.trim() === '' ? 'Give their name as colleagues know it.' : null}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {own ? (
          <p className={classes.own}>Your own role, bodies and clearance are for another administrator to change.</p>
        ) : (
          <StandingFields standing={standing} wrong={asked ? missingFrom(standing) : null} onChange={setStanding} />
        )}
        {refused !== null && <ErrorNote error={refused} title="Nothing was changed" />}
        {theirs && (
          <div className={classes.conflict} role="alert">
            <p>
              <strong>Somebody else changed this person meanwhile.</strong> As they are now:
            </p>
            <Theirs theirs={theirs} />
            <Group gap={8}>
              <Button variant="default" onClick={() => onNewer(theirs)}>
                Keep theirs
              </Button>
              <Button loading={busy} onClick={() => void save(theirs)}>
                Save mine over it
              </Button>
            </Group>
          </div>
        )}
        {!theirs && (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {untouched ? 'Close' : 'Cancel'}
            </Button>
            <Button type="submit" loading={busy} disabled={untouched}>
              Save
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
