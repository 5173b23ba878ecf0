/** Where a property of the register is proposed for disposal, whether or not a plan lets it go. */
import { Button } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { may } from '../../shared/role.ts';
import { problemOf, trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useView } from '../view.ts';
import { PlannedRecord } from './planned-record.tsx';

export function ProposePage() {
  const [{ property: id, scenario }] = useView();
  const { person } = useMe();
  const read = useQuery(trpc.property.get.queryOptions(id ? { id } : skipToken));
  const lines = useQuery(trpc.disposal.ofProperty.queryOptions(id ? { property: id } : skipToken));
  const error = read.error ?? lines.error;
  if (!id || (error && problemOf(error).kind === 'not-found'))
    return (
      <Page title="Propose for disposal">
        <EmptyState title="Which property is it?" detail="Open the property in the register, and propose it for disposal from there.">
          <Button component={Link} to="/register">
            Go to the register
          </Button>
        </EmptyState>
      </Page>
    );
  if (!read.data || !lines.data)
    return (
      <Page title="Propose for disposal">
        {error ? (
          <ErrorNote error={error} title="The property could not be opened">
            <Button variant="default" onClick={() => void Promise.all([read.refetch(), lines.refetch()])}>
              Try again
            </Button>
          </ErrorNote>
        ) : (
          <Waiting lines={8} />
        )}
      </Page>
    );
  const { facts } = read.data;
  const plans = lines.data.flatMap((line) => line.plans);
  return (
    <PlannedRecord entry={{ property: facts, plans }} others={lines.data} mayEdit={may(person, 'disposal.edit', facts)} start={scenario} />
  );
}
