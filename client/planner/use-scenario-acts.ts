/** Copying and deleting scenarios; a deletion is told with a way to take it back, which puts the same plan back. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ScenarioId } from '../../shared/ids.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { problemOf, queryClient, trpc } from '../api.ts';
import { useView } from '../view.ts';
import { draftOf } from './draft.ts';
import { forget } from './kept.ts';
import { undoNotice } from '../ui/undo-notice.tsx';

export function useScenarioActs() {
  const navigate = useNavigate();
  const [view, changeView] = useView();
  const adding = useMutation(trpc.scenario.add.mutationOptions());
  const removing = useMutation(trpc.scenario.remove.mutationOptions());
  const restoring = useMutation(trpc.scenario.restore.mutationOptions());
  const sorry = (error: unknown) => notifications.show({ message: problemOf(error).message, color: 'red' });
  const whole = (id: ScenarioId): Promise<Scenario> => queryClient.fetchQuery({ ...trpc.scenario.get.queryOptions({ id }), staleTime: 0 });

  const copying = async (id: ScenarioId) => {
    try {
      const scenario = await whole(id);
      const copy = await adding.mutateAsync({ draft: { ...draftOf(scenario), name: `Copy of ${scenario.name}`.slice(0, 120) } });
      notifications.show({ message: `“${copy.name}” is ready.` });
      await navigate({ to: '/plan/$scenarioId', params: { scenarioId: copy.id } });
    } catch (error) {
      sorry(error);
    }
  };
  const bringingBack = async (id: ScenarioId) => {
    const removed = await queryClient.fetchQuery({ ...trpc.scenario.removed.queryOptions(), staleTime: 0 });
    const it = removed.find((one) => one.id === id);
    if (it) await restoring.mutateAsync({ id, version: it.version, number: it.number });
  };
  const deleting = async (id: ScenarioId, version: number) => {
    try {
      const scenario = await whole(id);
      await removing.mutateAsync({ id, version });
      forget(sessionStorage, id);
      const compare = view.compare.filter((one) => one !== id);
      if (view.scenario === id || compare.length < view.compare.length)
        changeView({ compare, scenario: view.scenario === id ? null : view.scenario }, { replace: true });
      undoNotice(`“${scenario.name}” is deleted.`, () => void bringingBack(id).catch(sorry));
    } catch (error) {
      sorry(error);
    }
  };
  return { copy: (id: ScenarioId) => void copying(id), remove: (id: ScenarioId, version: number) => void deleting(id, version) };
}
