/** Every field that a list gives of a property which the register does not have yet, in words. */
import type { Organisation } from '../../shared/organisation.ts';
import { propertyFields, type PropertyChange } from '../../shared/property-changes.ts';
import type { PropertyDraft } from '../../shared/property.ts';

/** The words by which fields say that there is nothing in them. */
const nothing = new Set(['', 'not recorded', 'none', 'not proposed', 'no', 'Not known']);

/** Told with the position itself. */
const untold: readonly (keyof PropertyDraft)[] = ['positionPrecision'];

export const fieldsGiven = (draft: PropertyDraft, organisations: readonly Organisation[]): PropertyChange[] =>
  (Object.keys(propertyFields) as (keyof PropertyDraft)[])
    .filter((field) => !untold.includes(field))
    .map((field) => ({ field, label: propertyFields[field].label, before: '', after: propertyFields[field].print(draft, organisations) }))
    .filter(({ after }) => !nothing.has(after));
