/** What makes a pass-phrase good enough: its length, and that nobody would guess it; never which kinds of characters it has. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import type { Problem } from '../../shared/problem.ts';

export const shortestPassphrase = 12;
export const longestPassphrase = 256;

/** Of four; three is what zxcvbn calls safe against guessing with a stolen copy of the database in hand. */
const goodEnough = 3;

/** What is judged: reckoning grows with the square of the length, and by here a good one has shown itself. */
const judgedCharacters = 64;

const judge = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs, maxLength: judgedCharacters });

/** Words that whoever guesses tries first: those of the product, and the person's own. */
const ownWords = (about: readonly string[]): string[] => [
  'common ground',
  'commonground',
  ...about.flatMap((text) => [text, ...text.split(/[^\p{L}\p{N}]+/u)]).filter((word) => word.length > 2),
];

const complaint = (passphrase: string, about: readonly string[]): string | null => {
  const { length } = Array.from(passphrase);
  if (length < shortestPassphrase) return `A pass-phrase has at least ${shortestPassphrase} characters. A few words are easy to remember.`;
  if (passphrase.length > longestPassphrase) return `A pass-phrase has at most ${longestPassphrase} characters.`;
  const { score } = judge.check(passphrase, ownWords(about));
  return score >= goodEnough
    ? null
    : 'That pass-phrase is common or easily guessed. Take several words that do not belong together, and neither your name nor your address.';
};

/** Why a pass-phrase is refused, with what its person is called and known by; null where it is good. */
export function passphraseProblem(passphrase: string, about: readonly string[]): Problem | null {
  const message = complaint(passphrase, about);
  return message === null ? null : { kind: 'invalid', message, fields: [{ path: 'passphrase', message }] };
}
