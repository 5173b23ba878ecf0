/** The scenarios to choose from, under the button that names the one in hand. */
import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { trpc } from '../api.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { Icon } from '../ui/icon.tsx';
import { type Search, searchOf, useView, viewFromSearch } from '../view.ts';

export function ScenarioMenu({ children }: { children: ReactNode }) {
  const { data: scenarios, isError } = useQuery(trpc.scenario.list.queryOptions());
  const [view, change] = useView();
  const planning = useLocation({ select: (location) => location.pathname.startsWith('/plan') });
  const navigate = useNavigate();

  const choose = (id: ScenarioId | null) => {
    if (!planning) return change({ scenario: id });
    const search = (previous: Search) => searchOf({ ...viewFromSearch(previous).view, scenario: id });
    if (id) void navigate({ to: '/plan/$scenarioId', params: { scenarioId: id }, search });
    else void navigate({ to: '/plan', search });
  };

  return (
    <Menu position="bottom-end" width={300} defaultOpened withinPortal={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Scenario in hand</Menu.Label>
        {scenarios?.map((scenario) => (
          <Menu.Item
            key={scenario.id}
            onClick={() => choose(scenario.id)}
            leftSection={<Icon name={scenario.id === view.scenario ? 'check' : 'plan'} size={14} />}
            aria-current={scenario.id === view.scenario}
          >
            {scenario.name}
          </Menu.Item>
        ))}
        {isError && <Menu.Label>The scenarios could not be read.</Menu.Label>}
        {scenarios?.length === 0 && <Menu.Label>No scenarios yet. Start one on the Plan page.</Menu.Label>}
        <Menu.Divider />
        <Menu.Item onClick={() => choose(null)} leftSection={<Icon name={view.scenario ? 'close' : 'check'} size={14} />}>
          No scenario: the estate as it is
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
