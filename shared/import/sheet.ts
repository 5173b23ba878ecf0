/** A table of somebody's file as its reader gives it, before anybody knows what its columns mean: rows of text under the numbers that Excel shows. */
import type { Hectares, Position } from '../units.ts';
import type { DateSystem } from './date-cell.ts';

/** What a point or polygon of a map file says: a place, a point inside for a polygon, and then its area too. */
export type Shape = { position: Position; siteArea: Hectares | null };

/** `number` counts from 1 as Excel does, blank lines included. Cells hold numbers in full (no exponent) and dates as 2015-10-28. */
export type SheetRow = { number: number; cells: readonly string[]; shape?: Shape | null };

export type Sheet = {
  name: string;
  dateSystem: DateSystem;
  /** Rows come with shapes. */
  shaped: boolean;
  /** Rows that the file says it has, headings included; null where only reading tells. */
  rows: number | null;
};
