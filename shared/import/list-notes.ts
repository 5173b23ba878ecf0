/** What is to know of a list as a whole, in sentences: what it does not say, what was taken for its units, and which columns are not taken. */
import { formatDate, type IsoDate } from '../year.ts';
import { areaUnitOf } from './area-cell.ts';
import { columnsOf } from './columns-found.ts';
import { importFields, type ImportFieldKey } from './fields.ts';
import type { Layout } from './layout.ts';
import type { Mapping } from './mapping.ts';
import { profiles } from './profiles/every-profile.ts';

const shown = 12;
const quoted = (headings: readonly string[]): string => {
  const words = headings.slice(0, shown).map((heading) => `“${heading}”`);
  return headings.length > shown ? `${words.join(', ')} and ${headings.length - shown} more` : words.join(', ');
};

const places: ImportFieldKey[] = ['x', 'easting', 'longitude', 'gridReference', 'postcode', 'address'];

/** `shaped` where rows come with shapes of their own; `asAt` is the day that the list says it is of. */
type Known = { shaped?: boolean | undefined; asAt?: IsoDate | null };

/** The sentences on a list that is read by a mapping. */
export function listNotes(layout: Layout, mapping: Mapping, { shaped = false, asAt = null }: Known = {}): string[] {
  const has = (field: ImportFieldKey) => mapping.columns[field] !== undefined || mapping.everywhere[field] !== undefined;
  const notes: string[] = [];
  if (layout.headingRows.length === 0) notes.push('The list has no headings: its columns are named by their letters.');
  if (layout.headingRows.length > 1) notes.push(`The headings stand in rows ${layout.headingRows.join(' and ')}, which are read together.`);
  if (asAt !== null && !has('asAt')) notes.push(`Its figures are as at ${formatDate(asAt)}, which stands above the headings.`);
  if (!has('tenure') && !has('tenureDetail')) notes.push('The list says nothing of tenure: its records are kept without.');
  if (!shaped && !places.some(has)) notes.push('The list says nothing of where its properties are: they are kept without a place.');
  if (!has('reference'))
    notes.push('The list has no references: they are made from the name, address and place of each row, and come out the same each time.');
  for (const [field, unit] of [
    ['floorArea', 'm²'],
    ['siteArea', 'hectares'],
  ] as const) {
    const heading = mapping.columns[field];
    if (heading !== undefined && areaUnitOf(heading) === null && !profiles[mapping.profile].definesUnits)
      notes.push(`“${heading}” names no unit: the ${importFields[field].label.toLowerCase()} is read in ${unit}.`);
  }
  const { named } = columnsOf(layout);
  const used = new Set([...Object.values(mapping.columns), ...Object.values(mapping.together ?? {}).flat()].map(named));
  const idle = layout.columns.filter((_, index) => !used.has(index)).map(({ heading }) => heading);
  if (idle.length > 0) notes.push(`${idle.length === 1 ? 'A column is' : `${idle.length} columns are`} not taken: ${quoted(idle)}.`);
  return notes;
}
