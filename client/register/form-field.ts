/** Where a field of the property form is on the page, and how to go to it from the sentence that says what is wrong with it. */
import type { UseFormReturnType } from '@mantine/form';
import type { PropertyEntry } from './property-entry.ts';

export type PropertyForm = UseFormReturnType<PropertyEntry>;

export const fieldId = (path: string) => `field-${path.replaceAll('.', '-')}`;

/** The field itself, else the nearest part of the form that holds it. */
export function goToField(path: string): void {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const near = parts.slice(0, length).join('.');
    const place = document.getElementById(fieldId(near)) ?? document.getElementById(fieldId(`${near}.value`));
    if (!place) continue;
    place.scrollIntoView({ block: 'center' });
    place.focus({ preventScroll: true });
    return;
  }
}

/** What an input needs to belong to a path of the form. */
export const inputAt = (form: PropertyForm, path: string) => ({ id: fieldId(path), ...form.getInputProps(path) });
