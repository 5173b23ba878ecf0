/** Files cut short and with bytes changed: whatever is left is read, or refused in a sentence, and nothing crashes or hangs. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalOf } from '../../../given/given-file.ts';
import {
  addSite,
  dbf,
  givenPackage,
  nationalGridPrj,
  packaged,
  shp,
  shpPolygon,
  square,
  wkbPolygon,
  zipped,
} from '../../../given/given-map.ts';
import { givenWorkbook, textRow } from '../../../given/given-workbook.ts';

const rows = Array.from({ length: 12 }, (_, at) => [`A${at}`, `Site "${at}"`, String(100_012_797_000 + at)]);
const ring = square([590_000, 163_000], 100);

const files: Record<string, () => Uint8Array> = {
  'list.csv': () => Buffer.from(rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')).join('\r\n')),
  'wide.csv': () => Buffer.from(`\ufeff${rows.map((cells) => cells.join('\t')).join('\n')}`, 'utf16le'),
  'list.xlsx': () =>
    givenWorkbook(
      {
        sheets: [
          {
            xml: `<sheetData>${rows.map((cells, at) => textRow(at + 1, ...cells)).join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>`,
          },
        ],
        texts: '<si><t>x</t></si>',
        formats: [0, 14, 'dd/mm/yy'],
      },
      { level: 0 },
    ),
  'sites.geojson': () =>
    Buffer.from(
      JSON.stringify({
        type: 'FeatureCollection',
        features: rows.map(([name]) => ({ type: 'Feature', properties: { name }, geometry: { type: 'Polygon', coordinates: [ring] } })),
      }),
    ),
  'sites.gpkg': () =>
    givenPackage(27700, (sqlite) => {
      for (const [name = ''] of rows) addSite(sqlite, packaged(wkbPolygon(ring), true), name, 1, 2.5);
    }),
  'sites.zip': () =>
    zipped({
      's.shp': shp([shpPolygon(ring), shpPolygon(ring)]),
      's.dbf': dbf([{ name: 'N', kind: 'C', length: 4 }], [['a'], ['b']]),
      's.prj': nationalGridPrj,
    }),
};

type Harm = { cut: number; flips: readonly { at: number; to: number }[] };

const harm: fc.Arbitrary<Harm> = fc.record({
  cut: fc.oneof({ weight: 1, arbitrary: fc.double({ min: 0.01, max: 1, noNaN: true }) }, { weight: 2, arbitrary: fc.constant(1) }),
  flips: fc.array(fc.record({ at: fc.double({ min: 0, max: 0.999_999, noNaN: true }), to: fc.integer({ min: 0, max: 255 }) }), {
    maxLength: 8,
  }),
});

function harmed(content: Uint8Array, { cut, flips }: Harm): Uint8Array {
  const copy = Buffer.from(content.subarray(0, Math.max(1, Math.floor(content.length * cut))));
  for (const { at, to } of flips) copy[Math.floor(at * copy.length)] = to;
  return copy;
}

test.each(Object.entries(files))('%s', async (name, make) => {
  const content = make();
  expect(await refusalOf(name, content)).toBe('read to its end');
  await fc.assert(
    fc.asyncProperty(harm, async (how) => {
      expect(await refusalOf(name, harmed(content, how))).toMatch(/^read to its end$|[.?]$/);
    }),
    { numRuns: 120 },
  );
});

test.each(Object.keys(files))('any bytes that are called %s', async (name) => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 400 }), async (content) => {
      expect(await refusalOf(name, content)).toMatch(/^read to its end$|[.?]$/);
    }),
    { numRuns: 40 },
  );
});
