/** A filter in words, for page heads, empty states and printed pages. */
import { inSentence } from './in-sentence.ts';
import { ruleWords } from './quality/rule-words.ts';
import { facetNames, noDistrict, type EstateFilter, type FacetName } from './filter.ts';
import { labelOnItsOwn } from './labels.ts';
import type { Organisation } from './organisation.ts';

const before: Partial<Record<FacetName, string>> = {
  districts: 'in ',
  cost: 'running cost ',
  area: 'floor area ',
  value: 'disposal value ',
  completeness: 'record ',
};

/** Facets whose labels are names and keep their capitals. */
const named: readonly FacetName[] = ['organisations', 'districts'];

const either = (words: string[]): string =>
  words.length > 4
    ? `${words.slice(0, 3).join(', ')} or ${words.length - 3} others`
    : words.length > 1
      ? `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
      : words.join('');

/** "All properties", or what restricts them: "freehold or leasehold; in Swale; floor area 500 to 1,000 m²; containing “library”". */
export function describeFilter(filter: EstateFilter, organisations: readonly Organisation[]): string {
  const parts = facetNames
    .filter((facet) => filter[facet].length > 0)
    .map((facet) => {
      if (facet === 'districts' && filter.districts.includes(noDistrict))
        return either(filter.districts.map((key) => (key === noDistrict ? 'without a district' : `in ${key}`)));
      if (facet === 'issues') return either(filter.issues.map((rule) => ruleWords[rule].phrase));
      const labels = filter[facet].map((key) => labelOnItsOwn(facet, key, organisations));
      return (before[facet] ?? '') + either(named.includes(facet) ? labels : labels.map(inSentence));
    });
  if (filter.within !== null) parts.push('in the drawn area');
  if (filter.text !== '') parts.push(`containing “${filter.text}”`);
  if (filter.archived) parts.push('archived ones included');
  return parts.length === 0 ? 'All properties' : parts.join('; ');
}
