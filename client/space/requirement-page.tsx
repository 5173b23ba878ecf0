/** One requirement: what is wanted, everything that fits or nearly does, the best first, and what came of each. */
import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { requirementIdSchema, type RequirementId } from '../../shared/ids.ts';
import type { RequirementDraft } from '../../shared/space/requirement.ts';
import { mayWant } from '../../shared/space/space-rights.ts';
import { problemOf, trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { ClosingNote } from './closing-note.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { Matches } from './matches.tsx';
import { RequirementFacts } from './requirement-facts.tsx';
import { RequirementForm } from './requirement-form.tsx';
import { typedOf } from './typed-requirement.ts';
import { useSpaceActs } from './use-space-acts.ts';

function Requirement({ id }: { id: RequirementId }) {
  const { person } = useMe();
  const { data, error, refetch } = useQuery(trpc.space.get.queryOptions({ id }));
  const saving = useMutation(trpc.space.edit.mutationOptions());
  const acts = useSpaceActs(id);
  const [doing, setDoing] = useState<'reading' | 'editing' | 'closing'>('reading');
  if (error)
    return (
      <Page title="Space wanted">
        {problemOf(error).kind === 'not-found' ? (
          <EmptyState title="There is no such requirement" detail="It may have been removed, or the link is not whole.">
            <Link to="/disposals/space">All space wanted</Link>
          </EmptyState>
        ) : (
          <ErrorNote error={error} title="The requirement could not be read">
            <Button variant="default" onClick={() => void refetch()}>
              Try again
            </Button>
          </ErrorNote>
        )}
      </Page>
    );
  if (!data)
    return (
      <Page title="Space wanted">
        <Waiting lines={10} label="Looking at what others hold" />
      </Page>
    );
  const { requirement, counts, matches, today } = data;
  const writes = mayWant(person, requirement);
  const save = async (draft: RequirementDraft) => {
    await saving.mutateAsync({ id, version: requirement.version, draft });
    setDoing('reading');
  };
  const actions = writes && requirement.closing === null && doing !== 'editing' && (
    <>
      <Button variant="default" onClick={() => setDoing('editing')}>
        Change what is wanted
      </Button>
      <Button variant="default" onClick={() => setDoing('closing')}>
        Record how it ends
      </Button>
    </>
  );
  return (
    <Page title={requirement.name} lead={<Link to="/disposals/space">All space wanted</Link>} actions={actions}>
      {doing === 'editing' ? (
        <RequirementForm
          start={typedOf(requirement)}
          isNew={false}
          saving={saving.isPending}
          onSave={save}
          onCancel={() => setDoing('reading')}
        />
      ) : (
        <>
          {requirement.closing && (
            <ClosingNote closing={requirement.closing} onReopen={writes ? () => acts.reopen(requirement.version) : null} />
          )}
          <RequirementFacts requirement={requirement} />
          <Matches requirement={requirement} counts={counts} matches={matches} today={today} acts={acts} />
          {doing === 'closing' && (
            <CloseDialog
              requirement={requirement}
              fits={counts.fits}
              matches={matches}
              onClose={() => setDoing('reading')}
              onEnd={(how, because) => acts.close(requirement, how, because)}
            />
          )}
        </>
      )}
    </Page>
  );
}

export function RequirementPage() {
  const { requirementId } = useParams({ from: '/disposals/space/$requirementId' });
  const id = requirementIdSchema.safeParse(requirementId);
  if (id.success) return <Requirement key={id.data} id={id.data} />;
  return (
    <Page title="Space wanted">
      <EmptyState title="There is no such requirement" detail="The link is not whole.">
        <Link to="/disposals/space">All space wanted</Link>
      </EmptyState>
    </Page>
  );
}
