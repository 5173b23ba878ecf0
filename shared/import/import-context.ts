/** What is known of a list and of the register while its rows are read. */
import type { OrganisationId } from '../ids.ts';
import type { Position } from '../units.ts';
import type { Use } from '../use.ts';
import type { IsoDate } from '../year.ts';
import type { DateSystem } from './date-cell.ts';
import type { TenureMeaning } from './tenure-words.ts';

export type ImportContext = {
  /** What every figure says it comes from: the name of the file. */
  source: string;
  /** The date of the list, where no column gives one. */
  asAt: IsoDate | null;
  dateSystem: DateSystem;
  /** The body for which the list is imported, to whom every row falls whose holder the register does not know. */
  organisation: { id: OrganisationId; name: string };
  /** The body of a name or short name as a list writes it; null where the register knows none such. */
  holderOf: (words: string) => OrganisationId | null;
  tenureWords: Readonly<Record<string, TenureMeaning>>;
  useWords: Readonly<Record<string, Use>>;
  /** The middle of a whole postcode, "ME10 3HT", with the district it lies in where that is known. */
  postcodeCentre: (postcode: string) => { position: Position; district: string | null } | null;
  /** The middle of the places of an outward code, "ME10". */
  outcodeCentre: (outcode: string) => Position | null;
  inArea: (position: Position) => boolean;
  districtOf: (position: Position) => string | null;
};
