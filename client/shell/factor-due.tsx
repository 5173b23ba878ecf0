/** What stands in place of every page until a second factor that one's role needs has been set up. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Role, roleLabel } from '../../shared/role.ts';
import { useMe } from '../session/me.ts';
import { Page } from '../ui/page.tsx';

const much = (role: Role): string => (role === 'liaison' ? 'take whole lists out of the register' : 'change or take away much');

export function FactorDue() {
  const { person } = useMe();
  return (
    <Page
      title="Set up your second factor first"
      lead={`As ${roleLabel[person.role].toLowerCase()} you can ${much(person.role)}, so here a pass-phrase alone is not enough. It takes two minutes and a telephone.`}
      width="text"
    >
      <Button component={Link} to="/account" size="sm">
        Set it up
      </Button>
    </Page>
  );
}
