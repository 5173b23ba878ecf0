/** CSV with what belongs beside it in one ZIP file: the list, the kinds of its columns for GIS, and what is said about it. */
import { zipped } from '../zip/zip-parts.ts';
import type { ListToWrite } from '../list-to-write.ts';
import { aboutInCsv, kindsInCsv, writeCsv } from './write-csv.ts';

function* aboutLater({ about }: ListToWrite): Generator<string> {
  yield aboutInCsv(about());
}

/** `name` is that of the list's file, without its extension. */
export const zippedCsv = (list: ListToWrite, name: string): AsyncGenerator<Uint8Array> =>
  zipped(
    [
      { name: `${name}.csv`, chunks: writeCsv(list) },
      { name: `${name}.csvt`, chunks: [kindsInCsv(list.columns)] },
      { name: `${name}-about.csv`, chunks: aboutLater(list) },
    ],
    list.madeAt,
  );
