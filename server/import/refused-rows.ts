/** The rows of a file that were refused, as a list that can be put right and imported again: its own columns and the reason of each row. */
import { stringify } from 'csv-stringify/sync';
import type { ImportId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Staging } from '../db/staging.ts';
import type { Asking } from '../services.ts';
import { factOf, stagedAfter } from '../store/staged-rows.ts';
import { openImport } from './import-access.ts';
import { harmless, reasonHeading } from './reason-column.ts';

/** Cells that begin or end with a space are quoted, so that nothing trims them. */
const csvOf = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((cells) => cells.map(harmless)),
    { record_delimiter: '\r\n', quoted_match: /^ | $/ },
  );

const chunk = 1000;

/** With a byte order mark, so that Excel reads its letters as they are. */
async function* linesOf(staging: Staging): AsyncGenerator<string> {
  const headings = (await factOf<string[]>(staging, 'headings')) ?? [];
  yield `\ufeff${csvOf([[...headings, reasonHeading]])}`;
  let after = 0;
  for (;;) {
    const rows = await stagedAfter(staging, ['refused'], after, chunk);
    const last = rows.at(-1);
    if (!last) return;
    after = last.number;
    yield csvOf(rows.map(({ cells, reason }) => [...Array.from(headings, (_, at) => cells?.[at] ?? ''), reason]));
  }
}

export async function refusedRows(ctx: Asking, id: ImportId): Promise<Answer<{ fileName: string; lines: AsyncGenerator<string> }>> {
  const found = await openImport(ctx, id);
  if (!found.ok) return found;
  const staging = ctx.imports.staging(id);
  if (staging === null) return { ok: false, problem: { kind: 'refused', message: 'The rows of this import are no longer kept.' } };
  const stem = found.value.fileName.replace(/\.[^.]*$/, '').replaceAll(/[^\w -]+/g, '-') || 'list';
  return { ok: true, value: { fileName: `${stem}-refused.csv`, lines: linesOf(staging) } };
}
