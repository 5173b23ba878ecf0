/** The text of a cell without what spreadsheets and web pages leave behind, and the many ways of writing that there is nothing. */

/** No-break, narrow and ideographic spaces; zero-width marks, control characters and the byte order mark are dropped. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t]/g;
const invisible = /[\u200b-\u200d\u2060\ufeff\u00ad]|[^\P{Cc}\t\n\r]/gu;

/** Printable ASCII with single spaces, as most cells are already. */
const alreadyPlain = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** One line of text: odd spaces made plain, line breaks and runs of spaces made one space, ends trimmed. */
export const plainText = (cell: string): string =>
  alreadyPlain.test(cell)
    ? cell
    : cell.normalize('NFC').replaceAll(invisible, '').replaceAll(oddSpaces, ' ').replaceAll(/\s+/g, ' ').trim();

/** What stands in cells whose value nobody has; `nil` and `0` are not among them, since they say nought. */
const nothings = new Set([
  '',
  'n/a',
  'na',
  'n.a.',
  'n.a',
  'n/k',
  'nk',
  'not known',
  'unknown',
  'unk',
  'not recorded',
  'not available',
  'not applicable',
  'not held',
  'no data',
  'none',
  'null',
  'blank',
  'tbc',
  'tba',
  'tbd',
  'to be confirmed',
  'to be advised',
  'pending',
  'awaited',
  'see notes',
  '#n/a',
  '#ref!',
  '#value!',
  '#div/0!',
  '#name?',
  '#null!',
  '#num!',
]);

/** Whether a cell says that there is nothing, or that nobody knows: such a cell is unknown, and never nought. */
export function saysNothing(cell: string): boolean {
  const text = plainText(cell).toLowerCase();
  return nothings.has(text) || /^[-–—.?*_/\\]+$/.test(text);
}
