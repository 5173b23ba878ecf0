/** Full-text search over properties: every word is looked for as the beginning of a word, and names weigh most. */
import { sql } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Ids of live properties that match every word, best first; sensitive ones only where `cleared`. */
export async function searchProperties(db: Database, text: string, cleared: boolean, limit: number): Promise<PropertyId[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const match = words.map((word) => `"${word}"*`).join(' ');
  const { rows } = await sql<{ id: PropertyId }>`
    select property.id from property_search join property on property.number = property_search.rowid
    where property_search match ${match} and property.archived = 0 and coalesce(property.sensitive, 1) <= ${Number(cleared)}
    order by bm25(property_search, 10, 2, 4, 3, 5, 5), property.number limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}
