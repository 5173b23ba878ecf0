/** GeoJSON, of RFC 7946 and of 2008 with its own reference system, as one collection or a feature in each line. */
import { createReadStream } from 'node:fs';
import type { SheetRow } from '../../../../shared/import/sheet.ts';
import { formatCount } from '../../../../shared/measure.ts';
import type { FileFormat, Probe } from '../file-format.ts';
import { refuse } from '../file-problem.ts';
import type { OpenedFile } from '../opened-file.ts';
import { rowGate } from '../row-gate.ts';
import { jsonPieces } from './json-features.ts';
import { jsonOutline } from './json-geometry.ts';
import { mapTable, propertyText, readableOutline, systemNotes, teller } from './map-table.ts';
import { cornersOf } from './outline.ts';
import { cornerWatch, systemOfName, type ReferenceSystem } from './reference-system.ts';

type Feature = { geometry: unknown; properties: ReadonlyMap<string, unknown> };

const otherJson: Record<string, string> = {
  Topology: 'The file is TopoJSON. Export it as GeoJSON and give that.',
};
const arcgis = 'The file is JSON of ArcGIS and not GeoJSON. Export it as GeoJSON (in ArcGIS: Features To JSON, with “Output to GeoJSON”).';
const noMap = 'The file is JSON and not GeoJSON. Give a map as GeoJSON, or a list as .xlsx or CSV.';

const entriesOf = (value: unknown): [string, unknown][] => (value !== null && typeof value === 'object' ? Object.entries(value) : []);

/** A feature's own properties, its "id" among them where they have none. */
function featureIn(value: Record<string, unknown>): Feature {
  const properties = new Map(entriesOf(value['properties']));
  const { id } = value;
  if ((typeof id === 'string' || typeof id === 'number') && !properties.has('id')) properties.set('id', id);
  return { geometry: value['geometry'], properties };
}

function systemNamed(frame: Record<string, unknown>): ReferenceSystem | null {
  const name = (frame['crs'] as { properties?: { name?: unknown } } | null | undefined)?.properties?.name;
  if (typeof name !== 'string') return null;
  return (
    systemOfName(name) ??
    refuse(
      `The file's reference system is ${name.slice(0, 80)}. Save it in EPSG:27700 (National Grid) or EPSG:4326 (longitude and latitude).`,
    )
  );
}

function checkFrame(frame: Record<string, unknown>): void {
  const { type } = frame;
  if (typeof type === 'string' && otherJson[type]) refuse(otherJson[type]);
  if ('geometryType' in frame || 'spatialReference' in frame) refuse(arcgis);
  if (type !== 'FeatureCollection' && type !== 'Feature') refuse(noMap);
}

async function open({ path, fileName, bytes, limits }: Probe): Promise<OpenedFile> {
  let done = 0;

  async function* features(onFrame: (frame: Record<string, unknown>) => void): AsyncGenerator<Feature> {
    async function* chunks(): AsyncGenerator<Buffer> {
      done = 0;
      for await (const chunk of createReadStream(path, { highWaterMark: 1 << 16 })) {
        done += (chunk as Buffer).length;
        yield chunk as Buffer;
      }
    }
    for await (const piece of jsonPieces(chunks(), limits)) {
      if ('frame' in piece) {
        checkFrame(piece.frame);
        onFrame(piece.frame);
        if (piece.frame['type'] === 'Feature') yield featureIn(piece.frame);
      } else yield featureIn(piece.feature);
    }
  }

  const outlineOf = (geometry: unknown, row: number, tell: (note: string) => void) =>
    readableOutline(() => jsonOutline(geometry, limits.corners), row, tell);
  const headings = new Set<string>();
  const watch = cornerWatch();
  let said: ReferenceSystem | null = null;
  let count = 0;
  for await (const { geometry, properties } of features((frame) => (said ??= systemNamed(frame)))) {
    count += 1;
    for (const name of properties.keys()) headings.add(name);
    if (headings.size > limits.columns)
      refuse(`The features have more than ${formatCount(limits.columns)} properties. Keep those that describe the sites.`);
    for (const corner of cornersOf(outlineOf(geometry, count + 1, () => undefined))) watch.see(corner);
  }
  const system: ReferenceSystem = said ?? watch.system();
  const names = [...headings];
  const notes = systemNotes(system, said !== null || !system.planar);
  const tell = teller(notes);

  async function* rows(): AsyncGenerator<readonly SheetRow[]> {
    const gate = rowGate(limits);
    const table = mapTable(gate, names, system, tell);
    let row = 1;
    for await (const { geometry, properties } of features(() => undefined)) {
      row += 1;
      const cells = names.map((name) => propertyText(properties.get(name)));
      table.take(cells, outlineOf(geometry, row, tell));
      yield* gate.chunks(false);
    }
    yield* gate.chunks(true);
  }

  return {
    kind: 'GeoJSON',
    sheets: [{ name: fileName, dateSystem: 1900, shaped: true, rows: count + 1 }],
    notes,
    rows,
    share: () => done / bytes,
    close: async () => {},
  };
}

/** A byte order mark may stand before the brace; a list in CSV never begins with one. */
const jsonBeginning = /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\s*(?:"|\})|\[)/;

export const geojsonFormat: FileFormat = {
  recognises: ({ head, extension }) =>
    /^(geo)?jsonl?$/.test(extension) || (jsonBeginning.test(head.toString('latin1', 0, 200)) && head[0] !== 0x5b),
  open,
};
