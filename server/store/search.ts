/** Search over properties: every word is looked for as the beginning of a word, and names weigh most. Sensitive ones are not in the index, whose ranking would tell of them, but read through one by one for the cleared. */
import { sql } from 'kysely';
import type { PropertyId } from '../../shared/ids.ts';
import type { Database } from '../db/open.ts';

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** They stand first, and leave room for others. */
const mostSensitive = 5;

async function openMatches(db: Database, words: readonly string[], limit: number): Promise<PropertyId[]> {
  const match = words.map((word) => `"${word}"*`).join(' ');
  const { rows } = await sql<{ id: PropertyId }>`
    select property.id from property_search join property on property.number = property_search.rowid
    where property_search match ${match} and property.archived = 0 and property.sensitive = 0
    order by bm25(property_search, 10, 2, 4, 3, 5, 5), property.number limit ${limit}`.execute(db);
  return rows.map((row) => row.id);
}

async function sensitiveMatches(db: Database, words: readonly string[]): Promise<PropertyId[]> {
  const { rows } = await sql<{ id: PropertyId; text: string }>`
    select id, name || ' ' || street || ' ' || town || ' ' || postcode || ' ' || reference || ' ' || coalesce(uprn, '') as text
    from property where sensitive <> 0 and archived = 0 order by name`.execute(db);
  const matches = ({ text }: { text: string }) => {
    const own = wordsOf(text);
    return words.every((word) => own.some((part) => part.startsWith(word)));
  };
  return rows
    .filter(matches)
    .slice(0, mostSensitive)
    .map(({ id }) => id);
}

/** Ids of live properties that match every word, best first; sensitive ones only where `cleared`. */
export async function searchProperties(db: Database, text: string, cleared: boolean, limit: number): Promise<PropertyId[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const sensitive = cleared ? await sensitiveMatches(db, words) : [];
  return [...sensitive, ...(await openMatches(db, words, limit))].slice(0, limit);
}
