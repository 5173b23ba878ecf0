/** Lists as GeoJSON: any parser reads them, and a property without a place is there without one. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeGeoJson } from '../../../server/export/geojson/write-geojson.ts';
import type { ExportCell } from '../../../shared/export/export-cell.ts';
import { asRead, bytesOf, everyKind, givenColumn, givenList, givenRows, nastyRows } from '../../given/given-list.ts';

type Feature = { type: string; id: string; geometry: unknown; properties: Record<string, ExportCell> };
type Collection = { type: string; features: Feature[]; about: Record<string, string>; headings: Record<string, string> };

const read = async (...list: Parameters<typeof givenList>): Promise<Collection> =>
  JSON.parse((await bytesOf(writeGeoJson(givenList(...list)))).toString('utf8')) as Collection;

test('a feature has its place, longitude first, and its values under names with their units', async () => {
  const columns = [
    givenColumn('text', 'uprn'),
    givenColumn('money', 'running-cost', '£ a year'),
    givenColumn('decimal', 'floor-area', 'm²'),
  ];
  const { type, features, about, headings } = await read(columns, givenRows(['0123', 128_430_050, 12.5], [null, null, null]));
  expect(type).toBe('FeatureCollection');
  expect(features).toEqual([
    {
      type: 'Feature',
      id: 'p0',
      geometry: { type: 'Point', coordinates: [0.735, 51.341] },
      properties: { uprn: '0123', running_cost_gbp_per_year: 1_284_300.5, floor_area_m2: 12.5 },
    },
    { type: 'Feature', id: 'p1', geometry: null, properties: { uprn: null, running_cost_gbp_per_year: null, floor_area_m2: null } },
  ]);
  expect(about).toEqual({ Filter: 'freehold; in Swale', '=1+1': '@now' });
  expect(headings['floor_area_m2']).toBe('floor-area (m²)');
});

test('an empty list is a collection of nothing', async () => {
  expect((await read(everyKind, [])).features).toEqual([]);
});

test('any list read back is the list that went in', async () => {
  const pence = (cell: ExportCell) => (typeof cell === 'number' ? Math.round(cell * 100) + 0 : cell);
  await fc.assert(
    fc.asyncProperty(nastyRows, async (rows) => {
      const { features } = await read(everyKind, rows);
      const back = features.map(({ properties }) =>
        Object.values(properties).map((cell, at) => (everyKind[at]?.kind === 'money' ? pence(cell) : asRead(cell))),
      );
      expect(back).toEqual(rows.map(({ cells }) => cells.map(asRead)));
    }),
  );
});
