/** Making a variant of a plan; it is told with a way to take it back, which deletes it and returns to its origin. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ScenarioId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { undoNotice } from '../ui/undo-notice.tsx';
import { draftOf } from './draft.ts';
import { forget } from './kept.ts';

export function useVariants() {
  const navigate = useNavigate();
  const adding = useMutation(trpc.scenario.add.mutationOptions());
  const removing = useMutation(trpc.scenario.remove.mutationOptions());
  const sorry = (error: unknown) => notifications.show({ message: problemOf(error).message, color: 'red' });

  const takeBack = async (id: ScenarioId, origin: ScenarioId) => {
    const { version } = await queryClient.fetchQuery({ ...trpc.scenario.get.queryOptions({ id }), staleTime: 0 });
    await navigate({ to: '/plan/$scenarioId', params: { scenarioId: origin } });
    await removing.mutateAsync({ id, version });
    forget(sessionStorage, id);
  };
  const making = async (origin: ScenarioId, name: string, draft: ScenarioDraft | null, onMade: () => void) => {
    try {
      const from = draft ?? draftOf(await queryClient.fetchQuery({ ...trpc.scenario.get.queryOptions({ id: origin }), staleTime: 0 }));
      const made = await adding.mutateAsync({ draft: { ...from, name, variantOf: origin } });
      onMade();
      await navigate({ to: '/plan/$scenarioId', params: { scenarioId: made.id } });
      undoNotice(`“${made.name}” is ready.`, () => void takeBack(made.id, origin).catch(sorry));
    } catch (error) {
      sorry(error);
    }
  };
  return {
    vary: (origin: ScenarioId, name: string, draft: ScenarioDraft | null, onMade: () => void) => void making(origin, name, draft, onMade),
    making: adding.isPending,
  };
}
