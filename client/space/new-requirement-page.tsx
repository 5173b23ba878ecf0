/** A new requirement, entered by whoever keeps the records of the body that wants the space. */
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { may } from '../../shared/role.ts';
import type { RequirementDraft } from '../../shared/space/requirement.ts';
import { trpc } from '../api.ts';
import { useMe } from '../session/me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Page } from '../ui/page.tsx';
import { RequirementForm } from './requirement-form.tsx';
import { nothingTyped } from './typed-requirement.ts';

export function NewRequirementPage() {
  const { person } = useMe();
  const navigate = useNavigate();
  const entering = useMutation(trpc.space.enter.mutationOptions());
  const save = async (draft: RequirementDraft) => {
    const { id } = await entering.mutateAsync({ draft });
    await navigate({ to: '/disposals/space/$requirementId', params: { requirementId: id } });
  };
  return (
    <Page
      title="Space wanted"
      lead="Say what is needed and where. What other bodies hold is looked at first, before anybody buys or leases."
    >
      {may(person, 'space.edit') ? (
        <RequirementForm
          start={nothingTyped}
          isNew
          saving={entering.isPending}
          onSave={save}
          onCancel={() => void navigate({ to: '/disposals/space' })}
        />
      ) : (
        <EmptyState title="Estates officers enter what is wanted" detail="They do so for the bodies whose records they keep." />
      )}
    </Page>
  );
}
