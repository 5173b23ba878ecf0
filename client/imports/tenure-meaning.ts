/** What a word of a list means for tenure, in a sentence. */
import type { TenureMeaning } from '../../shared/import/tenure-words.ts';
import { tenureLabel } from '../../shared/tenure.ts';

export function tenureMeaningWords({ tenure, letOut, vacant }: TenureMeaning): string {
  const parts = [
    tenure && tenureLabel[tenure],
    letOut === true && 'let to somebody else',
    letOut === false && 'occupied by its owner',
    vacant && 'vacant',
  ].filter((part) => typeof part === 'string');
  const text = parts.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
