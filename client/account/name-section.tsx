/** How the product calls one, and what one may do; only the name is one's own to change. */
import { Button, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Me } from '../../shared/account.ts';
import { trpc } from '../api.ts';
import { byOneClick } from '../session/me.ts';
import { answered } from '../session/trouble-of-problem.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { BodiesKept } from '../session/bodies-kept.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { roleLabel } from '../../shared/role.ts';
import { AccountSection } from './account-section.tsx';
import facts from '../ui/facts.module.css';
import classes from './account.module.css';

function NameForm({ me }: { me: Me }) {
  const renaming = useMutation(trpc.account.rename.mutationOptions());
  const [name, setName] = useState(me.person.name);
  const { form, busy, say, attempt, of, general } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return say({ message: 'Give your name as colleagues know it.', field: 'name', over: false });
    void attempt(
      () => answered(renaming.mutateAsync({ name: name.trim() }), { name: 'name' }),
      () => notifications.show({ message: `You are ${name.trim()} from now on.` }),
    );
  };
  return (
    <form {...form} className={classes.form} onSubmit={submit}>
      {general && <ErrorNote error={general} />}
      <TextInput
        label="Name"
        name="name"
        autoComplete="name"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        {...of('name')}
      />
      <div className={classes.buttons}>
        <Button type="submit" variant="default" loading={busy} disabled={name.trim() === me.person.name}>
          Change the name
        </Button>
      </div>
    </form>
  );
}

export function NameSection({ me }: { me: Me }) {
  const { person } = me;
  return (
    <AccountSection title="Who you are">
      {!byOneClick(me) && <NameForm key={person.name} me={me} />}
      <dl className={facts.facts}>
        {byOneClick(me) && (
          <>
            <dt>Name</dt>
            <dd>{person.name}</dd>
          </>
        )}
        <dt>Role</dt>
        <dd>{roleLabel[person.role]}</dd>
        <dt>Keeps</dt>
        <dd>
          <BodiesKept role={person.role} keeps={person.keeps} />
        </dd>
        <dt>Sensitive sites</dt>
        <dd>{person.cleared ? 'May see them; every look is in the audit' : 'Not shown'}</dd>
      </dl>
    </AccountSection>
  );
}
