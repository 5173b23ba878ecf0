/** Says once what an address asked for that is no longer known; the rest of the address is obeyed. */
import { ActionIcon } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { trpc } from '../api.ts';
import { knownPartOf } from '../../shared/filter-known.ts';
import { Icon } from '../ui/icon.tsx';
import { useView, useViewNotes } from '../view.ts';
import classes from './shell.module.css';

export function LinkNotes() {
  const [{ filter }, change] = useView();
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const unread = useViewNotes();
  const [left, setLeft] = useState<string[]>([]);
  const [closed, setClosed] = useState('');

  const known = useMemo(() => (about ? knownPartOf(filter, about) : null), [filter, about]);
  if (known && known.notes.some((note) => !left.includes(note))) setLeft([...unread, ...known.notes]);
  useEffect(() => {
    if (known && known.notes.length > 0) change({ filter: known.filter }, { replace: true });
  }, [known, change]);

  const text = [...new Set([...left, ...unread])].join(' ');
  if (text === '' || text === closed) return null;
  return (
    <output className={classes.notes}>
      <Icon name="info" />
      <span>
        <strong>Part of this link is out of date.</strong> {text}
      </span>
      <ActionIcon
        aria-label="Close this note"
        onClick={() => {
          setLeft([]);
          setClosed(unread.join(' '));
        }}
      >
        <Icon name="close" />
      </ActionIcon>
    </output>
  );
}
