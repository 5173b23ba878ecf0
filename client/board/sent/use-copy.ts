/** Copies a sent plan into a scenario of its own and opens that in the planner. */
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { problemOf, trpc } from '../../api.ts';

/** The longest name that a scenario may have. */
const longest = 120;

/** "Swale (from plan no. 3)", cut where it would be too long. */
function nameOfCopy(name: string, number: number): string {
  const from = ` (from plan no. ${number})`;
  return `${name.slice(0, longest - from.length).trim()}${from}`;
}

export function useCopy(): { copy: (number: number, name: string) => void; copying: boolean } {
  const navigate = useNavigate();
  const adding = useMutation(trpc.sent.copy.mutationOptions());
  const copied = async (number: number, name: string) => {
    try {
      const scenario = await adding.mutateAsync({ number, name: nameOfCopy(name, number) });
      notifications.show({ message: `“${scenario.name}” is ready. The plan that was sent stays as it is.` });
      await navigate({ to: '/plan/$scenarioId', params: { scenarioId: scenario.id } });
    } catch (error) {
      notifications.show({ message: problemOf(error).message, color: 'red' });
    }
  };
  return { copy: (number, name) => void copied(number, name), copying: adding.isPending };
}
