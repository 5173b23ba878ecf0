/** What only the running server can be asked about: how its own connection keeps commits, and whether its memory agrees with its tables. */
import { settingsOf } from '../db/integrity.ts';
import type { Services } from '../services.ts';
import { examineEstate } from './same-estate.ts';
import type { Finding } from './finding.ts';

const fullSynchronous = 2;

/** Findings about the settings of a connection. */
export async function examineSettings(db: Services['db']): Promise<Finding[]> {
  const { journal, synchronous, references } = await settingsOf(db);
  if (journal === 'wal' && synchronous === fullSynchronous && references === 1) return [];
  return [
    {
      what: `The database is not kept as it should be: journal ${journal}, synchronous ${synchronous}, references ${references}.`,
      remedy: 'Stop the server and start it again; if this stays, see whether the data directory is on a local disk.',
      grave: true,
    },
  ];
}

export const examineRunning = async ({ db, estate }: Services): Promise<Finding[]> => [
  ...(await examineSettings(db)),
  ...(await examineEstate(db, estate)),
];
