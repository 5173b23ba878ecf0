/** Finding a list's columns by their headings, written in any dress: as they stand in the file, in plain words, or without what stands over them. */
import { headingWords } from './headings.ts';
import type { Column, Layout } from './layout.ts';

export type Columns = {
  /** The column that a mapping names by its heading; null where none or several are so called. */
  named: (heading: string) => number | null;
  /** Every column whose heading is these plain words. */
  inWords: (words: string) => readonly number[];
};

const gather = (keys: readonly (readonly string[])[]): Map<string, number[]> => {
  const found = new Map<string, number[]>();
  for (const [index, names] of keys.entries())
    for (const name of new Set(names)) if (name !== '') found.set(name, [...(found.get(name) ?? []), index]);
  return found;
};

/** What a column may be called in plain words: by its whole heading, by its own part, and by what follows "Group: " where both stand in one cell. */
export const spellingsOf = ({ heading, own }: Column): string[] => [
  ...new Set([headingWords(heading), headingWords(own), headingWords(own.split(': ').at(-1) ?? own)]),
];

export function columnsOf({ columns }: Layout): Columns {
  const exact = gather(columns.map(({ heading }) => [heading]));
  const own = gather(columns.map(({ own: text }) => [text]));
  const words = gather(columns.map((column) => spellingsOf(column)));
  const one = (found: readonly number[] | undefined) => (found?.length === 1 ? (found[0] as number) : null);
  return {
    named: (heading) => one(exact.get(heading)) ?? one(own.get(heading)) ?? one(words.get(headingWords(heading))),
    inWords: (text) => words.get(text) ?? [],
  };
}
