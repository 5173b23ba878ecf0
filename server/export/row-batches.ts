/** Rows a few hundred at a time, clean, with room between for requests: however long the list, no more than one batch is ever in memory. */
import { setImmediate as breath } from 'node:timers/promises';
import { cleanText } from '../../shared/export/clean-text.ts';
import type { ExportCell, ListRow } from '../../shared/export/export-cell.ts';
import type { ListToWrite } from './list-to-write.ts';

/** A few milliseconds of work in any format. */
const batchLength = 250;

/** Text that cleaning leaves nothing of is nothing; a number that is none is a mistake of ours and must not pass for an empty cell. */
function cleanCell(cell: ExportCell): ExportCell {
  if (typeof cell === 'string') return cleanText(cell) || null;
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError('A cell holds a number that is none.');
  return cell;
}

const cleanRow = ({ key, cells, position }: ListRow): ListRow => ({ key, cells: cells.map(cleanCell), position });

export async function* rowBatches(rows: ListToWrite['rows']): AsyncGenerator<ListRow[]> {
  let batch: ListRow[] = [];
  for await (const row of rows) {
    batch.push(cleanRow(row));
    if (batch.length < batchLength) continue;
    yield batch;
    batch = [];
    await breath();
  }
  if (batch.length > 0) yield batch;
}
