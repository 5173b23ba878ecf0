/** A set of small areas as it was given: where its figures come from, of which day, and how much it covers. At most one set is in use. */
import type { AreaSetId } from '../ids.ts';
import type { People } from '../units.ts';
import type { IsoDate, IsoMoment } from '../year.ts';
import type { AccessGround } from './access.ts';

export type AreaSet = {
  id: AreaSetId;
  source: string;
  /** The day that its figures are of; null where nobody said. */
  asAt: IsoDate | null;
  fileName: string;
  /** Its figures are made up. */
  illustrative: boolean;
  inUse: boolean;
  areas: number;
  people: People;
  /** Areas of which the deprivation is known. */
  withDecile: number;
  addedAt: IsoMoment;
  addedBy: string;
};

/** What a place has of small areas and settlements, and of which set the areas are; null where none is in use. */
export type GroundOfPlace = AccessGround & { set: AreaSet | null };
