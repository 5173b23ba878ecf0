/** What each role comes to do, in a sentence for whoever gives it. */
import type { Role } from '../../shared/role.ts';

export const roleDoes: Record<Role, string> = {
  viewer: 'Reads the map, the register, the plans and the board.',
  editor: 'Keeps the records of the bodies chosen below, and makes plans.',
  liaison: 'Reads the register and the plans, and takes lists away.',
  administrator: 'Keeps people, organisations and every record, and reads the audit.',
};
