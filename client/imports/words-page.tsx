/** The words by which lists say tenure and use and what each is taken to mean: searched, added to, and with a word to add where a dry run led here. */
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Search } from '../view.ts';
import { AddWord } from './add-word.tsx';
import { kindLabel, meaningWords } from './word-meaning.ts';
import type { WordKind } from './unknown-word.ts';
import { WordTable } from './word-table.tsx';
import classes from './words.module.css';

const lead = 'What lists call things, and what it means here. A word that is not in these tables is never guessed at: it is put to you.';

const kinds: readonly WordKind[] = ['tenure', 'use'];

function Words() {
  const { words: asked, word = '' }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const kind: WordKind = asked === 'use' ? 'use' : 'tenure';
  const { data, error, refetch } = useQuery(trpc.import.words.queryOptions());
  const [looked, setLooked] = useState('');
  const go = (next: WordKind, filled: string | undefined) =>
    void navigate({
      to: '/data/words',
      search: (previous: Search) => ({ ...previous, words: next === 'tenure' ? undefined : next, word: filled, '': '' }),
      replace: true,
      resetScroll: false,
    });
  const ofKind = (data ?? []).filter((one) => one.kind === kind);
  const shown = ofKind.filter((one) => `${one.word} ${meaningWords(one)}`.toLowerCase().includes(looked.trim().toLowerCase()));
  return (
    <div className={classes.parts}>
      <AddWord
        key={`${kind} ${word}`}
        kind={kind}
        word={word}
        onKind={(next) => go(next, word === '' ? undefined : word)}
        onAdded={(added) => {
          setLooked(added);
          go(kind, undefined);
        }}
      />
      <section aria-label="The words">
        <div className={classes.tools}>
          <fieldset className={classes.kinds} aria-label="Words for">
            {kinds.map((one) => (
              <button key={one} type="button" aria-pressed={one === kind} onClick={() => go(one, undefined)}>
                {kindLabel[one]}
              </button>
            ))}
          </fieldset>
          <TextInput
            className={classes.find ?? ''}
            aria-label="Find a word or a meaning"
            placeholder="Find a word or a meaning"
            value={looked}
            onChange={(event) => setLooked(event.currentTarget.value)}
          />
          <output className={classes.quiet}>{data ? `${formatCount(shown.length)} of ${formatCount(ofKind.length)} words` : ''}</output>
        </div>
        {error && (
          <ErrorNote error={error} title="The words could not be read">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        )}
        {!data && !error && <Waiting label="Reading the words" lines={8} />}
        {data && shown.length > 0 && <WordTable caption={`Words for ${kindLabel[kind].toLowerCase()}`} words={shown} />}
        {data && shown.length === 0 && (
          <EmptyState title="No word is like that" detail="Add it above if lists have it, and say what it means.">
            {looked !== '' && <Button onClick={() => setLooked('')}>Show all words</Button>}
          </EmptyState>
        )}
      </section>
    </div>
  );
}

export function WordsPage() {
  return (
    <Page title="Words" lead={lead}>
      <DataTabs />
      <EditorsOnly does="They say what the words of a list mean.">
        <Words />
      </EditorsOnly>
    </Page>
  );
}
