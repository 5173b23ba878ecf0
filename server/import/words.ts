/** The words that lists use for tenure and use, those that are shipped and those that people have added, and adding to them. */
import { z } from 'zod';
import { tenureLabel, tenureSchema } from '../../shared/tenure.ts';
import { shippedTenureWords, type TenureMeaning } from '../../shared/import/tenure-words.ts';
import { shippedUseWords } from '../../shared/import/words-of-use.ts';
import type { Answer } from '../../shared/problem.ts';
import { factsOfUses, useSchema, type Use } from '../../shared/use.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { addedWords, dropWord, putWord, type StoredWord } from '../store/import-words.ts';

export const tenureMeaningSchema = z
  .object({ tenure: tenureSchema.optional(), letOut: z.boolean().optional(), vacant: z.boolean().optional() })
  .refine((meaning) => Object.keys(meaning).length > 0, 'Say what the word means.');

const word = z.string().trim().toLowerCase().min(1, 'Give the word.').max(120);

export const addWordSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('tenure'), word, meaning: tenureMeaningSchema }),
  z.object({ kind: z.literal('use'), word, meaning: z.object({ use: useSchema }) }),
]);
type AddedWord = z.infer<typeof addWordSchema>;

export const removeWordSchema = z.object({ kind: z.enum(['tenure', 'use']), word });

/** `by` is who added it; null where it is shipped. An added word stands in the place of a shipped one. */
export type ImportWord =
  | { kind: 'tenure'; word: string; meaning: TenureMeaning; by: string | null }
  | { kind: 'use'; word: string; meaning: { use: Use }; by: string | null };

const wordOf = ({ kind, word: text, meaning, by }: StoredWord): ImportWord[] => {
  if (kind === 'tenure') return [{ kind, word: text, meaning: meaning as TenureMeaning, by }];
  return kind === 'use' ? [{ kind, word: text, meaning: meaning as { use: Use }, by }] : [];
};

const shipped = (): ImportWord[] => [
  ...Object.entries(shippedTenureWords).map(([text, meaning]): ImportWord => ({ kind: 'tenure', word: text, meaning, by: null })),
  ...Object.entries(shippedUseWords).map(([text, use]): ImportWord => ({ kind: 'use', word: text, meaning: { use }, by: null })),
];

/** In the order of the words. */
export async function listWords({ db }: Asking): Promise<ImportWord[]> {
  const added = (await addedWords(db)).flatMap(wordOf);
  const known = new Set(added.map((one) => `${one.kind} ${one.word}`));
  const all = [...added, ...shipped().filter((one) => !known.has(`${one.kind} ${one.word}`))];
  return all.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.word.localeCompare(b.word));
}

function inWords({ tenure, letOut, vacant }: TenureMeaning): string {
  const parts = [tenure && tenureLabel[tenure].toLowerCase(), letOut && 'let out', vacant && 'vacant'].filter(Boolean);
  return parts.join(', ') || 'occupied by its owner';
}

const means = (added: AddedWord): string =>
  added.kind === 'tenure' ? inWords(added.meaning as TenureMeaning) : factsOfUses[added.meaning.use].label;

export function addWord(ctx: Asking, added: AddedWord): Promise<Answer<null>> {
  return change(ctx, async (db) => {
    await putWord(db, { ...added, at: ctx.now(), by: ctx.person.name });
    const after = { kind: added.kind, word: added.word, means: means(added) };
    return { ok: true, value: { result: null, event: { kind: 'word.added', before: null, after } } };
  });
}

export function removeWord(ctx: Asking, asked: z.infer<typeof removeWordSchema>): Promise<Answer<null>> {
  return change(ctx, async (db) => {
    const dropped = await dropWord(db, asked.kind, asked.word);
    if (!dropped)
      return { ok: false, problem: { kind: 'not-found', message: 'Only words that were added can be removed, and this is none of them.' } };
    const after = { ...asked, means: '' };
    return { ok: true, value: { result: null, event: { kind: 'word.removed', before: null, after } } };
  });
}
