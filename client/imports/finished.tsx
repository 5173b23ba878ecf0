/** How an import ended: what is in the register now and how to take it back, or why nothing is. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { everything } from '../../shared/filter.ts';
import { formatMoment } from '../../shared/year.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { type Search, searchOf, viewFromSearch } from '../view.ts';
import { countsWords } from './import-words.ts';
import { UndoButton } from './undo-button.tsx';
import classes from './import.module.css';

const another = (
  <Button component={Link} to="/data/imports" variant="default">
    Bring another list in
  </Button>
);

function Saved({ entry, body }: { entry: ImportEntry; body: string }) {
  const search = (previous: Search) =>
    searchOf({ ...viewFromSearch(previous).view, filter: { ...everything, organisations: [entry.organisation] }, selection: [] });
  return (
    <section className={classes.card} aria-label="What was saved">
      <h2>It is in the register</h2>
      <p>
        {entry.counts && `Of its rows: ${countsWords(entry.counts, 'done')}. `}
        {entry.savedAt && `Saved by ${entry.savedBy}, ${formatMoment(entry.savedAt)}.`}
      </p>
      <div className={classes.acts}>
        <Link to="/register" search={search}>
          {body} in the register
        </Link>
        <Link to="/" search={search}>
          On the map
        </Link>
      </div>
      <div className={classes.acts}>
        <UndoButton entry={entry} />
        {another}
      </div>
      <p className={classes.quiet}>
        {entry.cannotUndo ?? 'It can be undone as a whole for as long as none of its properties has been edited since.'}
      </p>
    </section>
  );
}

export function Finished({ entry, body }: { entry: ImportEntry; body: string }) {
  if (entry.state === 'saved') return <Saved entry={entry} body={body} />;
  if (entry.state === 'refused')
    return (
      <ErrorNote error={entry.problem ?? 'This file could not be read.'} title="The file could not be taken">
        {another}
      </ErrorNote>
    );
  return (
    <section className={classes.card} aria-label="How it ended">
      <h2>{entry.state === 'undone' ? 'It was undone' : 'It was discarded'}</h2>
      <p>
        {entry.state === 'undone'
          ? 'What it added has left the register, and what it changed says again what it said before. The file can be brought in again.'
          : 'Nothing of it is in the register. The file can be brought in again.'}
      </p>
      <div className={classes.acts}>{another}</div>
    </section>
  );
}
