/** What the person at this browser may do, and what is good to know. */
import { Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { trpc } from '../api.ts';
import { formatCount } from '../../shared/measure.ts';
import { showShortcuts } from './shortcuts-open.ts';

const roleWords = {
  viewer: 'Reads the register and the plans',
  editor: 'Keeps the register and draws plans',
  liaison: 'Reads and exports',
  administrator: 'Keeps the register, plans and people',
} as const;

export function PersonMenu({ children }: { children: ReactNode }) {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  return (
    <Menu position="bottom-end" width={240} defaultOpened withinPortal={false}>
      <Menu.Target>{children}</Menu.Target>
      <Menu.Dropdown>
        {about && (
          <Menu.Label>
            {about.person.name}
            <br />
            {roleWords[about.person.role]}
          </Menu.Label>
        )}
        <Menu.Item onClick={showShortcuts} rightSection="?">
          Keyboard shortcuts
        </Menu.Item>
        {about && <Menu.Label>Register version {formatCount(about.version)}</Menu.Label>}
        {about?.illustrative && <Menu.Label>The registers are illustrative: real places, generated figures.</Menu.Label>}
      </Menu.Dropdown>
    </Menu>
  );
}
