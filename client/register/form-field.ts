/** Where a field of the property form is on the page, and how to go to it from the sentence that says what is wrong with it. */
import type { UseFormReturnType } from '@mantine/form';
import { propertyFields } from '../../shared/property-changes.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import { type CostLine, costLineLabel, costLines } from '../../shared/running-cost.ts';
import type { PropertyEntry } from './property-entry.ts';

export type PropertyForm = UseFormReturnType<PropertyEntry>;

export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;

const parts: Record<string, string> = { interests: 'Interest', occupations: 'Occupation', barriers: 'Barrier' };
const words: Record<string, string> = {
  asAt: 'as at',
  startsOn: 'start',
  expiresOn: 'expiry',
  breakOn: 'next break',
  rentReviewOn: 'next rent review',
  noticePeriod: 'notice',
  breakPenalty: 'break penalty',
  letOut: 'letting',
  due: 'date to be resolved by',
  value: '',
  lines: '',
};

/** A field's name for a list of problems: "Occupation 2, floor area", "Running cost, rent". */
export function fieldLabel(path: string): string {
  const [first = '', ...rest] = path.split('.');
  const numbered = /^\d+$/.test(rest[0] ?? '');
  const known = Object.hasOwn(propertyFields, first) ? propertyFields[first as keyof PropertyDraft].label : first;
  const head = numbered ? `${parts[first] ?? known} ${Number(rest[0]) + 1}` : known;
  const tail = rest
    .slice(numbered ? 1 : 0)
    .map((part) => words[part] ?? (costLines.some((line) => line === part) ? costLineLabel[part as CostLine].toLowerCase() : part));
  return [head, ...tail.filter(Boolean)].join(', ');
}

/** A field of that path, else the first within it, else the first thing to press in the section of that name. */
const placeOf = (path: string): HTMLElement | null =>
  document.getElementById(fieldId(path)) ??
  document.querySelector<HTMLElement>(`[id^="${fieldId(path)}-"]`) ??
  document.querySelector<HTMLElement>(`#section-${path.replaceAll('.', '-')} button`);

/** The field itself, else the nearest part of the form that holds it. */
export function goToField(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const place = placeOf(parts.slice(0, length).join('.'));
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return;
  }
}

/** The path that an address's hash asks for, or null. */
export const askedField = (hash: string): string | null => /^#?field-([A-Za-z]+)$/.exec(hash)?.[1] ?? null;

/** What an input needs to belong to a path of the form. */
export const inputAt = (form: PropertyForm, path: string) => ({ id: fieldId(path), ...form.getInputProps(path) });
