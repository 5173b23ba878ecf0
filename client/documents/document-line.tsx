/** One document: how far it is, what came of it, and the ways on from there; a file is fetched once by itself when it is ready. */
import { ActionIcon, Button, Progress } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { ReportProgress } from '../../shared/report/report-answer.ts';
import { problemOf, trpc } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { type BegunDocument, markFetched, putAway } from './begun.ts';
import classes from './documents.module.css';
import { useStart } from './use-start.ts';

const addressOf = (id: string) => `/api/reports/${id}`;

/** Milliseconds between two questions how far it is. */
const pace = 800;

const underWay = (progress: ReportProgress | undefined) =>
  progress === undefined || progress.state === 'waiting' || progress.state === 'working';

function fetchFile(id: string) {
  const link = document.createElement('a');
  link.href = addressOf(id);
  link.download = '';
  link.click();
}

function Outcome({ id, progress: { state, says, file, instead } }: { id: string; progress: ReportProgress }) {
  if (state !== 'ready' || file === null)
    return (
      <output className={classes.says}>
        {says}{' '}
        {instead !== null && (
          <a href={instead} target="_blank" rel="noreferrer">
            Open the page to print it
          </a>
        )}
      </output>
    );
  return (
    <output className={classes.says}>
      {says}{' '}
      {file.kind === 'page' ? (
        <a href={addressOf(id)} target="_blank" rel="noreferrer">
          Open the page to print it
        </a>
      ) : (
        <a href={addressOf(id)} download={file.name}>
          Download again
        </a>
      )}
    </output>
  );
}

export function DocumentLine({ document: { id, title, wanted, fetched } }: { document: BegunDocument }) {
  const start = useStart();
  const { data, error } = useQuery(
    trpc.report.state.queryOptions(
      { id },
      { refetchInterval: ({ state }) => (state.error || !underWay(state.data) ? false : pace), staleTime: 0 },
    ),
  );
  const cancel = useMutation(trpc.report.cancel.mutationOptions());
  const ready = data?.state === 'ready' && data.file !== null && data.file.kind !== 'page';
  useEffect(() => {
    if (!ready || fetched) return;
    markFetched(id);
    fetchFile(id);
  }, [ready, fetched, id]);
  const working = !error && underWay(data);
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span className={classes.title}>{title}</span>
        {working ? (
          <Button
            size="compact-xs"
            variant="subtle"
            loading={cancel.isPending}
            aria-label={`Cancel ${title}`}
            onClick={() => cancel.mutate({ id })}
          >
            Cancel
          </Button>
        ) : (
          <ActionIcon size="sm" aria-label={`Put ${title} away`} onClick={() => putAway(id)}>
            <Icon name="close" size={12} />
          </ActionIcon>
        )}
      </div>
      {working && (
        <>
          <p className={classes.says}>{data?.says || 'Waiting for its turn'}</p>
          <Progress
            size="sm"
            aria-label={`Progress of ${title}`}
            value={data && data.of > 0 ? (100 * data.done) / data.of : 0}
            animated={false}
          />
        </>
      )}
      {error && <p className={classes.says}>{problemOf(error).message}</p>}
      {!working && !error && data && <Outcome id={id} progress={data} />}
      {(error || (data?.state === 'failed' && data.instead === null) || data?.state === 'cancelled') && (
        <Button size="compact-xs" variant="default" aria-label={`Make ${title} again`} onClick={() => start(title, wanted, id)}>
          Make it again
        </Button>
      )}
    </li>
  );
}
