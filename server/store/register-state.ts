/** The register's own version, which rises with every write to it, and whether what it holds is illustrative. */
import { sql } from 'kysely';
import type { Database } from '../db/open.ts';

export type RegisterState = { version: number; illustrative: boolean };

export async function registerState(db: Database): Promise<RegisterState> {
  const row = await db.selectFrom('register_state').selectAll().executeTakeFirstOrThrow();
  return { version: row.version, illustrative: row.illustrative === 1 };
}

/** The version that the register has from now on. */
export async function raiseRegisterVersion(db: Database): Promise<number> {
  const raised = db.updateTable('register_state').set({ version: sql`version + 1` }).returning('version');
  return (await raised.executeTakeFirstOrThrow()).version;
}

/** Lets no version be given twice: that of what is put in the place of a register starts no lower than the register's did. */
export async function keepRegisterVersion(db: Database, atLeast: number): Promise<void> {
  await db.updateTable('register_state').set({ version: atLeast }).where('version', '<', atLeast).execute();
}

export async function setIllustrative(db: Database, illustrative: boolean): Promise<void> {
  await db
    .updateTable('register_state')
    .set({ illustrative: Number(illustrative) })
    .execute();
}
