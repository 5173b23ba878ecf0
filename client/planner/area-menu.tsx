/** What the plan covers: districts by name, an area drawn on the map, both, or the whole register. */
import { Button, Checkbox, Popover, ScrollArea, Stack } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { usePlan } from './plan-context.ts';
import classes from './planner.module.css';

/** The area in a few words. */
export function coverInWords(districts: readonly string[], drawn: boolean): string {
  const named = districts.length > 2 ? `${districts.length} districts` : districts.join(' and ');
  if (drawn) return named ? `Drawn area in ${named}` : 'Drawn area';
  return named || 'Whole register';
}

export function AreaMenu() {
  const { draft, districts, edit, mayEdit, setMode } = usePlan();
  const [open, setOpen] = useState(false);
  const draw = () => {
    setOpen(false);
    setMode({ kind: 'draw-area' });
  };
  const cover = (names: string[]) => edit({ kind: 'cover', districts: names, area: draft.area });
  return (
    <Popover position="bottom-start" width={260} trapFocus opened={open} onChange={setOpen}>
      <Popover.Target>
        <Button
          variant="subtle"
          color="gray"
          disabled={!mayEdit}
          rightSection={<Icon name="chevron-down" size={12} />}
          onClick={() => setOpen(!open)}
        >
          {coverInWords(draft.districts, draft.area !== null)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          <p className={classes.quiet}>Properties in this area are offered for decision. Decisions outside it stay in the plan.</p>
          <ScrollArea.Autosize mah={240}>
            <Checkbox.Group label="Districts" value={draft.districts} onChange={cover}>
              <Stack gap={6} mt={6}>
                {districts.map((name) => (
                  <Checkbox key={name} value={name} label={name} size="xs" />
                ))}
              </Stack>
            </Checkbox.Group>
          </ScrollArea.Autosize>
          <Button variant="default" leftSection={<Icon name="polygon" size={14} />} onClick={draw}>
            {draft.area ? 'Draw the area again' : 'Draw an area on the map'}
          </Button>
          {draft.area && (
            <Button variant="subtle" onClick={() => edit({ kind: 'cover', districts: draft.districts, area: null })}>
              Remove the drawn area
            </Button>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
