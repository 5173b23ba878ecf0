/** One import on its way: whatever it waits for is here, and what it came to; a second tab sees the same. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { importIdSchema, type ImportId } from '../../shared/ids.ts';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { profileLabel } from '../../shared/import/profile-keys.ts';
import { formatMoment } from '../../shared/year.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { DataTabs } from '../estate/data-tabs.tsx';
import { EditorsOnly } from '../estate/editors-only.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { formatBytes } from '../ui/format-bytes.ts';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useImportView } from './import-address.ts';
import { ImportBody, showsColumns } from './import-body.tsx';
import { canCancel, canCheckAgain, isUnderWay } from './import-words.ts';
import { refreshEvery } from './refreshing.ts';
import { Stages } from './stages.tsx';
import { useImportActs } from './use-import-acts.ts';

/** Once the server has done its work, everything that the pages know may be out of date. */
function useFreshAfterwards(state: ImportEntry['state'] | undefined): void {
  const before = useRef(state);
  useEffect(() => {
    const was = before.current;
    before.current = state;
    if (was && state && isUnderWay(was) && !isUnderWay(state)) void queryClient.invalidateQueries();
  }, [state]);
}

function Acts({ entry }: { entry: ImportEntry }) {
  const [view, change] = useImportView();
  const { again, cancel, begun } = useImportActs(entry.id);
  return (
    <>
      {entry.state === 'checked' && (
        <Button variant="default" onClick={() => change({ columns: !view.columns })}>
          {view.columns ? 'Back to the rows' : 'Change the columns'}
        </Button>
      )}
      {canCheckAgain(entry) && (
        <Button variant="default" loading={begun.again} onClick={again}>
          Check again
        </Button>
      )}
      {canCancel(entry.state) && (
        <Button variant="default" loading={begun.cancel} onClick={() => cancel()}>
          Discard this import
        </Button>
      )}
    </>
  );
}

function OneImport({ id }: { id: ImportId }) {
  const {
    data: entry,
    error,
    refetch,
  } = useQuery({
    ...trpc.import.get.queryOptions({ id }),
    refetchInterval: ({ state }) => refreshEvery(state.data ? [state.data] : []),
    refetchOnWindowFocus: 'always',
  });
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const [view] = useImportView();
  useFreshAfterwards(entry?.state);
  const missing = error !== null && problemOf(error).kind === 'not-found';
  if (!entry)
    return (
      <Page title="Import">
        <DataTabs />
        {missing ? (
          <EmptyState title="There is no such import" detail="It may have been of a body whose records you do not keep.">
            <Link to="/data/imports">All imports</Link>
          </EmptyState>
        ) : error ? (
          <ErrorNote error={error} title="The import could not be read">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        ) : (
          <Waiting label="Reading the import" lines={6} />
        )}
      </Page>
    );
  const body = about?.organisations.find((one) => one.id === entry.organisation)?.name ?? entry.organisation;
  const lead = [
    `For ${body}`,
    `${entry.by}, ${formatMoment(entry.at)}`,
    formatBytes(entry.bytes),
    entry.profile !== profileLabel.generic && entry.profile,
  ];
  return (
    <Page title={entry.fileName} lead={lead.filter(Boolean).join(' · ')} actions={<Acts entry={entry} />}>
      <DataTabs />
      <Stages state={entry.state} columns={showsColumns(entry, view)} />
      <ImportBody entry={entry} body={body} />
    </Page>
  );
}

export function ImportPage() {
  const { importId } = useParams({ from: '/data/imports/$importId' });
  const id = importIdSchema.safeParse(importId).data;
  return (
    <EditorsOnly does="They bring the lists of the bodies whose records they keep into the register.">
      {id ? (
        <OneImport key={id} id={id} />
      ) : (
        <Page title="Import">
          <DataTabs />
          <EmptyState title="There is no such import">
            <Link to="/data/imports">All imports</Link>
          </EmptyState>
        </Page>
      )}
    </EditorsOnly>
  );
}
