/** What somebody is saying of a list's columns, field by field, before it is sent: a field has a column, one value for every row, or is not in the list. */
import { type ImportFieldKey, importFieldGroups, importFieldKeys, importFields } from '../../shared/import/fields.ts';
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

/** The draft with something else said of a field; "open" takes back what was said. */
export function say(draft: MappingDraft, field: ImportFieldKey, said: Said): MappingDraft {
  const columns = without(draft.mapping.columns, field);
  const everywhere = without(draft.mapping.everywhere, field);
  if (said.kind === 'column') columns[field] = said.heading;
  if (said.kind === 'everywhere') everywhere[field] = said.text;
  const others = draft.answered.filter((one) => one !== field);
  return { mapping: { ...draft.mapping, columns, everywhere }, answered: said.kind === 'open' ? others : [...others, field] };
}

/** Questions that nobody has answered yet. */
export const openQuestions = (draft: MappingDraft, proposal: Proposal): Proposal['questions'] =>
  proposal.questions.filter(({ field }) => saidOf(draft, proposal, field).kind === 'open');

/** Fields that hold for every row and are still without their words. */
export const emptyEverywhere = ({ mapping }: MappingDraft): ImportFieldKey[] =>
  importFieldKeys.filter((field) => mapping.everywhere[field]?.trim() === '');

/** Columns of the list that no field takes. */
export function unusedColumns({ mapping }: MappingDraft, { columns }: Pick<MappingQuestion, 'columns'>): MappingQuestion['columns'] {
  const used = new Set(Object.values(mapping.columns));
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
];
export const canHoldEverywhere = (field: ImportFieldKey): boolean => !ownOfEach.includes(field);

/** The columns that a field may be, the likeliest first, and the rest in the order of the file. */
export function columnChoices(field: ImportFieldKey, { proposal, columns }: MappingQuestion): { likely: string[]; others: string[] } {
  const asked = proposal.questions.find((one) => one.field === field)?.between ?? [];
  const likely = [...new Set([...asked, ...(proposal.candidates[field] ?? []).map(({ heading }) => heading)])];
  return { likely, others: columns.map(({ heading }) => heading).filter((heading) => !likely.includes(heading)) };
}
