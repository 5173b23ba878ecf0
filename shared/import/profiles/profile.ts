/** What a kind of list is known by and what its headings mean: one profile a file, each checked against the publication that defines the list. */
import type { ImportFieldKey } from '../fields.ts';
import type { ProfileKey } from '../profile-keys.ts';

/** A heading, in the plain words of `headingWords`, or several whose columns make one field together. */
export type Heading = string | readonly string[];

export type Profile = {
  key: ProfileKey;
  /** A list is of this kind where it has one heading of each of these groups. */
  knownBy: readonly (readonly string[])[];
  /** For each field its headings, the one that says it best first. */
  fields: Partial<Record<ImportFieldKey, readonly Heading[]>>;
  /** Which floor area the list gives, where its headings do not say. */
  floorAreaBasis: 'GIA' | 'NIA' | null;
  /** The list defines the units of its areas, whatever its headings say. */
  definesUnits: boolean;
  /** Several rows may be parts of one property. */
  hasParts: boolean;
  /** Why a row is no property, from the words of its reference, name and use; null where it is one. */
  leftOut: (row: { reference: string; name: string; use: string }) => string | null;
  /** Columns that are not taken, and are told of where they hold more than nought. */
  tells: readonly { heading: string; message: (value: string) => string }[];
};
