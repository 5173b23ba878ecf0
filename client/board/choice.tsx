/** Chooses the scenarios to show: up to four side by side, at least one. */
import { Button, Checkbox, Popover } from '@mantine/core';
import type { ScenarioId } from '../../shared/ids.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './board.module.css';
import { mostBeside, toggled } from './chosen.ts';

type ChoiceProps = {
  list: readonly { id: ScenarioId; name: string }[];
  shown: readonly ScenarioId[];
  onChange: (shown: ScenarioId[]) => void;
};

export function Choice({ list, shown, onChange }: ChoiceProps) {
  const full = shown.length >= mostBeside;
  return (
    <Popover position="bottom-end" width={300} trapFocus withinPortal={false}>
      <Popover.Target>
        <Button variant="default" rightSection={<Icon name="chevron-down" size={12} />}>
          Compare scenarios
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Scenarios shown">
        <p className={classes.quiet}>
          {full ? `${mostBeside} side by side: take one away to show another.` : `Up to ${mostBeside} side by side.`}
        </p>
        {list.map(({ id, name }) => {
          const here = shown.includes(id);
          return (
            <Checkbox
              key={id}
              mt="xs"
              size="sm"
              label={name}
              checked={here}
              disabled={here ? shown.length === 1 : full}
              onChange={() => onChange(toggled(shown, id))}
            />
          );
        })}
      </Popover.Dropdown>
    </Popover>
  );
}
