/** The one person of a server without accounts: an estates officer of this machine, cleared for sensitive properties only if configured so. */
import type { Person } from '../shared/role.ts';

export const localPerson = (cleared: boolean): Person => ({
  id: 'local',
  name: 'Local officer',
  role: 'editor',
  cleared,
  keeps: 'every',
  secondFactorDue: false,
});
