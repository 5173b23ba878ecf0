/** Takes the selection to the planner to be grouped into a hub: of the scenario in hand, or of one chosen here. */
import { Button, Menu } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ScenarioId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { trpc } from '../api.ts';
import { Icon } from '../ui/icon.tsx';
import { searchOf, useView } from '../view.ts';
import { useMe } from '../session/me.ts';

export function GroupIntoHub() {
  const [view] = useView();
  const navigate = useNavigate();
  const { data: scenarios } = useQuery(trpc.scenario.list.queryOptions());
  const group = (scenario: ScenarioId) =>
    void navigate({
      to: '/plan/$scenarioId',
      params: { scenarioId: scenario },
      search: { ...searchOf({ ...view, scenario, property: null }), group: '1' },
    });
  const mayPlan = may(useMe().person, 'scenario.edit');
  useHotkeys([['H', () => mayPlan && view.scenario && group(view.scenario)]]);
  const { scenario } = view;
  if (!mayPlan) return null;
  if (scenario)
    return (
      <Button leftSection={<Icon name="hub" size={14} />} aria-keyshortcuts="H" onClick={() => group(scenario)}>
        Group into hub
      </Button>
    );
  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <Button leftSection={<Icon name="hub" size={14} />} rightSection={<Icon name="chevron-up" size={12} />}>
          Group into hub
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>In which scenario?</Menu.Label>
        {scenarios?.map(({ id, name }) => (
          <Menu.Item key={id} onClick={() => group(id)}>
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => void navigate({ to: '/plan', search: { ...searchOf({ ...view, property: null }), group: '1' } })}>
          Start a new scenario
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
