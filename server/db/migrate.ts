/** Brings a database to the present shape, one frozen migration after another: all that are due in one transaction, or none. */
import { Migrator, sql, type Migration } from 'kysely';
import { ServerStop } from '../server-stop.ts';
import { up as founding } from './migrations/0001-founding.ts';
import { up as accounts } from './migrations/0002-accounts.ts';
import { up as auditChain } from './migrations/0003-audit-chain.ts';
import { up as sensitiveReview } from './migrations/0004-sensitive-review.ts';
import { up as openSearch } from './migrations/0005-open-search.ts';
import { up as imports } from './migrations/0006-imports.ts';
import { up as duplicates } from './migrations/0007-duplicates.ts';
import { up as disposals } from './migrations/0008-disposals.ts';
import { up as exports } from './migrations/0009-exports.ts';
import { up as spaceWanted } from './migrations/0010-space-wanted.ts';
import { up as planTerms } from './migrations/0011-plan-terms.ts';
import { up as sentPlans } from './migrations/0012-sent-plans.ts';
import { up as decisionActuals } from './migrations/0013-decision-actuals.ts';
import { up as smallAreas } from './migrations/0014-small-areas.ts';
import { up as countyEstimates } from './migrations/0015-county-estimates.ts';
import type { Database } from './open.ts';

export type Migrations = Record<string, Migration>;

/** In the order in which databases have had them. */
export const migrations: Migrations = {
  '0001-founding': { up: founding },
  '0002-accounts': { up: accounts },
  '0003-audit-chain': { up: auditChain },
  '0004-sensitive-review': { up: sensitiveReview },
  '0005-open-search': { up: openSearch },
  '0006-imports': { up: imports },
  '0007-duplicates': { up: duplicates },
  '0008-disposals': { up: disposals },
  '0009-exports': { up: exports },
  '0010-space-wanted': { up: spaceWanted },
  '0011-plan-terms': { up: planTerms },
  '0012-sent-plans': { up: sentPlans },
  '0013-decision-actuals': { up: decisionActuals },
  '0014-small-areas': { up: smallAreas },
  '0015-county-estimates': { up: countyEstimates },
};

/** The last migration that a database has had, null for an empty one, and those that are due. */
export type Age = { present: string | null; due: string[] };

const migratorOf = (db: Database, set: Migrations) => new Migrator({ db, provider: { getMigrations: async () => set } });

/** The migrations that a database has had, in their order; none where it is empty or not ours. */
export async function migrationsHad(db: Database): Promise<string[]> {
  const { rows: tables } = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (tables.length === 0) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** How old a database is; one of a later version than this is refused. */
export async function ageOf(db: Database, set: Migrations = migrations): Promise<Age> {
  const had = await migrationsHad(db);
  if (had.some((name) => !(name in set)))
    throw new ServerStop('The database was written by a later version of Common Ground. Start that version, or use another DATA_DIR.');
  return { present: had.at(-1) ?? null, due: Object.keys(set).filter((name) => !had.includes(name)) };
}

/** A migration may rebuild a table that others refer to, which SQLite lets pass only while it does not enforce the references. */
async function referencesEnforced(db: Database, enforced: boolean): Promise<void> {
  await (enforced ? sql`pragma foreign_keys = on` : sql`pragma foreign_keys = off`).execute(db);
  const { rows } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db);
  if (rows[0]?.foreign_keys !== Number(enforced)) throw new ServerStop('The database would not change how it looks after its references.');
}

const isOfDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(FULL|IOERR|READONLY|BUSY|CORRUPT|NOTADB)/.test(String(error.code));

function halted(error: unknown, name: string, present: string | null): Error {
  if (error instanceof Error && isOfDisk(error)) return error;
  const reason = (error instanceof Error ? error.message : String(error)).replace(/\.+$/, '');
  const stood =
    present === null ? 'It is empty, as it was.' : `It is as it was, at ${present}: the version that wrote it still runs on it.`;
  return new ServerStop(`The database could not be brought to ${name}: ${reason}. ${stood}`);
}

async function runDue(db: Database, set: Migrations, present: string | null): Promise<void> {
  const { error, results } = await migratorOf(db, set).migrateToLatest();
  if (error) throw halted(error, results?.find(({ status }) => status === 'Error')?.migrationName ?? 'its present shape', present);
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  if (rows[0]) throw halted(new Error(`rows of ${rows[0].table} refer to rows that are not there`), 'its present shape', present);
}

/** Runs the migrations that a database has not had; where one fails the database stays of its version, whole. */
export async function migrate(db: Database, set: Migrations = migrations): Promise<void> {
  const { present, due } = await ageOf(db, set);
  if (due.length === 0) return;
  await db.connection().execute(async (connection) => {
    await referencesEnforced(connection, false);
    try {
      await sql`begin immediate`.execute(connection);
      await runDue(connection, set, present);
      await sql`commit`.execute(connection);
    } catch (error) {
      await sql`rollback`.execute(connection).catch(() => undefined);
      throw error;
    } finally {
      await referencesEnforced(connection, true);
    }
  });
}
