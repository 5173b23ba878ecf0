/** A sensitive property is nowhere to be found by anybody who is not cleared: its name, reference and place are in no answer of any kind. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PropertyId } from '../../shared/ids.ts';
import { estateFilterSchema } from '../../shared/filter.ts';
import type { Area } from '../../shared/scenario.ts';
import { buildApp } from '../../server/app.ts';
import { readConfig } from '../../server/config.ts';
import { givenDecision, givenHub, givenScenario } from '../given/given-plan.ts';
import { given, givenProperty } from '../given/given-property.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../given/given-server.ts';

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
const draft = givenScenario(
  [
    givenDecision('p-hidden', { destinations: { specialist: 'north' } }),
    givenDecision('p-plain', { destinations: { 'back-office': 'south' } }),
  ],
  [givenHub('north', { host: 'p-plain' }), givenHub('south', { host: 'p-hidden' })],
  {},
  { area: around },
);

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([plain, hidden]);
  const { id: _id, version, archived: _archived, ...entered } = hidden;
  await server.as(clearedOfficer).property.edit({ id: hidden.id, version, draft: { ...entered, condition: 'A' } });
});
afterAll(() => server.close());

const secrets = [canary, canary.toLowerCase(), '987654321098', 'ZZ99', '0.76543', '51.34567'];

/** Everything that the procedures can be made to say, problems included. */
async function everythingSaid(person: typeof officer): Promise<string> {
  const api = server.as(person);
  const id = hidden.id;
  const { id: scenario } = await api.scenario.add({ draft });
  const sort = { column: 'name', direction: 'ascending' } as const;
  const all = { archived: true };
  const ids: PropertyId[] = [id, plain.id];
  const { id: _id, version: _version, archived: _archived, ...entered } = plain;
  const said = await Promise.allSettled([
    api.estate.about(),
    api.estate.summary({ filter: all, selection: ids }),
    api.estate.summary({ filter: { text: canary } }),
    api.estate.list({ filter: all, sort, offset: 0, limit: 500 }),
    api.estate.within({ filter: all, area: around }),
    api.estate.facts({ ids }),
    api.search.find({ text: canary }),
    api.property.get({ id }),
    api.property.history({ id }),
    api.property.edit({ id, version: 1, draft: entered }),
    api.property.archive({ id, version: 1, archived: true }),
    api.scenario.get({ id: scenario }),
    api.scenario.facts({ id: scenario }),
    api.scenario.appraisal({ id: scenario }),
    api.scenario.save({ id: scenario, version: 1, draft }),
    api.scenario.list(),
  ]);
  const reason = (error: unknown) => (error instanceof Error ? [error.message, error.cause] : error);
  return JSON.stringify(said.map((answer) => (answer.status === 'fulfilled' ? answer.value : reason(answer.reason))));
}

test('nothing that the procedures say names it or places it', async () => {
  const said = await everythingSaid(officer);
  expect(secrets.filter((secret) => said.includes(secret))).toEqual([]);
  expect((await everythingSaid(clearedOfficer)).includes(canary)).toBe(true);
});

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
