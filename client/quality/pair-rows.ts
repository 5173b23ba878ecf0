/** Two records field by field in words: what agrees, what differs, and what a merge takes from which unless somebody says otherwise. */
import type { takeable } from '../../shared/match/merge-properties.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { propertyFields } from '../../shared/property-changes.ts';
import type { Property } from '../../shared/property.ts';
import { runningCostTotal } from '../../shared/running-cost.ts';
import type { SeenProperty } from '../../shared/seen-property.ts';

export type Side = 'one' | 'other';
/** What may be chosen from either record; what belongs to a field, as its precision to a place, goes with it. */
export type Takeable = (typeof takeable)[number];
/** Whether a property is sensitive is shown and is nobody's choice here: where either is, the merged one is. */
type PairField = Takeable | 'sensitive';
/** The side of each field that is taken in a merge. */
export type Takes = Partial<Record<Takeable, Side>>;

export type PairRow = {
  field: PairField;
  label: string;
  one: string;
  other: string;
  /** `one` and `other` stand for what only that side has. */
  state: 'same' | 'differs' | Side;
  /** The side that says more: what is recorded against what is missing or estimated. */
  fuller: Side | null;
};

const goesAlong: readonly string[] = ['positionPrecision', 'floorAreaBasis'];

const nothing = new Set(['', 'none', 'not recorded', 'not proposed']);
const isNothing = (text: string) => nothing.has(text.toLowerCase());

const draftOf = (property: SeenProperty): Property => ({ notes: '', ...property });

const textOf = (property: SeenProperty, field: PairField, organisations: readonly Organisation[]): string => {
  const draft = draftOf(property);
  const text = propertyFields[field].print(draft, organisations);
  if (field === 'position' && draft.position !== null && draft.positionPrecision === 'approximate') return `${text} (approximate)`;
  if (field === 'floorArea' && draft.floorArea.basis !== 'unknown' && draft.floorAreaBasis !== 'unknown')
    return `${text}, ${draft.floorAreaBasis}`;
  return text;
};

/** Whether a value is known only in a weaker way: an estimate, or a use that says nothing. */
function isWeak(property: SeenProperty, field: PairField): boolean {
  if (field === 'use') return property.use === 'other';
  const value: unknown = field === 'runningCost' ? runningCostTotal(property.runningCost) : draftOf(property)[field];
  return typeof value === 'object' && value !== null && 'basis' in value && value.basis === 'estimated';
}

function rowOf(one: SeenProperty, other: SeenProperty, field: PairField, organisations: readonly Organisation[]): PairRow {
  const row = {
    field,
    label: propertyFields[field].label,
    one: textOf(one, field, organisations),
    other: textOf(other, field, organisations),
  };
  if (row.one === row.other) return { ...row, state: 'same', fuller: null };
  if (isNothing(row.other)) return { ...row, state: 'one', fuller: 'one' };
  if (isNothing(row.one)) return { ...row, state: 'other', fuller: 'other' };
  const [left, right] = [isWeak(one, field), isWeak(other, field)];
  return { ...row, state: 'differs', fuller: left === right ? null : left ? 'other' : 'one' };
}

/** Every field of the two in the order of the property page. Notes are left out where they may not be read. */
export function pairRows(one: SeenProperty, other: SeenProperty, organisations: readonly Organisation[]): PairRow[] {
  const hidden = one.notes === undefined || other.notes === undefined;
  return (Object.keys(propertyFields) as PairField[])
    .filter((field) => !goesAlong.includes(field) && !(field === 'notes' && hidden))
    .map((field) => rowOf(one, other, field, organisations));
}

/** Whether a merge asks from which side a field is to come. */
export const isChosen = (row: PairRow): row is PairRow & { field: Takeable } => row.state !== 'same' && row.field !== 'sensitive';

/** The side that each field comes from when one record is kept: the kept one's, unless the other's says more. */
export const proposedTakes = (rows: readonly PairRow[], kept: Side): Takes =>
  Object.fromEntries(rows.filter(isChosen).map(({ field, fuller }) => [field, fuller ?? kept]));

/** The fields that a merge takes from the record that is not kept. */
export const takenFrom = (takes: Takes, kept: Side): Takeable[] =>
  (Object.keys(takes) as Takeable[]).filter((field) => takes[field] !== kept);
