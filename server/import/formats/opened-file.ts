/** A file that has been recognised and can be read: its sheets, and the rows of each as often as they are asked for. */
import type { Sheet, SheetRow } from '../../../shared/import/sheet.ts';

export type OpenedFile = {
  /** What the file is, in words: "CSV", "Excel workbook". */
  kind: string;
  sheets: readonly Sheet[];
  /** Sentences about the file as a whole; more may come while its rows are read. */
  notes: readonly string[];
  /**
   * The rows of a sheet in chunks, blank ones left out. Features of a map file are rows too, below a first row with the names of their
   * properties. Throws a FileProblem where the rest cannot be read.
   */
  rows: (sheet: number) => AsyncIterable<readonly SheetRow[]>;
  /** How much of the sheet that is being read has been read, 0 to 1. */
  share: () => number;
  close: () => Promise<void>;
};
