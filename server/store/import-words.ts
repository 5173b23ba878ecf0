/** Words for tenure and use that people have added to the tables as shipped. */
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

export type StoredWord = { kind: string; word: string; meaning: unknown; at: IsoMoment; by: string };

export async function addedWords(db: Database): Promise<StoredWord[]> {
  const rows = await db.selectFrom('import_word').selectAll().orderBy('kind').orderBy('word').execute();
  return rows.map(({ kind, word, meaning_json, at, person_name }) => ({
    kind,
    word,
    meaning: JSON.parse(meaning_json) as unknown,
    at: at as IsoMoment,
    by: person_name,
  }));
}

export async function putWord(db: Database, { kind, word, meaning, at, by }: StoredWord): Promise<void> {
  const said = { meaning_json: JSON.stringify(meaning), at, person_name: by };
  await db
    .insertInto('import_word')
    .values({ kind, word, ...said })
    .onConflict((conflict) => conflict.columns(['kind', 'word']).doUpdateSet(said))
    .execute();
}

/** Whether there was such a word. */
export async function dropWord(db: Database, kind: string, word: string): Promise<boolean> {
  const dropped = await db.deleteFrom('import_word').where('kind', '=', kind).where('word', '=', word).executeTakeFirst();
  return dropped.numDeletedRows > 0n;
}
