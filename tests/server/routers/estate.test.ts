/** The register's pages, areas, facts and search through the procedures, over Kent's illustrative register. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generate } from '../../../seeds/generate.ts';
import { contains } from '../../../shared/area.ts';
import { columns, compareCells, type Cell } from '../../../shared/columns.ts';
import { everything } from '../../../shared/filter.ts';
import type { Area } from '../../../shared/scenario.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const illustration = generate();
const organisations = new Map(illustration.organisations.map((one) => [one.id, one]));

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer(illustration.properties, illustration.organisations);
});
afterAll(() => server.close());

describe('the register by each of its columns', () => {
  test.each(columns.filter(({ sortable }) => sortable).map(({ key }) => key))(
    '%s rises, falls, and keeps what is unknown to the end',
    async (key) => {
      const column = columns.find((one) => one.key === key);
      for (const direction of ['ascending', 'descending'] as const) {
        const { rows } = await server
          .as(officer)
          .estate.list({ filter: everything, sort: { column: key, direction }, offset: 0, limit: 500 });
        const cells = rows.map((row): Cell => column?.read(row, { organisations }) ?? null);
        const numeric = cells.every((cell) => typeof cell !== 'string');
        const wrong = cells.slice(1).filter((cell, at) => compareCells(cells[at] ?? null, cell, direction) > 0 && (numeric || !cell));
        expect(wrong).toEqual([]);
      }
    },
  );
});

test('pages follow one another without a gap or a repeat', async () => {
  const api = server.as(clearedOfficer);
  const ids: string[] = [];
  let count = 0;
  for (let offset = 0; offset === ids.length; offset += 500) {
    const page = await api.estate.list({ filter: everything, sort: { column: 'town', direction: 'descending' }, offset, limit: 500 });
    ids.push(...page.rows.map(({ property }) => property.id));
    count = page.count;
  }
  expect(new Set(ids).size).toBe(count);
  expect(new Set(ids)).toEqual(new Set(illustration.properties.map(({ id }) => id)));
});

test('a column that does not exist sorts by name', async () => {
  const page = (column: string) =>
    server.as(officer).estate.list({ filter: everything, sort: { column, direction: 'ascending' }, offset: 0, limit: 20 });
  expect(await page('of-old')).toEqual(await page('name'));
});

test('the properties within an area are exactly those whose place is in it', async () => {
  const area: Area = {
    type: 'Polygon',
    coordinates: [
      [
        [0.7, 51.3],
        [0.95, 51.28],
        [0.9, 51.45],
        [0.72, 51.44],
        [0.7, 51.3],
      ],
    ],
  };
  const { ids } = await server.as(clearedOfficer).estate.within({ filter: { sectors: ['county'] }, area });
  const plain = illustration.properties.filter(
    ({ holder, position }) => organisations.get(holder)?.sector === 'county' && position !== null && contains(area, position),
  );
  expect(ids).toEqual(plain.map(({ id }) => id));
  expect(ids.length).toBeGreaterThan(20);
  const facts = await server.as(clearedOfficer).estate.facts({ ids: ids.slice(0, 30) });
  expect(facts.map(({ id }) => id)).toEqual(ids.slice(0, 30));
});

test('search finds places and properties by the beginnings of words', async () => {
  const found = await server.as(officer).search.find({ text: 'Sittingb', limit: 12 });
  expect(found[0]).toMatchObject({ kind: 'place', label: 'Sittingbourne', detail: 'Town in Swale' });
  expect(found.filter(({ kind }) => kind === 'property').length).toBeGreaterThan(5);
  expect(found).toHaveLength(12);
  expect(await server.as(officer).search.find({ text: '"*( OR' })).toBeInstanceOf(Array);
  expect(await server.as(officer).search.find({ text: '  ' })).toEqual([]);
});

test('a filter that means nothing here is refused as one', async () => {
  const asked = server.as(officer).estate.summary({ filter: { sectors: ['parish'] as never } });
  await expect(asked).rejects.toMatchObject({ code: 'BAD_REQUEST' });
});
