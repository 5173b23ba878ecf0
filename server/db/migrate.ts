/** Brings a database to the present shape, one frozen migration after another. */
import { Migrator } from 'kysely';
import { ServerStop } from '../server-stop.ts';
import { up as founding } from './migrations/0001-founding.ts';
import { up as auditChain } from './migrations/0003-audit-chain.ts';
import type { Database } from './open.ts';

const migrations = { '0001-founding': { up: founding }, '0003-audit-chain': { up: auditChain } };

/** Runs the migrations that a database has not had; a database of a later version than this server is refused. */
export async function migrate(db: Database): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error, results } = await migrator.migrateToLatest();
  if (!error) return;
  if (results === undefined && error instanceof Error && /corrupted migrations/.test(error.message)) {
    throw new ServerStop('The database was written by a later version of Common Ground. Start that version, or use another DATA_DIR.');
  }
  throw error;
}
