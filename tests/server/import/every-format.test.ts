/** The same list comes to the same records, whatever the format of its file; polygons of a map give place and site area. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Mapping } from '../../../shared/import/mapping.ts';
import { lgaHeadings, lgaList, rowsOf, takenIn } from '../../given/given-import.ts';
import { addSite, givenPackage, packaged, square, wkbPolygon } from '../../given/given-map.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';
import { givenWorkbook, textRow } from '../../given/given-workbook.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([]);
});
afterAll(() => server.close());

const csv = lgaList([
  { code: 'A-1', name: 'Town Hall', uprn: '100060000001', size: '415.05', cost: '12000' },
  { code: 'A-2', name: 'Depot', tenure: 'Leasehold' },
]);
const headings = lgaHeadings.split(',');
const rows = csv
  .split('\r\n')
  .slice(1)
  .map((line) => line.split(','));

const workbook = () =>
  Buffer.from(
    givenWorkbook({
      sheets: [
        { name: 'Read me', state: 'hidden', xml: `<sheetData>${textRow(1, 'About this list')}</sheetData>` },
        {
          xml: `<sheetData>${textRow(1, 'Our assets')}${textRow(3, ...headings)}${rows.map((cells, at) => textRow(at + 4, ...cells)).join('')}</sheetData>`,
        },
      ],
    }),
  );
const map = () =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: rows.map((cells) => ({
      type: 'Feature',
      properties: Object.fromEntries(headings.map((heading, at) => [heading, cells[at]])),
      geometry: null,
    })),
  });

async function recordsOf(name: string, content: string | Buffer) {
  const entry = await takenIn(server, officer, content, { name });
  expect([entry.problem, entry.state]).toEqual([null, 'checked']);
  const found = await rowsOf(server, officer, entry.id);
  return found.map(({ outcome, reference, changes }) => ({ outcome, reference, changes: JSON.stringify(changes).replaceAll(name, 'it') }));
}

test('as CSV in UTF-16, as a workbook with a hidden sheet and a title, and as GeoJSON', async () => {
  const expected = await recordsOf('wide.txt', Buffer.from(`\ufeff${csv.replaceAll(',', '\t')}`, 'utf16le'));
  expect(expected.map(({ outcome, reference }) => [outcome, reference])).toEqual([
    ['added', 'A-1'],
    ['added', 'A-2'],
  ]);
  expect(await recordsOf('list.xlsx', workbook())).toEqual(expected);
  expect(await recordsOf('sites.geojson', map())).toEqual(expected);
});

test('a polygon of a GeoPackage', async () => {
  const content = givenPackage(27700, (sqlite) => addSite(sqlite, packaged(wkbPolygon(square([590_490, 163_820], 100))), 'Park', 7, 1));
  const mapping: Mapping = { profile: 'generic', sheet: 0, headingRows: [1], columns: { name: 'name', reference: 'uprn' }, everywhere: {} };
  const entry = await takenIn(server, officer, content, { name: 'sites.gpkg', mapping });
  const [row] = await rowsOf(server, officer, entry.id);
  expect(row).toMatchObject({ number: 2, outcome: 'added', name: 'Park', reference: '7' });
  expect(row?.changes.map(({ label, after }) => [label, after])).toEqual(
    expect.arrayContaining([
      ['Site area', '1 ha (sites.gpkg: area of its shape)'],
      ['District', 'Swale'],
    ]),
  );
});
