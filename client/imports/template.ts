/** A list to start from: the headings that an import knows by themselves, one for each field, as CSV. */
import { type ImportFieldKey, importFieldKeys, importFields } from '../../shared/import/fields.ts';
import { toCsv } from '../ui/download.ts';

/** Fields that say in another way what one of the others says, and those of lists of a kind of their own. */
const otherWays: readonly ImportFieldKey[] = ['part', 'address', 'locality', 'system', 'x', 'y', 'latitude', 'longitude', 'gridReference'];

const initials = /\b(uprn|epc|fte)\b/gi;
const headingOf = (words: string): string => {
  const text = words.replaceAll(initials, (word) => word.toUpperCase());
  return text.charAt(0).toUpperCase() + text.slice(1);
};

export const templateHeadings: readonly string[] = importFieldKeys
  .filter((key) => !otherWays.includes(key))
  .map((key) => headingOf(importFields[key].headings[0] ?? importFields[key].label));

export const templateName = 'common-ground-template.csv';
export const templateText = (): string => toCsv([templateHeadings]);
