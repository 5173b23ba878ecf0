/** Adds a word of a list to the table, with what it means. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { kindLabel, meaningChoices, wordGiven } from './word-meaning.ts';
import type { WordKind } from './unknown-word.ts';
import classes from './words.module.css';

type AddWordProps = { kind: WordKind; word: string; onKind: (kind: WordKind) => void; onAdded: (word: string) => void };

export function AddWord({ kind, word: start, onKind, onAdded }: AddWordProps) {
  const [word, setWord] = useState(start);
  const [meaning, setMeaning] = useState('');
  const [tried, setTried] = useState(false);
  const adding = useMutation(trpc.import.addWord.mutationOptions());
  const add = () => {
    setTried(true);
    const given = wordGiven(kind, word.trim(), meaning);
    if (word.trim() === '' || given === null) return;
    adding.mutate(given, {
      onSuccess: () => {
        notifications.show({ message: `“${word.trim()}” is understood from now on. Check lists again that have it.` });
        setWord('');
        setMeaning('');
        setTried(false);
        onAdded(word.trim());
      },
    });
  };
  return (
    <section className={classes.add} aria-labelledby="add-a-word">
      <h2 id="add-a-word">Add a word</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <NativeSelect label="It says" value={kind} onChange={(event) => onKind(event.currentTarget.value === 'use' ? 'use' : 'tenure')}>
          {(['tenure', 'use'] as const).map((one) => (
            <option key={one} value={one}>
              {kindLabel[one]}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label="Word as lists have it"
          value={word}
          maxLength={120}
          error={tried && word.trim() === '' ? 'Write the word.' : null}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        <NativeSelect
          label="It means"
          value={meaning}
          error={tried && meaning === '' ? 'Choose what it means.' : null}
          onChange={(event) => setMeaning(event.currentTarget.value)}
        >
          <option value="">Choose …</option>
          {meaningChoices(kind).map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </NativeSelect>
        <Button type="submit" size="sm" loading={adding.isPending}>
          Add the word
        </Button>
      </form>
      {adding.error && <ErrorNote error={adding.error} title="The word was not added" />}
    </section>
  );
}
