/** The word of which a note says that no table has it, and the table that it belongs in. */

export type WordKind = 'tenure' | 'use';

/** Null where the note is about something else. */
export function unknownWordIn(message: string): { kind: WordKind; word: string } | null {
  const found = /“([^”]{1,120})” is not a word for (tenure|use)\b/.exec(message);
  return found?.[1] && found[2] ? { word: found[1], kind: found[2] === 'use' ? 'use' : 'tenure' } : null;
}
