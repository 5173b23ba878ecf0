/** What stands round a page: the shell behind the gate, or nothing where one has not signed in yet. */
import { Outlet, useLocation } from '@tanstack/react-router';
import { Gate } from '../session/gate.tsx';
import { isOutside } from '../session/return-to.ts';
import { Shell } from './shell.tsx';

export function Frame() {
  const outside = useLocation({ select: (location) => isOutside(location.pathname) });
  if (outside) return <Outlet />;
  return (
    <Gate>
      <Shell />
    </Gate>
  );
}
