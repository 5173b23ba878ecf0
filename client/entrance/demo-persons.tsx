/** The persons of the demonstration: one click and one is one of them. */
import type { DemoPerson } from '../../shared/account.ts';
import { roleLabel } from '../../shared/role.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import { PersonDisc } from '../session/person-disc.tsx';
import { useAttempt } from '../session/use-attempt.ts';
import { signInDemo } from '../auth.ts';
import { useState } from 'react';
import classes from './demo-persons.module.css';

type DemoPersonsProps = { persons: readonly DemoPerson[]; here: string | null; onSignedIn: () => unknown };

export function DemoPersons({ persons, here, onSignedIn }: DemoPersonsProps) {
  const { busy, attempt, general } = useAttempt();
  const [chosen, setChosen] = useState<string | null>(null);
  const choose = (id: string) => {
    setChosen(id);
    void attempt(() => signInDemo(id), onSignedIn);
  };
  return (
    <>
      <ul className={classes.persons}>
        {persons.map(({ id, name, role, does }) => (
          <li key={id}>
            <button
              type="button"
              className={classes.person}
              data-chosen={busy && chosen === id}
              aria-disabled={busy}
              onClick={() => choose(id)}
            >
              <PersonDisc name={name} />
              <span className={classes.personWords}>
                <strong>{name}</strong>
                <span>{name.startsWith(roleLabel[role]) ? does : `${roleLabel[role]}. ${does}`}</span>
              </span>
              {here === id ? <span className={classes.personEnd}>You are here</span> : <Icon name="chevron-right" />}
            </button>
          </li>
        ))}
      </ul>
      {general && <ErrorNote error={general} />}
    </>
  );
}
