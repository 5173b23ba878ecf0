/** Unsaved work on a property, kept for this browser tab: what was typed and the version it began from survive a reload and a refused save. */
import type { Property } from '../../shared/property.ts';
import type { PropertyEntry } from './property-entry.ts';

export type KeptWork = { base: Property | null; entry: PropertyEntry };

const placeOf = (id: string) => `common-ground-property-${id}`;

export function keepWork(id: string, work: KeptWork): void {
  try {
    sessionStorage.setItem(placeOf(id), JSON.stringify(work));
  } catch {
    return;
  }
}

export function keptWork(id: string): KeptWork | null {
  try {
    const text = sessionStorage.getItem(placeOf(id));
    return text === null ? null : (JSON.parse(text) as KeptWork);
  } catch {
    return null;
  }
}

export function forgetWork(id: string): void {
  try {
    sessionStorage.removeItem(placeOf(id));
  } catch {
    return;
  }
}
