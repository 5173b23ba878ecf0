/** What happens to a property: entered, edited, archived, brought back, put back to an earlier version, or merged with another. */
import { inSentence } from '../in-sentence.ts';
import type { PropertyId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { fieldsBetween, propertyFields } from '../property-changes.ts';
import { propertyDraftSchema, type Property, type PropertyDraft } from '../property.ts';
import { listed } from './in-words.ts';

type OfProperty = { property: PropertyId; version: number };

/** `version` is the property's after the event. Events of archiving from before the chain hold no versions of the property. */
export type PropertyEvent =
  | ({ kind: 'property.added'; before: null; after: Property } & OfProperty)
  | ({ kind: 'property.edited' | 'property.estimated' | 'property.estimate-removed'; before: Property; after: Property } & OfProperty)
  | ({ kind: 'property.archived' | 'property.restored'; before: Property | null; after: Property | null } & OfProperty)
  /** `of` is the number of the event whose version was put back. */
  | ({ kind: 'property.reverted'; before: Property; after: Property; of: number } & OfProperty)
  /** Of two that are one, the one that is kept and the one that is archived; and both where the merge is undone. */
  | ({ kind: 'property.merged' | 'property.merged-away' | 'property.unmerged'; before: Property; after: Property } & OfProperty);

/** The values of a change are told only where both fit on a line. */
const longest = 80;

/** The notes are private to those who keep the record, and the audit is read by others too. */
const untold: readonly (keyof PropertyDraft)[] = ['notes'];

/** Whether a field can be put into words: one recorded in the form of another time may not be. */
const isOfToday = (field: keyof PropertyDraft, version: Property) => propertyDraftSchema.shape[field].safeParse(version[field]).success;

function valuesOf(field: keyof PropertyDraft, before: Property, after: Property, organisations: readonly Organisation[]): string {
  if (untold.includes(field) || !isOfToday(field, before) || !isOfToday(field, after)) return '';
  const { print } = propertyFields[field];
  const values = ` from ${print(before, organisations)} to ${print(after, organisations)}`;
  return values.length <= longest ? values : '';
}

const fieldsOf = (before: Property, after: Property): string =>
  listed(fieldsBetween(before, after).map((field) => inSentence(propertyFields[field].label)));

function editSentence(before: Property, after: Property, organisations: readonly Organisation[]): string {
  const fields = fieldsBetween(before, after);
  const [only] = fields;
  if (only === undefined) return 'Saved without a change.';
  return `Changed ${fieldsOf(before, after)}${fields.length === 1 ? valuesOf(only, before, after, organisations) : ''}.`;
}

const revertSentence = (before: Property, after: Property, organisations: readonly Organisation[]): string =>
  `Put an earlier version back. ${editSentence(before, after, organisations)}`;

function mergeSentence(before: Property, after: Property, organisations: readonly Organisation[]): string {
  const taken = fieldsBetween(before, after).length === 0 ? 'Nothing was taken from it.' : editSentence(before, after, organisations);
  return `Another record of the same property was merged into this one. ${taken}`;
}

/** The sentence stands under the property's name. */
export function propertySentence(event: PropertyEvent, organisations: readonly Organisation[]): string {
  switch (event.kind) {
    case 'property.added':
      return 'Added to the register.';
    case 'property.edited':
      return editSentence(event.before, event.after, organisations);
    case 'property.estimated':
      return `Filled ${fieldsOf(event.before, event.after)} with an estimate from peers.`;
    case 'property.estimate-removed':
      return `Took the estimate of ${fieldsOf(event.before, event.after)} away.`;
    case 'property.archived':
      return 'Archived.';
    case 'property.restored':
      return 'Brought back from the archive.';
    case 'property.reverted':
      return revertSentence(event.before, event.after, organisations);
    case 'property.merged':
      return mergeSentence(event.before, event.after, organisations);
    case 'property.merged-away':
      return 'Found to be the same as another record, merged into it and archived.';
    case 'property.unmerged':
      return 'The merge with another record was undone.';
  }
}
