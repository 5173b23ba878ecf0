/** One property on its way out: how far it is, its steps, duties and terms, what stands in its way and which plans let it go; what is only planned can be proposed here. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { problemOf, trpc } from '../api.ts';
import { DisposalRecord } from './disposal-record.tsx';
import { PlannedRecord } from './planned-record.tsx';

export function DisposalPage() {
  const { disposalId } = useParams({ from: '/disposals/$disposalId' });
  const { data, error, refetch } = useQuery(trpc.disposal.get.queryOptions({ id: disposalId }));
  if (data?.entry.disposal) return <DisposalRecord key={disposalId} found={data} disposal={data.entry.disposal} />;
  if (data) return <PlannedRecord entry={data.entry} others={data.others} mayEdit={data.may.edit} start={null} />;
  if (error && problemOf(error).kind === 'not-found')
    return (
      <Page title="No such disposal">
        <EmptyState
          title="There is no such disposal"
          detail="The link may be mistyped, or the plan that let the property go has changed. What is on its way out stands on the disposals page."
        >
          <Button component={Link} to="/disposals">
            Go to the disposals
          </Button>
        </EmptyState>
      </Page>
    );
  return (
    <Page title="Disposal">
      {error ? (
        <ErrorNote error={error} title="The disposal could not be opened">
          <Button variant="default" onClick={() => void refetch()}>
            Try again
          </Button>
        </ErrorNote>
      ) : (
        <Waiting lines={10} />
      )}
    </Page>
  );
}
