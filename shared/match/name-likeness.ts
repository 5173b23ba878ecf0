/** How alike two names are, from 0 to 1: the words they share, allowing for slips of the pen; symmetric, and 1 for a name and itself. */
import { parts, type ReadName } from './name-words.ts';

/** From here on two names are alike. */
export const alikeFrom = 0.8;

/** A word that was mistyped is not quite the same. */
const likenessOfMistyped = 0.95;

/** Longer words have more room for slips; short ones that differ by a letter are mostly other words. */
const slipsIn = (length: number): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

/**
 * The slips between two words, a letter left out, put in, changed or swapped with the next each counting one (Damerau, A technique for
 * computer detection and correction of spelling errors, CACM 7(3), 1964; in the restricted form of optimal string alignment).
 */
export function slipsBetween(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (above[j - 1] as number) + Number(a[i - 1] !== b[j - 1]);
      let least = Math.min(changed, (above[j] as number) + 1, (row[j - 1] as number) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[b.length] as number;
}

/** Whether two different words may be one that was mistyped; the first letter seldom is (Kukich, ACM Computing Surveys 24(4), 1992, section 1). */
function mistyped(a: string, b: string): boolean {
  const most = slipsIn(Math.max(a.length, b.length));
  if (most === 0 || a[0] !== b[0] || Math.abs(a.length - b.length) > most || parts(a) || parts(b)) return false;
  return slipsBetween(a, b) <= most;
}

/** Takes the words out of both lists that are the same but for a slip, the same ones whichever list comes first. */
function withoutMistyped(a: readonly string[], b: readonly string[]): { ofA: string[]; ofB: string[]; taken: number } {
  const pairs = a
    .flatMap((one) => b.filter((other) => mistyped(one, other)).map((other) => ({ one, other, key: [one, other].sort().join(' ') })))
    .sort((p, q) => (p.key < q.key ? -1 : 1));
  const [ofA, ofB] = [new Set(a), new Set(b)];
  let taken = 0;
  for (const { one, other } of pairs)
    if (ofA.has(one) && ofB.has(other)) {
      ofA.delete(one);
      ofB.delete(other);
      taken += 1;
    }
  return { ofA: [...ofA], ofB: [...ofB], taken };
}

const numbersOf = (words: readonly string[]) =>
  words
    .filter((word) => /\d/.test(word))
    .sort()
    .join(' ');

function bits(of: number): number {
  let count = 0;
  for (let left = of; left !== 0; left &= left - 1) count += 1;
  return count;
}

const dice = (shared: number, a: readonly string[], b: readonly string[]) => (2 * shared) / (a.length + b.length);

/** The most that the first letters of the words leave possible. */
const atMost = (a: ReadName, b: ReadName): number =>
  dice(Math.min(a.words.length - bits(a.initials & ~b.initials), b.words.length - bits(b.initials & ~a.initials)), a.words, b.words);

/**
 * The likeness of two names. Where one has only harmless words more than the other it is Dice's coefficient (Ecology 26(3), 1945); where
 * each has words of its own, or the odd one is a number or names a part, it is Jaccard's (1901), which is stricter. Names with different
 * numbers are unlike. What cannot reach `alikeFrom` is told as 0.
 */
export function nameLikeness(a: ReadName, b: ReadName): number {
  if (a.joined === b.joined) return a.joined === '' ? 0 : 1;
  if (atMost(a, b) < alikeFrom) return 0;
  const [numbers, others] = [numbersOf(a.words), numbersOf(b.words)];
  if (numbers !== '' && others !== '' && numbers !== others) return 0;
  const onlyA = a.words.filter((word) => !b.words.includes(word));
  const onlyB = b.words.filter((word) => !a.words.includes(word));
  if (onlyA.length === 0 && onlyB.length === 0) return 1;
  const { ofA, ofB, taken } = withoutMistyped(onlyA, onlyB);
  const shared = a.words.length - onlyA.length + taken * likenessOfMistyped;
  const apart = ofA.length + ofB.length;
  const strict = (ofA.length > 0 && ofB.length > 0) || [...ofA, ...ofB].some(parts);
  const likeness = strict ? shared / (a.words.length - onlyA.length + taken + apart) : dice(shared, a.words, b.words);
  return likeness < alikeFrom ? 0 : likeness;
}
