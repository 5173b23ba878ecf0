/** A GeoPackage for QGIS and other GIS: the list as a layer in each reference system asked for, a table about it, and the same as metadata. */
import { rmSync } from 'node:fs';
import type { CellKind } from '../../../shared/cell-kind.ts';
import type { AboutLine } from '../../../shared/export/about-list.ts';
import { fieldNameOf, headingOf, type ExportCell, type ListColumn } from '../../../shared/export/export-cell.ts';
import {
  createGeoPackage,
  type GeoPackageFile,
  type GeoPackageTable,
  type GeoPackageType,
  type StoredValue,
} from '../../db/geopackage-file.ts';
import type { ListToWrite } from '../list-to-write.ts';
import { rowBatches } from '../row-batches.ts';
import { layerSystems, storedPoint, type LayerSystem } from './stored-point.ts';

const typeOf: Record<CellKind, GeoPackageType> = {
  text: 'TEXT',
  integer: 'INTEGER',
  decimal: 'REAL',
  proportion: 'REAL',
  money: 'REAL',
  date: 'DATE',
  boolean: 'BOOLEAN',
};

/** Pence become pounds here: the nearest double to two decimals. */
function stored(kind: CellKind, cell: ExportCell): StoredValue {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  return kind === 'money' && typeof cell === 'number' ? cell / 100 : cell;
}

const inSystem: Record<LayerSystem, { ending: string; words: string }> = {
  27700: { ending: 'national_grid', words: 'National Grid' },
  4326: { ending: 'wgs84', words: 'WGS84' },
};

const longestStem = 40;

/** "disposal_list": the start of each layer's name. */
const stemOf = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_$/g, '')
    .slice(0, longestStem) || 'list';

const columnIn = (column: ListColumn) => ({ name: fieldNameOf(column), type: typeOf[column.kind], title: headingOf(column) });

function layerTable({ title, columns, madeBy, madeAt }: ListToWrite, system: LayerSystem): GeoPackageTable {
  const { ending, words } = inSystem[system];
  return {
    name: `${stemOf(title)}_${ending}`,
    title: `${title} (${words})`,
    description: `Made by ${madeBy}. See the table about_this_list.`,
    columns: columns.map(columnIn),
    changedAt: madeAt,
  };
}

function writeAbout(file: GeoPackageFile, { title, madeBy, madeAt }: ListToWrite, lines: readonly AboutLine[]): void {
  const add = file.table({
    name: 'about_this_list',
    title: 'About this list',
    description: '',
    columns: [
      { name: 'label', type: 'TEXT', title: 'Label' },
      { name: 'said', type: 'TEXT', title: 'What is said' },
    ],
    changedAt: madeAt,
  });
  for (const { label, text } of lines) add([label, text]);
  const description = lines.map(({ label, text }) => `${label}: ${text}`).join('\n');
  const dataset = { '@context': 'https://schema.org', '@type': 'Dataset', name: title, creator: madeBy, dateCreated: madeAt, description };
  file.describe('https://schema.org/Dataset', 'application/ld+json', JSON.stringify(dataset), madeAt);
}

async function writeLayers(file: GeoPackageFile, list: ListToWrite, systems: readonly LayerSystem[]): Promise<void> {
  const kinds = list.columns.map(({ kind }) => kind);
  const layers = systems.map((system) => ({ system, ...file.layer(layerTable(list, system), system) }));
  for await (const batch of rowBatches(list.rows))
    for (const { cells, position } of batch) {
      const values = cells.map((cell, at) => stored(kinds[at] ?? 'text', cell));
      for (const { system, add } of layers) add(values, storedPoint(system, position));
    }
  for (const { close } of layers) close();
}

const both = [layerSystems.nationalGrid, layerSystems.wgs84] as const;

/** Writes the file whole, or leaves none. The path must name no file yet. */
export async function writeGeoPackage(list: ListToWrite, path: string, systems: readonly LayerSystem[] = both): Promise<void> {
  const file = createGeoPackage(path);
  try {
    await writeLayers(file, list, systems);
    writeAbout(file, list, list.about());
    file.finish();
  } catch (error) {
    file.abandon();
    rmSync(path, { force: true });
    throw error;
  }
}
