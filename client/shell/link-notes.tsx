/** Says once what an address asked for that is no longer known; the rest of the address is obeyed. */
import { Alert } from '@mantine/core';
import { useState } from 'react';
import { useViewNotes } from '../view.ts';
import classes from './shell.module.css';

export function LinkNotes() {
  const notes = useViewNotes();
  const [closed, setClosed] = useState('');
  const text = notes.join(' ');
  if (text === '' || text === closed) return null;
  return (
    <Alert
      className={classes.notes ?? ''}
      withCloseButton
      closeButtonLabel="Close"
      onClose={() => setClosed(text)}
      title="Part of this link is out of date"
    >
      {text}
    </Alert>
  );
}
