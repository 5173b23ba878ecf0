/** What of a property, or of a record that a list would bring, decides whether two of them may be one. */
import { saysNothing } from '../import/cell-text.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import type { Position } from '../units.ts';

export type MatchKeys = {
  /** Null for a record that is not in the register yet. */
  id: PropertyId | null;
  holder: OrganisationId;
  /** Empty where the list has no references. */
  reference: string;
  uprn: string | null;
  name: string;
  postcode: string;
  position: Position | null;
  /** An approximate place, such as the middle of a postcode, is shared by many and never counts as close. */
  precision: 'exact' | 'approximate';
  sensitive: boolean;
  archived?: boolean;
  /** The list that the record comes from gives its UPRN to several records, so that it names none of them alone. */
  uprnRepeated?: boolean;
};

/** A reference without case, spaces and punctuation; null for one that says nothing, such as "N/A". */
export function soundReference(reference: string): string | null {
  if (saysNothing(reference)) return null;
  const bare = reference.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return bare === '' || /^0+$/.test(bare) ? null : bare;
}

/** A UPRN without leading noughts; null for one that a spreadsheet has rounded or that is plainly made up, such as 99999999. */
export function soundUprn(uprn: string | null): string | null {
  const figures = (uprn ?? '').replace(/^0+/, '');
  if (!/^\d{1,12}$/.test(figures)) return null;
  return /^\d+0{6,}$/.test(figures) || /^(\d)\1{3,}$/.test(figures) ? null : figures;
}

/** A postcode without spaces, in capitals; `whole` where it has its inward half, which some fifteen addresses share. */
export function bareCode(postcode: string): { text: string; whole: boolean } {
  const text = postcode.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  return { text, whole: /^[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}$/.test(text) };
}
