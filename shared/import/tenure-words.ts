/** The words of tenure as lists use them, in one table that can be seen and added to, and what a tenure with its detail means. */
import type { Tenure } from '../tenure.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, unreadable, type Reading } from './reading.ts';

/** What a word says: the interest held, or only that it is let, vacant or occupied by its owner. */
export type TenureMeaning = { tenure?: Tenure; letOut?: boolean; vacant?: boolean };

/**
 * The table as shipped. Details ("Leasehold out", "Ground leasehold in" …) are those of the land and building schema of the Local Government
 * Association (2015); memoranda of terms of occupation are how central government's bodies hold space of one another.
 */
export const shippedTenureWords: Readonly<Record<string, TenureMeaning>> = {
  freehold: { tenure: 'freehold' },
  fh: { tenure: 'freehold' },
  'f/h': { tenure: 'freehold' },
  owned: { tenure: 'freehold' },
  leasehold: { tenure: 'leasehold' },
  lease: { tenure: 'leasehold' },
  leased: { tenure: 'leasehold' },
  lh: { tenure: 'leasehold' },
  'l/h': { tenure: 'leasehold' },
  'long leasehold': { tenure: 'leasehold' },
  'short leasehold': { tenure: 'leasehold' },
  rented: { tenure: 'leasehold' },
  tenancy: { tenure: 'leasehold' },
  'tenancy at will': { tenure: 'leasehold' },
  licence: { tenure: 'licence' },
  license: { tenure: 'licence' },
  licensed: { tenure: 'licence' },
  'licence to occupy': { tenure: 'licence' },
  pfi: { tenure: 'pfi' },
  'private finance initiative': { tenure: 'pfi' },
  'user rights': { tenure: 'user-rights' },
  'right of use': { tenure: 'user-rights' },
  moto: { tenure: 'user-rights' },
  'memorandum of terms of occupation': { tenure: 'user-rights' },
  other: { tenure: 'other' },
  'owner occupied': { letOut: false },
  'leasehold out': { letOut: true },
  'ground leasehold out': { letOut: true },
  'sub leasehold out': { letOut: true },
  'licence out': { letOut: true },
  'leasehold in': { tenure: 'leasehold', letOut: false },
  'ground leasehold in': { tenure: 'leasehold', letOut: false },
  'sub leasehold in': { tenure: 'leasehold', letOut: false },
  'licence in': { tenure: 'licence', letOut: false },
  'leased out': { letOut: true },
  let: { letOut: true },
  'let out': { letOut: true },
  vacant: { vacant: true },
};

/** The table with the words that a register has added; these win over the shipped ones. */
export const tenureTable = (added: Readonly<Record<string, TenureMeaning>>): Readonly<Record<string, TenureMeaning>> => ({
  ...shippedTenureWords,
  ...Object.fromEntries(Object.entries(added).map(([word, meaning]) => [tenureWordKey(word), meaning])),
});

/** A word of tenure as the table has it: lower case, hyphens made spaces, without what stands in brackets after it. */
const tenureWordKey = (text: string): string =>
  plainText(text)
    .toLowerCase()
    .replaceAll(/[-–_]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\s*\(.*\)$/g, '')
    .trim();

/** How many letters must be added, taken away, changed or swapped with the next to make one word of the other. */
function lettersApart(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let i = 1; i <= a.length; i += 1) {
    const [above, twoAbove] = [rows[i - 1] as number[], rows[i - 2]];
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        (above[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (above[j - 1] as number) + same,
        swapped ? (twoAbove?.[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] as number;
}

/** Shorter words are too near to one another to be told from a slip of the finger. */
const shortestMended = 6;

/** The one entry of the table that a word misspells by a letter or two; null where none or several are as near. */
function misspelt(word: string, table: Readonly<Record<string, TenureMeaning>>): string | null {
  if (word.length < shortestMended) return null;
  const near = Object.keys(table)
    .filter((entry) => entry.length >= shortestMended)
    .map((entry) => ({ entry, apart: lettersApart(word, entry) }))
    .filter(({ apart }) => apart <= 2)
    .toSorted((a, b) => a.apart - b.apart);
  return near[0] && near[0].apart < (near[1]?.apart ?? Number.POSITIVE_INFINITY) ? near[0].entry : null;
}

/** What one word or phrase means by the table, a misspelling noted. */
export function readTenureWord(cell: string, table: Readonly<Record<string, TenureMeaning>> = shippedTenureWords): Reading<TenureMeaning> {
  if (saysNothing(cell)) return absent;
  const key = tenureWordKey(cell);
  const known = Object.hasOwn(table, key) ? table[key] : undefined;
  if (known) return read(known);
  const meant = misspelt(key, table);
  if (meant === null)
    return unreadable(`“${plainText(cell)}” is not a word for tenure that is known here. Add it to the words for tenure.`);
  return read(table[meant] as TenureMeaning, `“${plainText(cell)}” is taken as ${meant}.`);
}

/** `letOut` is null where nothing says whether it is let. */
export type TenureRead = { tenure: Tenure | null; letOut: boolean | null; vacant: boolean };

/**
 * Tenure from a type and its detail, whose parts stand between strokes. What is held comes from the type; a freehold whose detail says leasehold
 * is let to somebody, since nobody holds both, unless the detail says that it is held ("Leasehold in"): that is told; a type that is missing or "Other" gives way to what the detail says is held.
 */
export function readTenure(
  type: string,
  detail = '',
  table: Readonly<Record<string, TenureMeaning>> = shippedTenureWords,
): Reading<TenureRead> {
  const held = readTenureWord(type, table);
  if (held.kind === 'problem') return held;
  const whole = saysNothing(detail) ? [] : [detail];
  const parts = whole.flatMap((text) => (Object.hasOwn(table, tenureWordKey(text)) ? [text] : text.split('/')));
  const meanings: TenureMeaning[] = held.kind === 'value' ? [held.value] : [];
  const notes = held.kind === 'value' ? [...held.notes] : [];
  let tenure = held.kind === 'value' ? (held.value.tenure ?? null) : null;
  let letAsLeasehold = false;
  for (const part of parts) {
    const reading = readTenureWord(part, table);
    if (reading.kind === 'problem') notes.push(`The detail of tenure ${reading.message.charAt(0)}${reading.message.slice(1)}`);
    if (reading.kind !== 'value') continue;
    notes.push(...reading.notes);
    meanings.push(reading.value);
    const said = reading.value.tenure;
    if (said === undefined || said === 'other') continue;
    if (tenure === null || tenure === 'other') tenure = said;
    else if (tenure === 'freehold' && reading.value.letOut === false)
      notes.push(`The tenure is freehold and its detail “${plainText(part)}”: it is recorded as freehold, not let.`);
    else if (tenure === 'freehold') letAsLeasehold = true;
  }
  if (tenure === null && meanings.length === 0) return absent;
  const isLet = letAsLeasehold || meanings.some((meaning) => meaning.letOut === true);
  const vacant = meanings.some((meaning) => meaning.vacant === true);
  const isNotLet = vacant || meanings.some((meaning) => meaning.letOut === false);
  return read({ tenure, letOut: isLet ? true : isNotLet ? false : null, vacant }, ...notes);
}
