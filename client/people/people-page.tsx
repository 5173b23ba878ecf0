/** Who may be here: people with their roles and accounts, and the invitations that are out. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonEntry } from '../../shared/account.ts';
import { trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { AdminTabs } from './admin-tabs.tsx';
import { Invitations } from './invitations.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleTable } from './people-table.tsx';
import { PersonDialog } from './person-dialog.tsx';
import classes from './people.module.css';

/** Fewer people than this are found by looking. */
const manyPeople = 8;

const named = (words: string) => {
  const looked = words.trim().toLowerCase();
  return ({ name, email }: PersonEntry) => name.toLowerCase().includes(looked) || email.toLowerCase().includes(looked);
};

export function PeoplePage() {
  const { data, error } = useQuery(trpc.people.list.queryOptions());
  const [inviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<PersonEntry | null>(null);
  const [words, setWords] = useState('');
  const shown = data?.people.filter(named(words));
  return (
    <Page
      title="People"
      lead="Who may sign in, and what each may do. A change takes effect at once."
      actions={
        <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      }
    >
      <AdminTabs />
      {error && <ErrorNote error={error} title="The people could not be read" />}
      {!data && !error && <Waiting label="Reading the people" lines={6} />}
      {data && data.people.length >= manyPeople && (
        <TextInput
          className={classes.find ?? ''}
          aria-label="Find a person by name or e-mail address"
          placeholder="Find by name or e-mail address"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {shown && shown.length > 0 && <PeopleTable people={shown} onOpen={setOpened} />}
      {shown?.length === 0 && <EmptyState title="Nobody is called that" detail="Look for part of a name or of an e-mail address." />}
      {data && data.invitations.length > 0 && <Invitations invitations={data.invitations} />}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {opened && <PersonDialog person={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
