/** What stands round a page: the shell behind the gate, or nothing where one has not signed in yet. */
import { Outlet, useMatches } from '@tanstack/react-router';
import { Gate } from '../session/gate.tsx';
import { isOutside } from '../session/return-to.ts';
import { Shell } from './shell.tsx';

export function Frame() {
  /** What is on the screen, which while another page loads is not yet what the address says. */
  const outside = useMatches({ select: (matches) => isOutside(matches.at(-1)?.pathname ?? '/') });
  if (outside) return <Outlet />;
  return (
    <Gate>
      <Shell />
    </Gate>
  );
}
