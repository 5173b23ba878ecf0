/** Says once what an address asked for that is no longer known; the rest of the address is obeyed. */
import { ActionIcon } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { useViewNotes } from '../view.ts';
import classes from './shell.module.css';

export function LinkNotes() {
  const text = useViewNotes().join(' ');
  const [closed, setClosed] = useState('');
  if (text === '' || text === closed) return null;
  return (
    <output className={classes.notes}>
      <Icon name="info" />
      <span>
        <strong>Part of this link is out of date.</strong> {text}
      </span>
      <ActionIcon aria-label="Close this note" onClick={() => setClosed(text)}>
        <Icon name="close" />
      </ActionIcon>
    </output>
  );
}
