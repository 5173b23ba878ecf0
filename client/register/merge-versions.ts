/** Two people changed one property: which parts each changed, to the single field, and the draft that a choice of versions makes. */
import { formatArea, formatCount } from '../../shared/measure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Figure } from '../../shared/figure.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { figureText, propertyFields } from '../../shared/property-changes.ts';
import { type PropertyDraft, propertyDraftSchema } from '../../shared/property.ts';
import { leafAt, type LeafPath, leavesApart, withLeaf } from '../../shared/three-way.ts';
import type { Pence, SquareMetres } from '../../shared/units.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';
import type { Side, Sides } from '../ui/version-choice.tsx';
import { fieldLabel } from './form-field.ts';

export type Difference = {
  /** "address.postcode": the field's path with dots. */
  field: string;
  path: LeafPath;
  label: string;
  mine: string;
  theirs: string;
  /** Who departed from the version that both began with. */
  changedBy: Side | 'both';
};

const draftKeys = Object.keys(propertyDraftSchema.shape) as (keyof PropertyDraft)[];
/** What a person enters and nothing of what the register adds: a stored property's version is no difference. */
const enteredIn = (draft: PropertyDraft): Partial<PropertyDraft> => Object.fromEntries(draftKeys.map((key) => [key, draft[key]]));

function figureWords(figure: Figure<number>, path: LeafPath): string {
  const last = path.at(-1);
  return figureText(figure, (value) => {
    if (last === 'area') return formatArea(value as SquareMetres);
    if (last === 'staff') return `${value} FTE`;
    if (last === 'workstations') return formatCount(value);
    return formatPounds(value as Pence, 'exact');
  });
}

function printLeaf(draft: PropertyDraft, path: LeafPath, organisations: readonly Organisation[]): string {
  const field = path[0] as keyof PropertyDraft;
  const value = leafAt(draft, path);
  if (path.length === 1) return propertyFields[field].print(draft, organisations);
  if (value === null || value === undefined || value === '') return 'not recorded';
  if (typeof value === 'object' && 'basis' in value) return figureWords(value as Figure<number>, path);
  if (typeof value === 'string' && String(path.at(-1)).endsWith('On')) return formatDate(value as IsoDate);
  if (typeof value === 'string' || typeof value === 'number') {
    const name = organisations.find((one) => one.id === value)?.name;
    return name ?? (path.at(-1) === 'noticePeriod' ? `${value} months` : String(value));
  }
  const member = leafAt(draft, path.slice(0, 2));
  return propertyFields[field].print({ ...draft, [field]: [member] }, organisations);
}

/** Every field in which the two versions differ, down to the part of an address or of an occupation, with both values in words. */
export const differencesOf = (
  base: PropertyDraft,
  mine: PropertyDraft,
  theirs: PropertyDraft,
  organisations: readonly Organisation[],
): Difference[] =>
  leavesApart(enteredIn(base), enteredIn(mine), enteredIn(theirs)).map(({ path, changedBy }) => {
    const field = path.join('.');
    return {
      field,
      path,
      label: fieldLabel(field),
      mine: printLeaf(mine, path, organisations),
      theirs: printLeaf(theirs, path, organisations),
      changedBy,
    };
  });

/** A field that only one person changed goes to that person; one that both changed is left to be chosen. */
export const proposedSides = (differences: readonly Difference[]): Sides =>
  Object.fromEntries(differences.flatMap(({ field, changedBy }) => (changedBy === 'both' ? [] : [[field, changedBy]])));

/** Their version with every field that was chosen to be mine put over it. */
export const mergedDraft = (differences: readonly Difference[], mine: PropertyDraft, theirs: PropertyDraft, sides: Sides): PropertyDraft =>
  differences
    .filter(({ field }) => sides[field] === 'mine')
    .reduce((draft, { path }) => withLeaf(draft, path, leafAt(mine, path)) as PropertyDraft, theirs);
