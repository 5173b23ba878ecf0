/** A sensitive property is in no total, facet, list or tile of anybody who is not cleared, and in all of them for somebody who is. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { estateFilterSchema } from '../../../shared/filter.ts';
import type { Area } from '../../../shared/scenario.ts';
import { buildApp } from '../../../server/app.ts';
import { readConfig } from '../../../server/config.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const canary = 'Nightingale';
const place = { longitude: 0.7654321, latitude: 51.3456789 };

const hidden = givenProperty({
  id: 'p-hidden',
  name: `${canary} House`,
  reference: `${canary}-9`,
  uprn: '987654321098',
  use: 'refuge',
  sensitive: true,
  holder: 'nhs',
  district: 'Ashford',
  position: place,
  address: { street: `${canary} Row`, town: `${canary}ton`, postcode: 'ZZ99 9ZZ' },
  runningCost: { lines: {}, total: given(123_456_789) },
  disposalValue: given(987_654_300),
  occupations: [
    {
      organisation: 'nhs',
      service: `${canary} service`,
      component: 'specialist',
      staff: given(5),
      workstations: given(5),
      area: given(50),
    },
  ],
  notes: canary,
});
const plain = givenProperty({ id: 'p-plain', runningCost: { lines: {}, total: given(5_000_000) } });

const around: Area = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 51],
      [1.5, 51],
      [1.5, 52],
      [0, 52],
      [0, 51],
    ],
  ],
};
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([plain, hidden]);
  const { id: _id, version, archived: _archived, ...entered } = hidden;
  await server.as(clearedOfficer).property.edit({ id: hidden.id, version, draft: { ...entered, condition: 'A' } });
});
afterAll(() => server.close());

test('it is in no total, count, facet, list or selection', async () => {
  const api = server.as(officer);
  const { totals, facets, selected } = await api.estate.summary({ filter: { archived: true }, selection: [hidden.id] });
  expect([totals.properties, totals.runningCost.recorded, selected?.properties]).toEqual([1, 5_000_000, 0]);
  expect(facets.districts).toEqual([{ key: 'Swale', count: 1 }]);
  expect(facets.uses.map(({ key }) => key)).toEqual(['office']);
  expect((await api.estate.list({ filter: {}, sort: { column: 'name', direction: 'ascending' }, offset: 0, limit: 9 })).count).toBe(1);
  expect((await api.estate.within({ filter: {}, area: around })).ids).toEqual([plain.id]);
  expect((await api.estate.about()).bounds).toEqual([0.735, 51.341, 0.735, 51.341]);
  await expect(api.property.get({ id: hidden.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('no tile holds it', async () => {
  const config = readConfig({});
  const page = async () => () => Promise.reject(new Error('No page is asked for.'));
  const tileFor = async (person: typeof officer) => {
    const app = await buildApp({
      services: server.services,
      config,
      whoAsks: async () => person,
      page,
      development: false,
      report: () => undefined,
    });
    const tiles = await Promise.all(['6/32/21', '10/514/341', '14/8226/5459'].map((tile) => app.inject(`/tiles/${tile}.mvt`)));
    await app.close();
    return tiles.map(({ rawPayload }) => rawPayload.toString('latin1')).join('');
  };
  expect(await tileFor(clearedOfficer)).toContain(canary);
  expect(await tileFor(officer)).not.toContain(canary);
  expect(await tileFor(officer)).not.toContain(hidden.id);
  const standing = server.services.estate.standing(estateFilterSchema.parse({}), false);
  expect([...standing].filter((one) => one === 0)).toHaveLength(1);
});

test('what is hidden does not weigh in the order of what a search finds', async () => {
  const named = (id: string, name: string, town: string, sensitive = false) =>
    givenProperty({ id, name, address: { street: '', town, postcode: '' }, sensitive });
  const open = [
    named('one', 'Harbour office', 'Meadow'),
    named('two', 'Meadow office', 'Harbour'),
    ...Array.from({ length: 6 }, (_, n) => named(`more-${n}`, `Depot ${n}`, 'Sheerness')),
  ];
  const common = (word: string) => Array.from({ length: 40 }, (_, n) => named(`hidden-${n}`, `${word} ${word} ${n}`, word, true));
  const found = async (properties: typeof open) => {
    const other = await givenServer(properties);
    const ids = (await other.as(officer).search.find({ text: 'harbour meadow' })).filter(({ kind }) => kind === 'property');
    await other.close();
    return ids.map(({ id }) => id);
  };
  expect(await found([...open, ...common('Harbour')])).toEqual(await found(open));
  expect(await found([...open, ...common('Meadow')])).toEqual(await found(open));
});

test('somebody who is cleared finds it by any of its words', async () => {
  for (const text of [canary, 'ZZ99', '987654', 'nightin row'])
    expect((await server.as(clearedOfficer).search.find({ text })).map(({ id }) => id)).toContain(hidden.id);
});
