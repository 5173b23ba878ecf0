/** A requirement as it is typed, read into a draft or into what is wrong with each field; as much as decides what fits is read before the rest is there. */
import type { OrganisationId } from '../../shared/ids.ts';
import { describeZodIssues } from '../../shared/issue-sentences.ts';
import { formatPounds, fromPoundsPerYear } from '../../shared/money.ts';
import {
  requirementDraftSchema,
  wantedSchema,
  type Requirement,
  type RequirementDraft,
  type Wanted,
} from '../../shared/space/requirement.ts';
import type { Position } from '../../shared/units.ts';
import type { Component } from '../../shared/use.ts';

export type TypedRequirement = {
  name: string;
  body: OrganisationId | '';
  component: Component;
  by: string;
  /** Whether the space or the people are given. */
  measured: 'area' | 'people';
  area: string;
  people: string;
  place: Position | null;
  near: string;
  /** How the place was chosen: one that was found goes with its name, one from the map may be called anything. */
  placed: 'found' | 'map';
  /** In kilometres. */
  reach: string;
  budget: string;
  notes: string;
  sensitive: boolean;
};

export const nothingTyped: TypedRequirement = {
  name: '',
  body: '',
  component: 'back-office',
  by: '',
  measured: 'area',
  area: '',
  people: '',
  place: null,
  near: '',
  placed: 'found',
  reach: '2',
  budget: '',
  notes: '',
  sensitive: false,
};

const text = (value: number | null) => (value === null ? '' : String(value));

export const typedOf = (one: Requirement): TypedRequirement => ({
  name: one.name,
  body: one.body,
  component: one.component,
  by: one.by,
  measured: one.area === null ? 'people' : 'area',
  area: text(one.area),
  people: text(one.people),
  place: one.place,
  near: one.near,
  placed: one.near === '' ? 'map' : 'found',
  reach: String(one.reach / 1000),
  budget: one.budget === null ? '' : formatPounds(one.budget, 'exact').replace('£', ''),
  notes: one.notes,
  sensitive: one.sensitive,
});

export type Messages = Partial<Record<string, string>>;

/** Without what was said of the fields that were changed since; it is said again where it still holds when the form is sent. */
export function messagesAfter(messages: Messages, change: Partial<TypedRequirement>): Messages {
  const changed = new Set(Object.keys(change).flatMap((key) => (key === 'measured' ? ['area', 'people'] : [key])));
  return Object.fromEntries(Object.entries(messages).filter(([path]) => !changed.has(path)));
}

const numberOf = (typed: string): number | null => {
  const bare = typed.replaceAll(/[\s,]/g, '');
  const value = Number(bare);
  return bare !== '' && Number.isFinite(value) ? value : null;
};

/** What the fields say as values; what cannot be read is null. */
const valuesOf = (typed: TypedRequirement) => ({
  name: typed.name,
  body: typed.body,
  component: typed.component,
  area: typed.measured === 'area' ? numberOf(typed.area) : null,
  people: typed.measured === 'people' ? numberOf(typed.people) : null,
  place: typed.place,
  near: typed.near,
  reach: (numberOf(typed.reach) ?? Number.NaN) * 1000,
  by: typed.by,
  budget: typed.budget.trim() === '' ? null : fromPoundsPerYear(typed.budget),
  notes: typed.notes,
  sensitive: typed.sensitive,
});

/** What is plainly wrong, in words that the schema has not. */
function wrongWith(typed: TypedRequirement): Messages {
  const messages: Messages = {};
  if (typed.name.trim() === '') messages['name'] = 'Say in a few words what is wanted.';
  if (typed.body === '') messages['body'] = 'Choose the body that wants the space.';
  if (!(Number(numberOf(typed[typed.measured])) > 0))
    messages[typed.measured] = typed.measured === 'area' ? 'Enter the space in m².' : 'Enter for how many people it is, full-time.';
  if (typed.place === null) messages['place'] = 'Choose a place: find it by name or postcode, or click the map.';
  if (!(Number(numberOf(typed.reach)) > 0)) messages['reach'] = 'Enter a distance in kilometres, such as 2.';
  if (typed.by === '') messages['by'] = 'Enter the day by which it is wanted.';
  const budget = typed.budget.trim() === '' ? null : fromPoundsPerYear(typed.budget);
  if (typed.budget.trim() !== '' && (budget === null || budget < 0))
    messages['budget'] = `“${typed.budget.trim()}” is not an amount in pounds. Write for example 30,000.`;
  return messages;
}

export function readRequirement(typed: TypedRequirement): { ok: true; draft: RequirementDraft } | { ok: false; messages: Messages } {
  const messages = wrongWith(typed);
  if (Object.keys(messages).length > 0) return { ok: false, messages };
  const read = requirementDraftSchema.safeParse(valuesOf(typed));
  if (read.success) return { ok: true, draft: read.data };
  return {
    ok: false,
    messages: Object.fromEntries(describeZodIssues(read.error).map(({ path, message }) => [path.split('.')[0] ?? path, message])),
  };
}

/** What decides what fits; null while too little is typed. A day that is missing is taken as today's. */
export function readWanted(typed: TypedRequirement, today: string): Wanted | null {
  const values = valuesOf(typed);
  if (!((values.area ?? 0) > 0 || (values.people ?? 0) > 0)) return null;
  return wantedSchema.safeParse({ ...values, by: values.by === '' ? today : values.by }).data ?? null;
}
