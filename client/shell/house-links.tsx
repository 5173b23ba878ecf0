/** The pages about the house itself that are open to the person: who did what, who may do what, what is sensitive, and how accessible it all is. */
import { Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { may } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';

export function HouseLinks() {
  const { person } = useMe();
  return (
    <>
      {may(person, 'audit.read') && (
        <Menu.Item component={Link} to="/audit">
          Audit
        </Menu.Item>
      )}
      {may(person, 'sensitive.see') && (
        <Menu.Item component={Link} to="/sensitive">
          Sensitive properties
        </Menu.Item>
      )}
      <Menu.Item component={Link} to="/permissions">
        Who may do what
      </Menu.Item>
      <Menu.Item component={Link} to="/accessibility">
        Accessibility
      </Menu.Item>
    </>
  );
}
