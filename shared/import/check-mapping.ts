/** Why a mapping cannot be used for a list, in sentences; none where it can. */
import { inSentence } from '../in-sentence.ts';
import { columnsOf } from './columns-found.ts';
import { importFieldKeys, importFields, type ImportFieldKey } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';

/** Fields that mean nothing without the other. */
export const fieldPairs: readonly [ImportFieldKey, ImportFieldKey][] = [
  ['x', 'y'],
  ['easting', 'northing'],
  ['latitude', 'longitude'],
];

const naming: ImportFieldKey[] = ['name', 'reference', 'uprn', 'address', 'street'];

const label = (field: ImportFieldKey) => importFields[field].label;

/** Every reason at once, so that all can be put right together. */
export function checkMapping(layout: Layout, mapping: Mapping): string[] {
  const { named } = columnsOf(layout);
  const problems: string[] = [];
  const given = importFieldKeys.filter((field) => mapping.columns[field] !== undefined);
  const columns = new Map<number, ImportFieldKey>();
  for (const field of given) {
    const heading = mapping.columns[field] as string;
    const headings = mapping.together?.[field]?.[0] === heading ? mapping.together[field] : [heading];
    for (const one of headings)
      if (named(one) === null) problems.push(`The list has no column “${one}”, which is to be the ${inSentence(label(field))}.`);
    const index = named(heading);
    const other = index === null ? undefined : columns.get(index);
    if (other) problems.push(`“${heading}” cannot be both the ${inSentence(label(other))} and the ${inSentence(label(field))}.`);
    if (index !== null) columns.set(index, field);
  }
  const has = (field: ImportFieldKey) => mapping.columns[field] !== undefined || mapping.everywhere[field] !== undefined;
  for (const [one, other] of fieldPairs)
    if (has(one) !== has(other)) {
      const [here, missing] = has(one) ? [one, other] : [other, one];
      problems.push(
        `There is a column for the ${inSentence(label(here))} and none for the ${inSentence(label(missing))}. Choose both or neither.`,
      );
    }
  if (!naming.some((field) => mapping.columns[field] !== undefined))
    problems.push('No column names the property. Choose the one that holds its name, its reference or its address.');
  return problems;
}
