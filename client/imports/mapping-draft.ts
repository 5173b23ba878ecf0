/** What somebody is saying of a list's columns, field by field, before it is sent: a field has a column, one value for every row, or is not in the list. */
import { type ImportFieldKey, importFieldGroups, importFieldKeys, importFields } from '../../shared/import/fields.ts';
import { checkMapping } from '../../shared/import/check-mapping.ts';
import type { Mapping, MappingQuestion, Proposal } from '../../shared/import/mapping.ts';

export type MappingDraft = {
  mapping: Mapping;
  /** Questions that have been answered, also by "not in this list". */
  answered: readonly ImportFieldKey[];
};

export type Said = { kind: 'column'; heading: string } | { kind: 'everywhere'; text: string } | { kind: 'absent' } | { kind: 'open' };

export const draftOf = ({ mapping }: Proposal): MappingDraft => ({ mapping, answered: [] });

const isAsked = (proposal: Proposal, field: ImportFieldKey) => proposal.questions.some((one) => one.field === field);

/** What the draft says of a field. */
export function saidOf({ mapping, answered }: MappingDraft, proposal: Proposal, field: ImportFieldKey): Said {
  const heading = mapping.columns[field];
  if (heading !== undefined) return { kind: 'column', heading };
  const text = mapping.everywhere[field];
  if (text !== undefined) return { kind: 'everywhere', text };
  return isAsked(proposal, field) && !answered.includes(field) ? { kind: 'open' } : { kind: 'absent' };
}

const without = <T>(record: Partial<Record<ImportFieldKey, T>>, field: ImportFieldKey): Partial<Record<ImportFieldKey, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== field));

/** The draft with something else said of a field; "open" takes back what was said. A column that another field had is taken from it. */
export function say(draft: MappingDraft, field: ImportFieldKey, said: Said): MappingDraft {
  const others = importFieldKeys.filter((one) => said.kind === 'column' && draft.mapping.columns[one] === said.heading);
  const columns = [field, ...others].reduce(without, draft.mapping.columns);
  const everywhere = without(draft.mapping.everywhere, field);
  if (said.kind === 'column') columns[field] = said.heading;
  if (said.kind === 'everywhere') everywhere[field] = said.text;
  const before = draft.answered.filter((one) => one !== field);
  return { mapping: { ...draft.mapping, columns, everywhere }, answered: said.kind === 'open' ? before : [...before, field] };
}

/** The further columns that are joined to a field's own. */
export function joinedTo({ mapping }: MappingDraft, field: ImportFieldKey): readonly string[] {
  const together = mapping.together?.[field] ?? [];
  return together[0] === mapping.columns[field] ? together.slice(1) : [];
}

/** The field that has a column, if one has. */
export const holderOf = ({ mapping }: MappingDraft, heading: string): ImportFieldKey | null =>
  importFieldKeys.find((field) => mapping.columns[field] === heading) ?? null;

/** Why the columns cannot be used as they are said, a sentence each. */
export function objections({ mapping }: MappingDraft, { columns }: Pick<MappingQuestion, 'columns'>): string[] {
  const found = columns.map(({ heading }) => ({ heading, group: '', own: heading }));
  return checkMapping({ headingRows: mapping.headingRows, columns: found, firstRow: 1 }, mapping);
}

/** Questions that nobody has answered yet. */
export const openQuestions = (draft: MappingDraft, proposal: Proposal): Proposal['questions'] =>
  proposal.questions.filter(({ field }) => saidOf(draft, proposal, field).kind === 'open');

/** Fields that hold for every row and are still without their words. */
export const emptyEverywhere = ({ mapping }: MappingDraft): ImportFieldKey[] =>
  importFieldKeys.filter((field) => mapping.everywhere[field]?.trim() === '');

/** Columns of the list that no field takes. */
export function unusedColumns({ mapping }: MappingDraft, { columns }: Pick<MappingQuestion, 'columns'>): MappingQuestion['columns'] {
  const joined = Object.keys(mapping.together ?? {}).flatMap((field) => joinedTo({ mapping, answered: [] }, field as ImportFieldKey));
  const used = new Set([...Object.values(mapping.columns), ...joined]);
  return columns.filter(({ heading }) => !used.has(heading));
}

/** The fields of each group, those that questions stand above left out. */
export const fieldsByGroup = (proposal: Proposal): { group: string; fields: ImportFieldKey[] }[] =>
  importFieldGroups.map((group) => ({
    group,
    fields: importFieldKeys.filter((key) => importFields[key].group === group && !isAsked(proposal, key)),
  }));

/** What tells one property from another cannot be the same for every row. */
const ownOfEach: readonly ImportFieldKey[] = [
  'reference',
  'uprn',
  'name',
  'number',
  'x',
  'y',
  'easting',
  'northing',
  'latitude',
  'longitude',
  'gridReference',
  'titleNumber',
  'part',
];
export const canHoldEverywhere = (field: ImportFieldKey): boolean => !ownOfEach.includes(field);

/** The columns that a field may be, the likeliest first, and the rest in the order of the file. */
export function columnChoices(field: ImportFieldKey, { proposal, columns }: MappingQuestion): { likely: string[]; others: string[] } {
  const asked = proposal.questions.find((one) => one.field === field)?.between ?? [];
  const likely = [...new Set([...asked, ...(proposal.candidates[field] ?? []).map(({ heading }) => heading)])];
  return { likely, others: columns.map(({ heading }) => heading).filter((heading) => !likely.includes(heading)) };
}
