/** What happens about a sensitive property: looked at, flagged, freed of the flag, or confirmed as still in need of it. */
import type { PropertyId } from '../ids.ts';

/** Where a sensitive property was looked at. */
export const sights = ['page', 'history', 'selection', 'plan', 'review', 'pair', 'export'] as const;
export type Sight = (typeof sights)[number];

type OfProperty = { property: PropertyId; version: number; before: null };

/** These stand beside the event of the edit, which holds the property before and after. */
export type SensitiveEvent =
  | ({ kind: 'sensitive.seen'; after: { where: Sight } } & OfProperty)
  | ({ kind: 'sensitive.set' | 'sensitive.lifted' | 'sensitive.confirmed'; after: null } & OfProperty);

const seen: Record<Sight, string> = {
  page: 'Opened this sensitive property.',
  history: 'Read the history of this sensitive property.',
  selection: 'Selected this sensitive property and was shown its figures.',
  plan: 'Opened a plan that names this sensitive property.',
  pair: 'Looked at this sensitive property beside another that may be the same.',
  review: 'Looked at this property in the review of sensitive ones.',
  export: 'Took this sensitive property out of the register in a file.',
};

/** The sentence stands under the property's name. */
export function sensitiveSentence(event: SensitiveEvent): string {
  switch (event.kind) {
    case 'sensitive.seen':
      return seen[event.after.where];
    case 'sensitive.set':
      return 'Made sensitive: only cleared people see it.';
    case 'sensitive.lifted':
      return 'No longer sensitive: everybody sees it.';
    case 'sensitive.confirmed':
      return 'Confirmed as still sensitive.';
  }
}
