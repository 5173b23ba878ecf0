/** The part of an import's page that follows its state. */
import { useEffect, useRef } from 'react';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { DryRun } from './dry-run.tsx';
import { ClosedRows } from './closed-rows.tsx';
import { FileNotes } from './file-notes.tsx';
import { Finished } from './finished.tsx';
import { type ImportView, useImportView } from './import-address.ts';
import { isUnderWay, savingWords } from './import-words.ts';
import { SaveBar } from './save-bar.tsx';
import { UnderWay } from './under-way.tsx';
import classes from './import.module.css';

/** Whether the columns are shown: where they must be said, and on request before the list is saved. */
export const showsColumns = ({ state }: ImportEntry, { columns }: ImportView): boolean =>
  state === 'choosing' || (state === 'checked' && columns);

/** Once the server has done its work, how it ended comes into sight, wherever the page had been scrolled to. */
function useHeadInSight(state: ImportEntry['state']) {
  const head = useRef<HTMLDivElement>(null);
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (!isUnderWay(was) || isUnderWay(state)) return;
    head.current?.focus({ preventScroll: true });
    head.current?.scrollIntoView({ block: 'center' });
  }, [state]);
  return head;
}

export function ImportBody({ entry, body }: { entry: ImportEntry; body: string }) {
  const [view, change] = useImportView();
  const { state, counts, problem } = entry;
  const head = useHeadInSight(state);
  if (isUnderWay(state)) return <UnderWay entry={entry} />;
  if (showsColumns(entry, view))
    return (
      <>
        {problem !== null && (
          <div className={classes.gap}>
            <ErrorNote error={problem} />
          </div>
        )}
        <FileNotes notes={entry.notes} />
        <ColumnsStep entry={entry} onDone={() => change({ columns: false, rows: null, row: null })} />
      </>
    );
  if (state !== 'checked')
    return (
      <>
        <div ref={head} tabIndex={-1} className={classes.head}>
          <Finished entry={entry} body={body} />
        </div>
        {state === 'saved' && counts && <DryRun entry={entry} counts={counts} />}
      </>
    );
  return (
    <>
      {problem !== null && (
        <div className={classes.gap}>
          <ErrorNote error={problem} title="It could not be saved" />
        </div>
      )}
      <FileNotes notes={entry.notes} />
      {counts && <p className={classes.comes}>{savingWords(counts)}</p>}
      {counts && <DryRun entry={entry} counts={counts} />}
      {counts && <SaveBar entry={entry} counts={counts} />}
      {!counts && <ClosedRows />}
    </>
  );
}
