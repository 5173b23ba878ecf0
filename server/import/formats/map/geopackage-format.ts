/** GeoPackages (OGC 12-128): each layer of points or polygons is a sheet, and so is each table without shapes. */
import type { Sheet, SheetRow } from '../../../../shared/import/sheet.ts';
import { openGeoPackage, type GeoPackage, type PackageLayer } from '../../../db/geopackage.ts';
import type { FileFormat, Probe } from '../file-format.ts';
import { FileProblem, refuse } from '../file-problem.ts';
import type { OpenedFile } from '../opened-file.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { rowGate } from '../row-gate.ts';
import { mapTable, propertyText, readableOutline, teller } from './map-table.ts';
import { cornersOf, nothing, type Outline } from './outline.ts';
import { cornerWatch, systemOfCode, systemOfText, type ReferenceSystem } from './reference-system.ts';
import { packageOutline } from './well-known-binary.ts';

const damaged = 'The GeoPackage is damaged. Export it again from the program that holds the map.';
const noLayers =
  'The file is a database and not a GeoPackage with layers. Export the layer with the properties as GeoPackage or GeoJSON, or its table as CSV.';

const rowsAtOnce = 200;
const bytesOfCorner = 32;

const isSqliteError = (error: unknown) =>
  error instanceof Error && ('code' in error ? String(error.code).startsWith('SQLITE_') : error.name === 'SqliteError');

/** What SQLite says of a damaged file is no sentence for anybody. */
function asked<T>(ask: () => T): T {
  try {
    return ask();
  } catch (error) {
    if (isSqliteError(error) || error instanceof RangeError || error instanceof TypeError) throw new FileProblem(damaged, { cause: error });
    throw error;
  }
}

const outlineOf = (shape: Buffer | null, row: number, tell: (note: string) => void): Outline =>
  readableOutline(() => (shape ? packageOutline(shape) : nothing), row, tell);

function* featuresOf(file: GeoPackage, layer: PackageLayer) {
  let after = -(2n ** 63n);
  for (;;) {
    const found = asked(() => file.features(layer, after, rowsAtOnce));
    yield* found;
    const last = found.at(-1);
    if (!last || found.length < rowsAtOnce || last.id <= after) return;
    after = last.id;
  }
}

/** Codes -1 and 0 say that nothing is known: then it is told by where the corners lie. */
function systemFor(file: GeoPackage, layer: PackageLayer): ReferenceSystem {
  const { code, definition } = layer.shape ?? { code: 4326, definition: '' };
  const known = systemOfCode(code) ?? (code > 0 ? systemOfText(definition) : null);
  if (known) return known;
  if (code > 0)
    return refuse(
      `The reference system of the layer “${layer.table}” (${code}) is not known. Save it in EPSG:27700 (National Grid) or EPSG:4326.`,
    );
  const watch = cornerWatch();
  for (const { shape } of featuresOf(file, layer)) for (const corner of cornersOf(outlineOf(shape, 0, () => undefined))) watch.see(corner);
  return watch.system();
}

function notesOf(file: GeoPackage): string[] {
  return file.passedOver.map((table) => `The layer “${table}” is a view of other tables and is not read.`);
}

const sheetOf = ({ table, shape, features }: PackageLayer): Sheet => ({
  name: table,
  dateSystem: 1900,
  shaped: shape !== null,
  rows: features === null ? null : features + 1,
});

async function open({ path, head, limits }: Probe): Promise<OpenedFile> {
  const file = asked(() => openGeoPackage(path, head, { characters: limits.cellCharacters, shapeBytes: limits.corners * bytesOfCorner }));
  if (file.layers.length === 0) {
    file.close();
    return refuse(noLayers);
  }
  const sheets = file.layers.map(sheetOf);
  const notes = notesOf(file);
  return {
    kind: 'GeoPackage',
    sheets,
    notes,
    rows: (sheet) => layerRows(file, sheet, limits, teller(notes)),
    share: () => 0,
    close: async () => file.close(),
  };
}

async function* layerRows(
  file: GeoPackage,
  sheet: number,
  limits: ReadingLimits,
  tell: (note: string) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const layer = file.layers[sheet] ?? refuse('The GeoPackage has no such layer.');
  const gate = rowGate(limits);
  const system = systemFor(file, layer);
  const table = mapTable(gate, layer.columns, system, tell);
  let row = 1;
  if (layer.shape) tell(`The coordinates of the layer “${layer.table}” are on ${system.words}.`);
  for (const { shape, values } of featuresOf(file, layer)) {
    row += 1;
    const cells = values.map(propertyText);
    if (layer.shape) table.take(cells, outlineOf(shape, row, tell));
    else gate.take(row, cells);
    yield* gate.chunks(false);
  }
  yield* gate.chunks(true);
}

const sqliteBeginning = 'SQLite format 3\0';

export const geopackageFormat: FileFormat = {
  recognises: ({ head }) => head.toString('latin1', 0, sqliteBeginning.length) === sqliteBeginning,
  open,
};
