/** What saving a dry run will do, in words, and the button that does it; it stays at the foot of the page while the rows go by. */
import { Button } from '@mantine/core';
import type { ImportCounts, ImportEntry } from '../../shared/import/import-answer.ts';
import { hasEffect, savingWords } from './import-words.ts';
import { useImportActs } from './use-import-acts.ts';
import classes from './import.module.css';

export function SaveBar({ entry, counts }: { entry: ImportEntry; counts: ImportCounts }) {
  const { save, begun } = useImportActs(entry.id);
  const worth = hasEffect(counts);
  return (
    <section className={classes.bar} aria-label="Saving">
      <p className={classes.does}>{savingWords(counts)}</p>
      {worth && (
        <Button size="sm" loading={begun.save} onClick={save}>
          Save into the register
        </Button>
      )}
    </section>
  );
}
