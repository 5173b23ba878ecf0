/** Changes a property: saves against the version that the work began with, and settles a conflict without losing either side. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf, queryClient, trpc } from '../api.ts';
import type { FieldProblem } from '../../shared/issue-sentences.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useMe } from '../session/me.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { forgetWork, keepWork, keptWork } from './kept-work.ts';
import { KeptNote } from './kept-note.tsx';
import { NoSuchProperty } from './no-such-property.tsx';
import { entryOf } from './property-entry.ts';
import { PropertyForm } from './property-form.tsx';
import { savedWords, seesIt } from './saved-words.ts';
import { useOrganisations } from '../estate/use-organisations.ts';

/** `base` is the version that mine departed from. */
type Conflict = { base: Property; mine: PropertyDraft; theirs: Property };

function EditForm({ found }: { found: Property }) {
  const navigate = useNavigate();
  const { list: organisations } = useOrganisations();
  const { person } = useMe();
  const edit = useMutation(trpc.property.edit.mutationOptions());
  const [kept, setKept] = useState(() => keptWork(found.id));
  const [base, setBase] = useState<Property>(kept?.base ?? found);
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const [conflict, setConflict] = useState<Conflict | null>(null);

  const leave = () => navigate({ to: '/register/$propertyId', params: { propertyId: found.id } });
  const save = async (draft: PropertyDraft, from: Property) => {
    try {
      const saved = await edit.mutateAsync({ id: found.id, version: from.version, draft });
      forgetWork(found.id);
      await queryClient.invalidateQueries(trpc.property.get.queryFilter({ id: found.id }));
      notifications.show({ message: savedWords(saved, person) });
      await (saved.sensitive && !seesIt(person) ? navigate({ to: '/register' }) : leave());
    } catch (error) {
      const problem = problemOf(error);
      setRefused(problem.kind === 'invalid' ? problem.fields : []);
      if (problem.kind === 'conflict') setConflict({ base: from, mine: draft, theirs: problem.current as Property });
      else if (problem.kind === 'invalid') setConflict(null);
    }
  };
  const problem = edit.error && problemOf(edit.error);

  return (
    <Page
      title={`Edit ${base.name}`}
      lead={`Version ${base.version}. Figures that are estimates say so: change their basis to “Recorded” only with a source.`}
    >
      <PropertyForm
        key={kept ? 'kept' : 'fresh'}
        stored={found}
        start={kept?.entry ?? entryOf(base)}
        changed={kept !== null}
        refused={refused}
        saving={edit.isPending}
        saveLabel="Save"
        note={
          <>
            {kept && (
              <KeptNote
                onForget={() => {
                  forgetWork(found.id);
                  setBase(found);
                  setKept(null);
                }}
              />
            )}
            {problem && problem.kind !== 'invalid' && problem.kind !== 'conflict' && (
              <ErrorNote error={problem.message} title="The changes were not saved">
                <Button variant="default" onClick={() => edit.reset()}>
                  Close
                </Button>
              </ErrorNote>
            )}
          </>
        }
        onType={(entry) => keepWork(found.id, { base, entry })}
        onSave={(draft) => void save(draft, base)}
        onCancel={() => {
          forgetWork(found.id);
          void leave();
        }}
      />
      {conflict && (
        <ConflictDialog
          key={conflict.theirs.version}
          base={conflict.base}
          mine={conflict.mine}
          theirs={conflict.theirs}
          organisations={organisations}
          saving={edit.isPending}
          onSave={(draft) => void save(draft, conflict.theirs)}
          onClose={() => setConflict(null)}
        />
      )}
    </Page>
  );
}

export function EditPropertyPage() {
  const { propertyId } = useParams({ from: '/register/$propertyId/edit' });
  const { data, error, refetch } = useQuery(trpc.property.get.queryOptions({ id: propertyId }));
  if (data?.may.edit) return <EditForm key={data.property.id} found={{ notes: '', ...data.property }} />;
  if (data)
    return (
      <Page title={data.property.name}>
        <EmptyState
          title="This property is not yours to change"
          detail={data.may.why ?? 'Your role reads the register and does not change it.'}
        >
          <Button component={Link} to={`/register/${data.property.id}`}>
            Back to the property
          </Button>
        </EmptyState>
      </Page>
    );
  if (error && problemOf(error).kind === 'not-found') return <NoSuchProperty />;
  return (
    <Page title="Edit a property">
      {error ? (
        <ErrorNote error={error} title="The property could not be opened">
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
