/** A list in any of the formats: as bytes that are sent while they are made, or as a file that appears only when it is whole. */
import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportFormat } from '../../shared/export/export-format.ts';
import { aboutInCsv, kindsInCsv, writeCsv } from './csv/write-csv.ts';
import { writeGeoJson } from './geojson/write-geojson.ts';
import { writeGeoPackage } from './geopackage/write-geopackage.ts';
import type { ListToWrite } from './list-to-write.ts';
import { writeXlsx } from './xlsx/write-xlsx.ts';

type Bytes = AsyncGenerator<string | Uint8Array>;

/** A GeoPackage is a database, which must be whole before its first byte is known; it is made in the folder and gone when it is sent. */
async function* geoPackageBytes(list: ListToWrite, folder: string): Bytes {
  const path = join(folder, `export-${randomUUID()}.gpkg`);
  try {
    await writeGeoPackage(list, path);
    yield* createReadStream(path) as AsyncIterable<Uint8Array>;
  } finally {
    rmSync(path, { force: true });
  }
}

/** The bytes of the list, for whoever asked; `folder` is one of the server's own for what has to be made first. */
export function listBytes(format: ExportFormat, list: ListToWrite, folder: string): Bytes {
  switch (format) {
    case 'csv':
      return writeCsv(list);
    case 'xlsx':
      return writeXlsx(list);
    case 'geojson':
      return writeGeoJson(list);
    case 'gpkg':
      return geoPackageBytes(list, folder);
  }
}

/** What stands beside a list in CSV: the kinds of its columns in "list.csvt", and "list-about.csv". */
function saveBeside(list: ListToWrite, path: string): string[] {
  const stem = path.replace(/\.csv$/i, '');
  const [kinds, about] = [`${stem}.csvt`, `${stem}-about.csv`];
  writeFileSync(kinds, kindsInCsv(list.columns));
  writeFileSync(about, aboutInCsv(list.about()));
  return [kinds, about];
}

/** Writes the list to a file, replacing what stood there; gives the names of all files written. */
export async function saveList(format: ExportFormat, list: ListToWrite, path: string): Promise<string[]> {
  const unfinished = `${path}.unfinished-${process.pid}`;
  rmSync(unfinished, { force: true });
  try {
    if (format === 'gpkg') await writeGeoPackage(list, unfinished);
    else await pipeline(Readable.from(listBytes(format, list, '')), createWriteStream(unfinished));
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return [path, ...(format === 'csv' ? saveBeside(list, path) : [])];
}
