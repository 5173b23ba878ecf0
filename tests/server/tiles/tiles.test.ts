/** Tiles of the estate: every property once at every zoom, whatever thread the index lives in. */
import { afterAll, expect, test } from 'vitest';
import { organisations } from '../../../seeds/organisations.ts';
import { syntheticProperties } from '../../../seeds/synthetic.ts';
import { emptyEstate } from '../../../server/estate/estate.ts';
import { clusterIndex, type TileContent } from '../../../server/tiles/cluster-index.ts';
import { encodeTile } from '../../../server/tiles/encode-tile.ts';
import { estateTiles } from '../../../server/tiles/estate-tiles.ts';
import { tilePoints } from '../../../server/tiles/tile-points.ts';
import { estateFilterSchema, everything, type EstateFilter } from '../../../shared/filter.ts';
import { sectors } from '../../../shared/organisation.ts';

const estate = emptyEstate(organisations);
estate.enter(syntheticProperties(6000));
estate.settle({ version: 1, illustrative: true });
const tiles = estateTiles(estate);
afterAll(() => tiles.close());

const pointsOf = (filter: EstateFilter) => tilePoints(estate.columns, estate.standing(filter, false));

/** What lies within the tile itself, without the margin that it shares with its neighbours. */
function* inside(content: TileContent) {
  for (const { x, y, row } of content.points)
    if (x >= 0 && x < 4096 && y >= 0 && y < 4096) yield { count: 1, rows: [row], bySector: [] as number[] };
  for (const { x, y, ...cluster } of content.clusters) if (x >= 0 && x < 4096 && y >= 0 && y < 4096) yield cluster;
}

/** All the tiles of a zoom that touch Kent. */
function* kent(z: number): Generator<[number, number]> {
  const column = (longitude: number) => Math.floor(((longitude + 180) / 360) * 2 ** z);
  const line = (latitude: number) => Math.floor(((1 - Math.asinh(Math.tan((latitude * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
  for (let x = column(-0.2); x <= column(1.6); x += 1) for (let y = line(51.6); y <= line(50.8); y += 1) yield [x, y];
}

test.each([0, 5, 8, 11])('at zoom %i the tiles together hold every property once, and clusters count them by sector', (z) => {
  const points = pointsOf(everything);
  const index = clusterIndex(points);
  let count = 0;
  const bySector = sectors.map(() => 0);
  for (const [x, y] of kent(z))
    for (const one of inside(index.tile(z, x, y))) {
      count += one.count;
      if (one.bySector.length === 0) for (const row of one.rows) bySector[(estate.columns.facets.sectors.data[row] ?? 0) - 1]! += 1;
      one.bySector.forEach((number, at) => {
        bySector[at]! += number;
      });
    }
  expect(count).toBe(points.rows.length);
  expect(bySector).toEqual(sectors.map((_, at) => points.sectors.filter((code) => code === at + 1).length));
});

test('a small cluster names its properties and says at which zoom it opens', () => {
  const points = pointsOf(estateFilterSchema.parse({ sectors: ['defence'] }));
  const index = clusterIndex(points);
  const named = [...kent(9)].flatMap(([x, y]) => index.tile(9, x, y).clusters).filter(({ rows }) => rows.length > 0);
  expect(named.length).toBeGreaterThan(0);
  for (const { rows, count, opens } of named) expect([rows.length, opens > 9]).toEqual([count, true]);
});

test('an index in a thread of its own gives the tiles of one built here', async () => {
  const index = clusterIndex(pointsOf(everything));
  expect(pointsOf(everything).rows.length).toBeGreaterThan(5000);
  for (const z of [6, 10, 14])
    for (const [x, y] of [...kent(z)].slice(0, 12)) {
      const tile = await tiles.tile(everything, false, { z, x, y });
      expect(Buffer.from(tile).equals(Buffer.from(encodeTile(estate.columns, index.tile(z, x, y))))).toBe(true);
    }
});

test('indexes that are let go while they are asked still answer', async () => {
  const filters = ['o', 'e', '', 'a', 'i', 'l', 'n'].map((text) => estateFilterSchema.parse({ text }));
  const answers = await Promise.all(filters.map((filter) => tiles.tile(filter, false, { z: 6, x: 32, y: 21 })));
  expect(answers.every((tile) => tile.length > 0)).toBe(true);
});
