/** Excel workbooks (.xlsx, ECMA-376 transitional and strict), sheet by sheet as a stream. */
import type { Sheet } from '../../../../shared/import/sheet.ts';
import type { FileFormat, Probe } from '../file-format.ts';
import { refuse } from '../file-problem.ts';
import type { OpenedFile } from '../opened-file.ts';
import type { GuardedZip } from '../zip/guarded-zip.ts';
import { cellRange } from './cell-name.ts';
import { mergesOf, type Merges } from './merged-headings.ts';
import { readTexts } from './shared-texts.ts';
import { sheetRows } from './sheet-rows.ts';
import { readWorkbook, type WorkbookSheet } from './workbook.ts';

/** Sheets whose formats run to the bottom say that they have every row that Excel knows. */
const allRows = 1_000_000;

/** The last row that a sheet says it has, near its beginning; null where it does not, or says so of a single cell. */
async function statedRows(zip: GuardedZip, part: string): Promise<number | null> {
  for await (const chunk of zip.read(part).chunks) {
    const range = cellRange(/dimension\s+ref="([A-Z0-9:]+)"/.exec(chunk.toString('latin1'))?.[1] ?? '');
    return range && range.to.row < allRows ? range.to.row : null;
  }
  return null;
}

const hiddenNotes = (sheets: readonly WorkbookSheet[]) =>
  sheets.filter(({ hidden }) => hidden).map(({ name }) => `The sheet “${name}” is hidden in the file.`);

async function open({ zip, limits }: Probe): Promise<OpenedFile> {
  if (!zip) return refuse('The workbook cannot be read.');
  const workbook = await readWorkbook(zip, limits);
  const { dateSystem, kinds } = workbook;
  const sheets: Sheet[] = [];
  for (const { name, part } of workbook.sheets) sheets.push({ name, dateSystem, shaped: false, rows: await statedRows(zip, part) });
  const notes = hiddenNotes(workbook.sheets);
  const merges = new Map<string, Merges>();
  const withoutResult = new Set<string>();
  let texts: string[] | null = null;
  let share = () => 0;

  function onNoResult(sheet: string, cell: string) {
    if (withoutResult.has(sheet)) return;
    withoutResult.add(sheet);
    notes.push(
      `The sheet “${sheet}” has formulas whose results are not saved with it, the first in ${cell}; they are read as empty. Open the file in Excel and save it to have them.`,
    );
  }

  async function mergesIn(sheet: string, part: string): Promise<Merges> {
    const found = merges.get(part) ?? (await mergesOf(zip as GuardedZip, part));
    if (found.down !== null && !merges.has(part))
      notes.push(
        `The sheet “${sheet}” has cells merged over several rows, the first in ${found.down}; only the first row of each is read as having what it says.`,
      );
    merges.set(part, found);
    return found;
  }

  async function* rows(at: number) {
    const { name, part } = workbook.sheets[at] ?? refuse('The workbook has no such sheet.');
    texts ??= workbook.texts === null ? [] : await readTexts(zip as GuardedZip, workbook.texts, limits);
    const { across } = await mergesIn(name, part);
    const reading = (zip as GuardedZip).read(part);
    share = reading.share;
    yield* sheetRows(reading.chunks, { texts, kinds, dateSystem, merged: across, limits, onNoResult: (cell) => onNoResult(name, cell) });
  }

  return { kind: 'Excel workbook', sheets, notes, rows, share: () => share(), close: async () => zip.close() };
}

export const xlsxFormat: FileFormat = {
  recognises: ({ zip }) => zip?.names.some((name) => /(^|\/)workbook\.xml$/i.test(name)) ?? false,
  open,
};
