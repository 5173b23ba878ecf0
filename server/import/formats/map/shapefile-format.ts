/** Shapefiles in a ZIP file: each layer is a sheet; what is missing of one, its .prj or .dbf part, is told. */
import type { Sheet, SheetRow } from '../../../../shared/import/sheet.ts';
import type { FileFormat, Probe } from '../file-format.ts';
import { refuse } from '../file-problem.ts';
import type { OpenedFile } from '../opened-file.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { rowGate } from '../row-gate.ts';
import type { GuardedZip } from '../zip/guarded-zip.ts';
import { readDbf, type DbfTable } from './dbf-records.ts';
import { mapTable, readableOutline, teller } from './map-table.ts';
import { cornersOf, nothing } from './outline.ts';
import { cornerWatch, systemOfText, type ReferenceSystem } from './reference-system.ts';
import { shpOutlines } from './shp-records.ts';

type Layer = { name: string; base: string };

const shapePart = /\.shp$/i;

const layersIn = ({ names }: GuardedZip): Layer[] =>
  names
    .filter((name) => shapePart.test(name) && !/(^|\/)(__MACOSX\/|\._)/.test(name))
    .map((name) => ({ base: name.replace(shapePart, ''), name: name.replace(shapePart, '').replace(/^.*\//, '') }));

const part = async (zip: GuardedZip, { base }: Layer, ending: string): Promise<Buffer | null> =>
  zip.has(`${base}.${ending}`) ? zip.whole(`${base}.${ending}`) : null;

async function tableOf(zip: GuardedZip, layer: Layer, limits: ReadingLimits): Promise<DbfTable | null> {
  const [dbf, codePage] = [await part(zip, layer, 'dbf'), await part(zip, layer, 'cpg')];
  return dbf && readDbf(dbf, codePage?.toString('latin1') ?? null, limits.columns);
}

async function systemOf(zip: GuardedZip, layer: Layer, shapes: Buffer, tell: (note: string) => void): Promise<ReferenceSystem> {
  const text = (await part(zip, layer, 'prj'))?.toString('utf8');
  if (text !== undefined) {
    const system =
      systemOfText(text) ??
      refuse(
        `The reference system of the layer “${layer.name}” is not known. Save it in EPSG:27700 (National Grid) or EPSG:4326 (longitude and latitude).`,
      );
    tell(`The coordinates of the layer “${layer.name}” are on ${system.words}.`);
    return system;
  }
  const watch = cornerWatch();
  for (const outline of shpOutlines(shapes))
    for (const corner of cornersOf(readableOutline(outline, 0, () => undefined))) watch.see(corner);
  const system = watch.system();
  tell(
    `The layer “${layer.name}” has no .prj part, which says what its coordinates are; by where they lie they are taken as ${system.words}.`,
  );
  return system;
}

async function* layerRows(
  zip: GuardedZip,
  layer: Layer,
  limits: ReadingLimits,
  tell: (note: string) => void,
  onShare: (share: number) => void,
): AsyncGenerator<readonly SheetRow[]> {
  const shapes = (await part(zip, layer, 'shp')) ?? refuse('The ZIP file has no such layer.');
  const [system, dbf] = [await systemOf(zip, layer, shapes, tell), await tableOf(zip, layer, limits)];
  if (!dbf) tell(`The layer “${layer.name}” has no .dbf part: its shapes have no names and no references.`);
  const gate = rowGate(limits);
  const table = mapTable(gate, dbf?.headings ?? [], system, tell);
  let at = 0;
  for (const outline of shpOutlines(shapes)) {
    const cells = dbf && at < dbf.count ? dbf.row(at) : [];
    at += 1;
    if (cells) table.take(cells, readableOutline(outline, at + 1, tell));
    onShare(dbf ? Math.min(1, at / Math.max(1, dbf.count)) : 0);
    yield* gate.chunks(false);
  }
  for (const count = dbf?.count ?? 0; at < count; at += 1) {
    const cells = dbf?.row(at);
    if (cells) table.take(cells, nothing);
    yield* gate.chunks(false);
  }
  yield* gate.chunks(true);
}

async function open({ zip, limits }: Probe): Promise<OpenedFile> {
  if (!zip) return refuse('The shapefile cannot be read.');
  const layers = layersIn(zip);
  if (layers.length > limits.sheets) refuse(`The ZIP file has more than ${limits.sheets} layers. Keep the one with the properties.`);
  const sheets: Sheet[] = [];
  for (const layer of layers) {
    const table = await tableOf(zip, layer, limits);
    sheets.push({ name: layer.name, dateSystem: 1900, shaped: true, rows: table && table.count + 1 });
  }
  const notes: string[] = [];
  let share = 0;
  return {
    kind: 'Shapefile',
    sheets,
    notes,
    rows: (sheet) =>
      layerRows(zip, layers[sheet] ?? refuse('The ZIP file has no such layer.'), limits, teller(notes), (read) => {
        share = read;
      }),
    share: () => share,
    close: async () => zip.close(),
  };
}

export const shapefileFormat: FileFormat = { recognises: ({ zip }) => zip !== null && layersIn(zip).length > 0, open };
