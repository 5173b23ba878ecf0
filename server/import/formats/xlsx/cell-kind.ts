/** What the number of a cell is by its number format: a date, a time of day, a part of a hundred, or a number (ECMA-376 part 1, 18.8.30). */

export type CellKind = 'number' | 'date' | 'time' | 'percent';

const within = (id: number, from: number, to: number) => id >= from && id <= to;

/** Formats that a file need not define, those of East Asia among them. */
function builtIn(id: number): CellKind {
  if (within(id, 14, 17) || id === 22 || within(id, 27, 31) || id === 36 || within(id, 50, 54) || within(id, 57, 58)) return 'date';
  if (within(id, 18, 21) || within(id, 32, 35) || within(id, 45, 47) || within(id, 55, 56)) return 'time';
  return id === 9 || id === 10 ? 'percent' : 'number';
}

/** Excel's own limit is 255. */
const longestCode = 300;

/** A format code without its colours, conditions, quoted words and fillers; elapsed hours such as [h] stay. */
const bare = (code: string) =>
  (code.slice(0, longestCode).split(';')[0] ?? '')
    .replaceAll(/"[^"]*"|\\.|_.|\*./g, '')
    .replaceAll(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .replaceAll(/general|am\/pm|a\/p/gi, '');

function custom(code: string): CellKind {
  const text = bare(code).toLowerCase();
  if (/[yd]/.test(text)) return 'date';
  if (/[hs]/.test(text)) return 'time';
  if (text.includes('m')) return 'date';
  return text.includes('%') ? 'percent' : 'number';
}

/** The kind of a number format: by its code where the file defines one, else by its number. */
export const kindOf = (id: number, codes: ReadonlyMap<number, string>): CellKind => {
  const code = codes.get(id);
  return code === undefined ? builtIn(id) : custom(code);
};
