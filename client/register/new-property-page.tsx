/** Adds a property to the register. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemOf, trpc } from '../api.ts';
import type { FieldProblem } from '../../shared/issue-sentences.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import { may } from '../../shared/role.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorNote } from '../ui/error-note.tsx';
import { Page } from '../ui/page.tsx';
import { useMe } from '../session/me.ts';
import { forgetWork, keepWork, keptWork } from './kept-work.ts';
import { KeptNote } from './kept-note.tsx';
import { emptyEntry } from './property-entry.ts';
import { PropertyForm } from './property-form.tsx';
import { savedWords, seesIt } from './saved-words.ts';

export function NewPropertyPage() {
  const navigate = useNavigate();
  const { person } = useMe();
  const add = useMutation(trpc.property.add.mutationOptions());
  const [kept, setKept] = useState(() => keptWork('new'));
  const [refused, setRefused] = useState<FieldProblem[]>([]);
  const [requestId] = useState(() => crypto.randomUUID());

  const save = async (draft: PropertyDraft) => {
    try {
      const property = await add.mutateAsync({ draft, requestId });
      forgetWork('new');
      const hidden = property.sensitive && !seesIt(person);
      notifications.show({ message: hidden ? savedWords(property, person) : `${property.name} is in the register.` });
      await (hidden ? navigate({ to: '/register' }) : navigate({ to: '/register/$propertyId', params: { propertyId: property.id } }));
    } catch (error) {
      const problem = problemOf(error);
      setRefused(problem.kind === 'invalid' ? problem.fields : []);
    }
  };
  const problem = add.error && problemOf(add.error);
  if (!may(person, 'register.edit'))
    return (
      <Page title="Add a property">
        <EmptyState title="Your role does not add properties" detail="Estates officers and administrators enter the register; you read it.">
          <Button component={Link} to="/register">
            Go to the register
          </Button>
        </EmptyState>
      </Page>
    );

  return (
    <Page
      title="Add a property"
      lead="Only the name, reference, holder, use and one interest are needed; leave what is not known as not recorded."
    >
      <PropertyForm
        key={kept ? 'kept' : 'fresh'}
        stored={null}
        start={kept?.entry ?? emptyEntry}
        changed={kept !== null}
        refused={refused}
        saving={add.isPending}
        saveLabel="Add to the register"
        note={
          <>
            {kept && (
              <KeptNote
                onForget={() => {
                  forgetWork('new');
                  setKept(null);
                }}
              />
            )}
            {problem && problem.kind !== 'invalid' && (
              <ErrorNote error={problem.message} title="The property was not saved">
                <Button variant="default" onClick={() => add.reset()}>
                  Close
                </Button>
              </ErrorNote>
            )}
          </>
        }
        onType={(entry) => keepWork('new', { base: null, entry })}
        onSave={(draft) => void save(draft)}
        onCancel={() => {
          forgetWork('new');
          void navigate({ to: '/register' });
        }}
      />
    </Page>
  );
}
