/** Rows counted as they pass, for what is said about the list when the last of them has gone out. */
import { countRow, type Tally } from '../../shared/export/about-list.ts';
import type { ListRow } from '../../shared/export/export-cell.ts';
import type { ListToWrite } from './list-to-write.ts';

export async function* talliedRows(rows: ListToWrite['rows'], tally: Tally): AsyncGenerator<ListRow> {
  for await (const row of rows) {
    countRow(tally, row);
    yield row;
  }
}
