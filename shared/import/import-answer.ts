/** What the server says of imports: the list of them, what is asked about a file's columns, and each row of a dry run. */
import type { ImportId, OrganisationId, PropertyId } from '../ids.ts';
import type { PropertyChange } from '../property-changes.ts';
import type { SeenProperty } from '../seen-property.ts';
import type { IsoMoment } from '../year.ts';

/**
 * From upload to the register: `reading` and `checking` run by themselves; `choosing` waits for a person to say what columns mean; `checked`
 * is a dry run that can be saved; `saved` may be `undone`. A `refused` file could not be read; a `cancelled` one was discarded.
 */
export const importStates = [
  'reading',
  'choosing',
  'checking',
  'checked',
  'saving',
  'saved',
  'undoing',
  'undone',
  'refused',
  'cancelled',
] as const;
export type ImportState = (typeof importStates)[number];

/** What becomes of a row. `doubtful` rows are like a property of the register that may be the same; unless a person decides they are added and flagged. */
export const rowOutcomes = ['added', 'changed', 'unchanged', 'merged', 'doubtful', 'refused', 'left-out'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export type ImportCounts = Record<RowOutcome, number> & {
  /** Rows of the file under its headings, blank ones not counted. */
  rows: number;
  /** Records among those to be kept that have no place. */
  withoutPlace: number;
  /** Rows with something to know, such as an amount that could not be read; a place outside the area is told of the list. */
  withNotes: number;
};

/** `of` is null while nobody knows how much there is to do. */
export type ImportProgress = { doing: string; done: number; of: number | null };

export type ImportEntry = {
  id: ImportId;
  fileName: string;
  bytes: number;
  sha256: string;
  organisation: OrganisationId;
  by: string;
  at: IsoMoment;
  state: ImportState;
  progress: ImportProgress | null;
  /** Why it was refused or could not be saved, as a sentence. */
  problem: string | null;
  profile: string | null;
  counts: ImportCounts | null;
  /** Sentences about the file as a whole. */
  notes: readonly string[];
  savedAt: IsoMoment | null;
  savedBy: string | null;
  /** Null where it can be undone now, else why not, as a sentence. */
  cannotUndo: string | null;
};

/** A row of a dry run. `number` is its number in the file as Excel shows it. */
export type ImportRow = {
  number: number;
  outcome: RowOutcome;
  name: string;
  reference: string;
  /** Why it is refused, left out or doubtful; empty where nothing needs saying. */
  reason: string;
  notes: readonly { column: string; message: string }[];
  /** Field by field, the register's value and the file's; for an added row every field that the file gives. */
  changes: readonly PropertyChange[];
  /** The property that it changes, or is merged into. */
  property: PropertyId | null;
  /** Properties of the register that may be the same, with what is alike. */
  alike: readonly { property: SeenProperty; because: string }[];
  /** What a person decided of a doubtful row: the same as this property, or another than all of them; null while nobody has. */
  decided: { same: PropertyId } | { same: null } | null;
  /** What the row says under each heading where it says something, for a row that is refused or left out. */
  cells: readonly { column: string; text: string }[];
};
