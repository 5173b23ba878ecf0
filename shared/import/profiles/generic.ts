/** A list of no known kind: its headings mean what `fields.ts` says, and nothing is left out for what it is called. */
import type { Profile } from './profile.ts';

export const generic: Profile = {
  key: 'generic',
  knownBy: [],
  fields: {},
  floorAreaBasis: null,
  definesUnits: false,
  hasParts: false,
  leftOut: () => null,
  tells: [],
};
