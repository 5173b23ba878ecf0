/** Of which kind a list is, by its headings alone. */
import { columnsOf } from './columns-found.ts';
import type { Layout } from './layout.ts';
import type { ProfileKey } from './profile-keys.ts';
import { profiles } from './profiles/every-profile.ts';

/** The profile whose headings the list has; null where it has those of none. */
export function recognise(layout: Layout): Exclude<ProfileKey, 'generic'> | null {
  const { inWords } = columnsOf(layout);
  for (const key of ['lga', 'nhs-eric', 'central-government'] as const)
    if (profiles[key].knownBy.every((group) => group.some((words) => inWords(words).length > 0))) return key;
  return null;
}
