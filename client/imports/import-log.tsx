/** The imports so far, the latest first: the file, for whom, by whom and when, how it stands and what its rows came to. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Search } from '../view.ts';
import { countsWords, isUnderWay, progressWords, tenseOf, undoneWords } from './import-words.ts';
import { refreshEvery } from './refreshing.ts';
import { StateMark } from './state-mark.tsx';
import { TemplateButton } from './template-button.tsx';
import { UndoButton } from './undo-button.tsx';
import classes from './log.module.css';

/** What became of it, in a line under its state. */
function saidOf(entry: ImportEntry): string {
  if (entry.problem !== null) return entry.problem;
  if (isUnderWay(entry.state)) return progressWords(entry);
  if (entry.counts === null || entry.state === 'cancelled') return '';
  return entry.state === 'undone' ? undoneWords(entry.counts) : countsWords(entry.counts, tenseOf(entry));
}

function LogLine({ entry, body }: { entry: ImportEntry; body: string }) {
  return (
    <li className={classes.line}>
      <div className={classes.file}>
        <Link
          to="/data/imports/$importId"
          params={{ importId: entry.id }}
          search={(previous: Search) => ({ ...previous, rows: undefined, row: undefined, step: undefined, '': '' })}
        >
          {entry.fileName}
        </Link>
        <span className={classes.quiet}>
          {body} · {entry.by} · {formatMoment(entry.at)}
        </span>
      </div>
      <div className={classes.state}>
        <StateMark state={entry.state} />
        <span className={classes.quiet}>{saidOf(entry)}</span>
      </div>
      <div className={classes.act}>
        {entry.cannotUndo === null ? (
          <UndoButton entry={entry} label="Undo" />
        ) : (
          <span className={classes.quiet}>Cannot be undone now. {entry.cannotUndo}</span>
        )}
      </div>
    </li>
  );
}

export function ImportLog() {
  const { data, error, refetch } = useQuery({
    ...trpc.import.list.queryOptions(),
    refetchInterval: ({ state }) => refreshEvery(state.data ?? []),
  });
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const bodyOf = ({ organisation }: ImportEntry) => about?.organisations.find(({ id }) => id === organisation)?.name ?? organisation;
  return (
    <section aria-labelledby="imports-so-far">
      <h2 id="imports-so-far" className={classes.heading}>
        Imports so far
      </h2>
      {error && (
        <ErrorNote error={error} title="The imports could not be read">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      )}
      {!data && !error && <Waiting label="Reading the imports" lines={6} />}
      {data?.length === 0 && (
        <EmptyState
          title="No list has been brought in yet"
          detail="Bring your own list as it is: the columns are recognised, or you say what they mean. With none at hand, fill in the template."
        >
          <TemplateButton />
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className={classes.lines}>
          {data.map((entry) => (
            <LogLine key={entry.id} entry={entry} body={bodyOf(entry)} />
          ))}
        </ul>
      )}
    </section>
  );
}
