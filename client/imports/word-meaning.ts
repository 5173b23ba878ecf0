/** What a word of a list is taken to mean, in a sentence, and the meanings that a person may give one. */
import type { TenureMeaning } from '../../shared/import/tenure-words.ts';
import { tenureLabel, tenures } from '../../shared/tenure.ts';
import { factsOfUses, type Use, uses } from '../../shared/use.ts';
import type { Answers } from '../api.ts';
import type { WordKind } from './unknown-word.ts';

export type ImportWord = Answers['import']['words'][number];

export const kindLabel: Record<WordKind, string> = { tenure: 'Tenure', use: 'Use' };

export function tenureMeaningWords({ tenure, letOut, vacant }: TenureMeaning): string {
  const parts = [
    tenure && tenureLabel[tenure],
    letOut === true && 'let to somebody else',
    letOut === false && (tenure ? 'not let on' : 'occupied by its owner'),
    vacant && 'vacant',
  ].filter((part) => typeof part === 'string');
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const meaningWords = (word: ImportWord): string =>
  word.kind === 'tenure' ? tenureMeaningWords(word.meaning) : factsOfUses[word.meaning.use].label;

const tenureMeanings: Record<string, TenureMeaning> = {
  ...Object.fromEntries(tenures.map((tenure) => [tenure, { tenure }])),
  'freehold-let': { tenure: 'freehold', letOut: true },
  'let-out': { letOut: true },
  'owner-occupied': { letOut: false },
  vacant: { vacant: true },
};

/** What a word of a kind can be said to mean, as keys with their words. */
export const meaningChoices = (kind: WordKind): { key: string; label: string }[] =>
  kind === 'tenure'
    ? Object.entries(tenureMeanings).map(([key, meaning]) => ({ key, label: tenureMeaningWords(meaning) }))
    : uses.map((use) => ({ key: use, label: factsOfUses[use].label }));

export type WordGiven = { kind: 'tenure'; word: string; meaning: TenureMeaning } | { kind: 'use'; word: string; meaning: { use: Use } };

/** The word with the meaning of a key; null where the key is none of its kind. */
export function wordGiven(kind: WordKind, word: string, key: string): WordGiven | null {
  if (kind === 'tenure') {
    const meaning = tenureMeanings[key];
    return meaning ? { kind, word, meaning } : null;
  }
  const use = uses.find((one) => one === key);
  return use ? { kind, word, meaning: { use } } : null;
}
