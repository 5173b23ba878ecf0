/** The full-text index holds open properties alone: its ranking weighs how rare a word is, and would tell of what is hidden. Frozen. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`delete from property_search where rowid in (select number from property where sensitive <> 0)`.execute(db);
}
