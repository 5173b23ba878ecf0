/** Chooses the scenarios to show: up to four side by side, at least one. */
import { Button, Menu } from '@mantine/core';
import type { ScenarioId } from '../../shared/ids.ts';
import { Icon } from '../ui/icon.tsx';
import { mostBeside, toggled } from './chosen.ts';

type ChoiceProps = {
  list: readonly { id: ScenarioId; name: string }[];
  shown: readonly ScenarioId[];
  onChange: (shown: ScenarioId[]) => void;
};

export function Choice({ list, shown, onChange }: ChoiceProps) {
  const full = shown.length >= mostBeside;
  return (
    <Menu position="bottom-end" width={320} closeOnItemClick={false}>
      <Menu.Target>
        <Button variant="default" rightSection={<Icon name="chevron-down" size={12} />}>
          Compare scenarios
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{full ? `${mostBeside} side by side: take one away to show another` : `Up to ${mostBeside} side by side`}</Menu.Label>
        {list.map(({ id, name }) => {
          const here = shown.includes(id);
          return (
            <Menu.Item
              key={id}
              role="menuitemcheckbox"
              aria-checked={here}
              disabled={here ? shown.length === 1 : full}
              leftSection={<Icon name={here ? 'check' : 'plus'} size={14} />}
              onClick={() => onChange(toggled(shown, id))}
            >
              {name}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
