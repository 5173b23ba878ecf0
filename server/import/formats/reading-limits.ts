/** How much of a file is read before it is refused: each limit lies above what a real list has and below what would harm the server. */

export type ReadingLimits = {
  fileBytes: number;
  /** Of everything unpacked from a ZIP file, an .xlsx file among them. */
  unpackedBytes: number;
  /** How many times larger than itself a part of a ZIP file may become; the densest real sheets stay below 60. */
  unpackedTimes: number;
  zipEntries: number;
  sheets: number;
  /** Rows that say something, headings included. */
  rows: number;
  /** Blank rows one after another. */
  blankRows: number;
  columns: number;
  cellCharacters: number;
  rowCharacters: number;
  /** Of all the cells of a sheet together: a short file can name one long text in every cell. */
  sheetCharacters: number;
  /** Corners of one shape of a map file. */
  corners: number;
  /** How deep JSON and XML may be nested. */
  depth: number;
};

const mebibyte = 1024 * 1024;

export const usualLimits: ReadingLimits = {
  fileBytes: 200 * mebibyte,
  unpackedBytes: 1024 * mebibyte,
  unpackedTimes: 200,
  zipEntries: 2000,
  sheets: 200,
  rows: 500_000,
  blankRows: 50_000,
  columns: 1000,
  cellCharacters: 50_000,
  rowCharacters: 1_000_000,
  sheetCharacters: 500_000_000,
  corners: 500_000,
  depth: 60,
};
