/** The column in which refused rows are given back with their reasons, which is not read when the rows come again, and their cells, which come again as they were. */
import type { Layout } from '../../shared/import/layout.ts';
import type { SheetRow } from '../../shared/import/sheet.ts';

export const reasonHeading = 'Reason';

export function withoutReason(layout: Layout): Layout {
  const last = layout.columns.at(-1);
  return last?.own === reasonHeading && layout.columns.length > 1 ? { ...layout, columns: layout.columns.slice(0, -1), unread: 1 } : layout;
}

/** Excel and others take a cell that begins so for a formula, whatever its quotes; numbers with a sign are none. */
const startsFormula = /^[=+\-@\t\r]/;
const isNumber = /^[+-]?[\d,]+(\.\d+)?$/;
const madeHarmless = /^'(?=[=+\-@\t\r])/;

export const harmless = (text: string): string => (startsFormula.test(text) && !isNumber.test(text) ? `'${text}` : text);

/** The rows of a list as its keeper wrote them: where they were given back once, without what made their cells harmless. */
export async function* rowsAsGiven(
  chunks: AsyncIterable<readonly SheetRow[]>,
  { unread = 0 }: Layout,
): AsyncGenerator<readonly SheetRow[]> {
  for await (const rows of chunks)
    yield unread === 0 ? rows : rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell.replace(madeHarmless, '')) }));
}
