/** Who is using this browser, and what they may do. */
import { Menu, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { useShortcutsList } from './shortcuts.tsx';
import classes from './shell.module.css';

const roleWords = {
  viewer: 'Reads the register and the plans',
  editor: 'Keeps the register and draws plans',
  liaison: 'Reads and exports',
  administrator: 'Keeps the register, plans and people',
} as const;

const initialsOf = (name: string) =>
  name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .slice(0, 2)
    .join('');

export function PersonMenu() {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  const openShortcuts = useShortcutsList();
  const person = about?.person;
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <UnstyledButton className={classes.initials ?? ''} aria-label={person ? `${person.name}: menu` : 'Menu'}>
          {person ? initialsOf(person.name) : '·'}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {person && (
          <Menu.Label>
            {person.name}
            <br />
            {roleWords[person.role]}
          </Menu.Label>
        )}
        <Menu.Item onClick={openShortcuts} rightSection="?">
          Keyboard shortcuts
        </Menu.Item>
        {about && <Menu.Label>Register version {about.version.toLocaleString('en-GB')}</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
