/** The people of the demonstration: they have no pass-phrase, are signed in with one click, and are nobody where the server is no demonstration. */
import type { DemoPerson } from '../../shared/account.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { insertPerson, personById } from '../store/people.ts';

type Part = DemoPerson & { cleared: boolean; keeps: 'every' | readonly OrganisationId[] };

const swale = 'swale' as OrganisationId;

const parts: readonly Part[] = [
  {
    id: 'demo-board',
    name: 'Board member',
    role: 'viewer',
    does: 'Reads the map, the plans and the board; changes nothing.',
    cleared: false,
    keeps: [],
  },
  {
    id: 'demo-county',
    name: 'Estates officer, county',
    role: 'editor',
    does: 'Keeps the records of every body and makes plans.',
    cleared: false,
    keeps: 'every',
  },
  {
    id: 'demo-swale',
    name: 'Estates officer, Swale',
    role: 'editor',
    does: 'Keeps Swale Borough Council’s records and makes plans.',
    cleared: false,
    keeps: [swale],
  },
  {
    id: 'demo-liaison',
    name: 'Disposals liaison',
    role: 'liaison',
    does: 'Reads the register and the plans, and takes lists away.',
    cleared: false,
    keeps: [],
  },
  {
    id: 'demo-administrator',
    name: 'Administrator',
    role: 'administrator',
    does: 'Manages people and organisations, reads the audit, sees sensitive sites.',
    cleared: true,
    keeps: 'every',
  },
];

export const demoPeople: readonly DemoPerson[] = parts.map(({ id, name, role, does }) => ({ id, name, role, does }));

/** Sees to it that they are there; whoever is there already stays as they were left. */
export async function admitDemoPeople(db: Database, now: () => IsoMoment): Promise<void> {
  for (const { id, name, role, cleared, keeps } of parts)
    if ((await personById(db, id)) === null)
      await insertPerson(db, { id, name, email: `${id}@demonstration.invalid`, role, cleared, keeps, demo: true }, now());
}
