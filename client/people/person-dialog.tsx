/** One person as an administrator sees them: what they may do, and what can be done about their account. */
import { Modal } from '@mantine/core';
import { useState } from 'react';
import type { PersonEntry } from '../../shared/account.ts';
import { PersonActs } from './person-acts.tsx';
import { PersonForm } from './person-form.tsx';
import { isReachable } from './reachable.ts';
import classes from './people.module.css';

export function PersonDialog({ person, onClose }: { person: PersonEntry; onClose: () => void }) {
  /** What the server last said of them, so that an act done here does not make the next one stale. */
  const [now, setNow] = useState(person);
  return (
    <Modal opened onClose={onClose} title={now.name} size="lg">
      {isReachable(now.email) && <p className={classes.email}>{now.email}</p>}
      <PersonForm key={now.version} person={now} onSaved={onClose} onNewer={setNow} onClose={onClose} />
      <PersonActs person={now} onChanged={setNow} />
    </Modal>
  );
}
