/** Who may be here: people with their roles and accounts, and the invitations that are out. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonEntry } from '../../shared/account.ts';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
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

function People({ onOpen }: { onOpen: (person: PersonEntry) => void }) {
  const { data, error } = useQuery(trpc.people.list.queryOptions());
  const [words, setWords] = useState('');
  if (error) return <ErrorNote error={error} title="The people could not be read" />;
  if (!data) return <Waiting label="Reading the people" lines={6} />;
  const shown = data.people.filter(named(words));
  return (
    <>
      {data.people.length >= manyPeople && (
        <TextInput
          className={classes.find ?? ''}
          aria-label="Find a person by name or e-mail address"
          placeholder="Find by name or e-mail address"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {shown.length > 0 && <PeopleTable people={shown} onOpen={onOpen} />}
      {shown.length === 0 && <EmptyState title="Nobody is called that" detail="Look for part of a name or of an e-mail address." />}
      {data.invitations.length > 0 && <Invitations invitations={data.invitations} />}
    </>
  );
}

export function PeoplePage() {
  const manages = may(useMe().person, 'people.manage');
  const [inviting, setInviting] = useState(false);
  const [opened, setOpened] = useState<PersonEntry | null>(null);
  const invite = (
    <Button leftSection={<Icon name="plus" size={14} />} onClick={() => setInviting(true)}>
      Invite somebody
    </Button>
  );
  return (
    <Page title="People" lead="Who may sign in, and what each may do. A change takes effect at once." actions={manages && invite}>
      <AdminTabs />
      {manages ? (
        <People onOpen={setOpened} />
      ) : (
        <EmptyState
          title="This is for administrators"
          detail="They invite people and say what each may do. Ask one if something of yours needs changing."
        />
      )}
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {opened && <PersonDialog person={opened} onClose={() => setOpened(null)} />}
    </Page>
  );
}
