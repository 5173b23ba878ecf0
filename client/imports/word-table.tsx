/** Words of one kind with what they mean and where they come from; those that were added can be taken out again. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { problemOf, trpc } from '../api.ts';
import { usePhone } from '../estate/use-phone.ts';
import { DataTable } from '../ui/data-table.tsx';
import { undoNotice } from '../ui/undo-notice.tsx';
import { type ImportWord, meaningWords } from './word-meaning.ts';

export function WordTable({ caption, words }: { caption: string; words: readonly ImportWord[] }) {
  const saying = { onError: (error: unknown) => notifications.show({ color: 'red', message: problemOf(error).message }) };
  const removing = useMutation(trpc.import.removeWord.mutationOptions(saying));
  const adding = useMutation(trpc.import.addWord.mutationOptions(saying));
  const phone = usePhone();
  const remove = (word: ImportWord) =>
    removing.mutate(
      { kind: word.kind, word: word.word },
      {
        onSuccess: () =>
          undoNotice(`“${word.word}” is no longer in the table.`, () =>
            adding.mutate(
              word.kind === 'tenure'
                ? { kind: 'tenure', word: word.word, meaning: word.meaning }
                : { kind: 'use', word: word.word, meaning: word.meaning },
            ),
          ),
      },
    );
  const from = (word: ImportWord) =>
    word.by === null ? (
      'Shipped'
    ) : (
      <>
        {word.by}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`Remove ${word.word}`}
          aria-disabled={removing.isPending}
          onClick={() => !removing.isPending && remove(word)}
        >
          Remove
        </Button>
      </>
    );
  return (
    <DataTable
      caption={caption}
      hideCaption
      columns={[
        { key: 'word', label: 'Word in a list' },
        { key: 'meaning', label: 'Taken to mean' },
        { key: 'from', label: phone ? 'From' : 'Where it comes from' },
      ]}
      rows={words.map((word) => ({ key: word.word, cells: [word.word, meaningWords(word), from(word)] }))}
    />
  );
}
