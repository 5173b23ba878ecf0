/** What the server is doing with an import and how far it is; one may leave the page meanwhile. */
import { Progress } from '@mantine/core';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { progressWords, stateLabel } from './import-words.ts';
import classes from './import.module.css';

const meanwhile: Partial<Record<ImportEntry['state'], string>> = {
  reading: 'Nothing is in the register yet. You may leave this page: it goes on by itself.',
  checking: 'Every row is read and held against the register. You may leave this page: it goes on by itself.',
  saving: 'All of it or nothing: until this is done the register says what it said before. Others go on reading.',
  undoing: 'All of it or nothing: until this is done the register stays as the import left it.',
};

export function UnderWay({ entry }: { entry: ImportEntry }) {
  const { progress, state } = entry;
  const share = progress?.of ? Math.min(100, (progress.done / progress.of) * 100) : null;
  return (
    <section className={classes.card} aria-label={stateLabel[state]}>
      <p className={classes.doing}>{progressWords(entry)}</p>
      <Progress.Root size="md">
        <Progress.Section
          value={share ?? 100}
          striped={share === null}
          animated={share === null}
          aria-label={progress?.doing ?? stateLabel[state]}
        />
      </Progress.Root>
      <p className={classes.quiet}>{meanwhile[state]}</p>
    </section>
  );
}
