/** What is put into the store comes out of it unchanged: whole properties and whole scenarios. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generate } from '../../../seeds/generate.ts';
import { moment } from '../../../server/clock.ts';
import { allOrganisations } from '../../../server/store/organisations.ts';
import { allProperties, propertiesById, replaceProperty } from '../../../server/store/properties.ts';
import { insertScenario, replaceScenario, savedScenario } from '../../../server/store/scenarios.ts';
import { searchProperties } from '../../../server/store/search.ts';
import type { PropertyId, ScenarioId } from '../../../shared/ids.ts';
import { propertySchema, type Property } from '../../../shared/property.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { anyScenario } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { givenServer, type GivenServer } from '../../given/given-server.ts';

const illustration = generate();

const lease = {
  startsOn: '2001-04-01',
  expiresOn: '2026-03-31',
  breakOn: '2016-03-31',
  noticePeriod: 6,
  rent: given(1_250_000),
  rentReviewOn: '2011-04-01',
  repairing: 'internal',
  breakPenalty: { basis: 'estimated', value: 500_000, method: 'Half a year of rent', asAt: '2010-01-01' },
};

/** A property with every part that a property can have. */
const full: Property = givenProperty({
  id: 'p-full',
  uprn: '100062379000',
  name: 'Crown House & Annexe “B”',
  interests: [
    { tenure: 'leasehold', lease, letOut: { tenant: 'A shop', tenantOrganisation: null, lease }, titleNumber: 'K123456' },
    { tenure: 'freehold', lease: null, letOut: { tenant: '', tenantOrganisation: 'kcc', lease: null }, titleNumber: null },
  ],
  occupations: [
    {
      organisation: 'kcc',
      service: 'Libraries',
      component: 'front-office',
      staff: given(3.5),
      workstations: given(4),
      area: given(120.25),
    },
    {
      organisation: 'kcc',
      service: 'Finance',
      component: 'back-office',
      staff: { basis: 'unknown' },
      workstations: given(0),
      area: given(0),
    },
  ],
  runningCost: {
    lines: { rent: given(1_250_000), water: { basis: 'unknown' }, other: given(0) },
    total: { basis: 'estimated', value: 9, method: 'Guess', asAt: null },
  },
  barriers: [
    {
      id: 'b-2',
      kind: 'lease',
      description: 'No break until 2016',
      owner: 'Estates',
      severity: 'high',
      state: 'open',
      action: 'Ask for one',
      due: '2012-03-25',
    },
    { id: 'b-1', kind: 'data', description: 'Area not measured', owner: '', severity: 'low', state: 'resolved' },
  ],
  epc: 'F',
  condition: 'C',
  disposalStage: 'on-market',
  notes: 'Line one\nLine two',
});

const barrier = (id: string) => ({
  id,
  kind: 'political',
  description: 'Two councils disagree',
  owner: '',
  severity: 'low',
  state: 'open',
});

let server: GivenServer;

beforeAll(async () => {
  server = await givenServer([...illustration.properties, full], illustration.organisations);
});
afterAll(() => server.close());

test('every illustrative property and organisation comes out as it went in', async () => {
  const out: Property[] = [];
  for await (const some of allProperties(server.services.db)) out.push(...some);
  expect(out).toEqual([...illustration.properties, full]);
  expect(out.every((property) => propertySchema.safeParse(property).success)).toBe(true);
  const organisations = await allOrganisations(server.services.db);
  expect(new Set(organisations)).toEqual(new Set(illustration.organisations));
});

test('properties come in the order in which they are asked for, without those that do not exist', async () => {
  const ids = [illustration.properties[7], full, illustration.properties[2]].map((property) => property?.id as PropertyId);
  const found = await propertiesById(server.services.db, [...ids, 'nobody' as PropertyId]);
  expect(found.map(({ id }) => id)).toEqual(ids);
});

test('a property that is replaced leaves nothing of itself behind but its stage, which is that of its disposal', async () => {
  const { db } = server.services;
  expect(await searchProperties(db, 'crown hou annexe b', true, 10)).toEqual(['p-full']);
  const bare = givenProperty({ id: 'p-full', name: 'Zebra wharf', disposalStage: 'completed', version: 2 });
  await replaceProperty(db, bare);
  expect(await propertiesById(db, [full.id])).toEqual([{ ...bare, disposalStage: 'on-market' }]);
  expect(await searchProperties(db, 'crown hou annexe b', true, 10)).toEqual([]);
  expect(await searchProperties(db, 'zeb wha', true, 10)).toEqual(['p-full']);
});

test('a scenario comes out as it went in, and again after it was replaced', async () => {
  const { db } = server.services;
  const decisions = [
    givenDecision('p-00002', { destinations: { 'front-office': 'north', specialist: 'south' }, note: 'First' }),
    givenDecision('p-00001', {
      action: 'reduce-space',
      exitRoute: null,
      receiptYear: 2013,
      releasedShare: 0.25,
      receiptOverride: { amount: 5, source: 'Offer' },
      deliveryOverride: { amount: 7, source: 'Quotation' },
      transferTo: 'kcc',
    }),
    givenDecision('p-00001'),
  ];
  const hubs = [
    givenHub('south', {
      host: 'p-00003',
      otherSaving: { amount: 12, source: 'Study' },
      capitalOverride: { amount: 13, source: 'Quotation' },
    }),
    givenHub('north', { area: 1234.5, lead: 'kcc', newRent: 100 }),
  ];
  const area = {
    type: 'Polygon' as const,
    coordinates: [[[0, 51] as [number, number], [1, 51] as [number, number], [1, 52] as [number, number], [0, 51] as [number, number]]],
  };
  const terms = {
    variantOf: 's-other',
    capitalCeilings: [
      { year: 2010, amount: 100_000_000 },
      { year: 2012, amount: 0 },
    ],
    optimismBiasReason: 'Tenders are in.',
    ranges: [{ key: 'fitOut', low: 48_400, high: 80_700, source: 'Cat B range of 2010' }],
    barriers: [
      { ...barrier('b-2'), hub: 'north', action: 'Ask the board', due: '2010-09-30' },
      { ...barrier('b-1'), hub: null, action: '', due: null },
    ],
  } as unknown as Partial<Scenario>;
  const draft = givenScenario(decisions, hubs, {}, { districts: ['Swale', 'Ashford'], area, ...terms });
  const first: Scenario = { ...draft, id: 'sc' as ScenarioId, version: 1 };
  await insertScenario(db, first, { at: moment(), by: 'A test' });
  expect((await savedScenario(db, first.id))?.scenario).toEqual(first);
  const second: Scenario = { ...givenScenario([], [], {}, { name: 'Emptied' }), id: first.id, version: 2 };
  await replaceScenario(db, second, { at: moment(), by: 'A test' });
  expect((await savedScenario(db, first.id))?.scenario).toEqual(second);
});

test('whatever a plan says besides its hubs and decisions comes out as it went in', async () => {
  const { db } = server.services;
  const start: Scenario = { ...givenScenario([]), id: 's-any' as ScenarioId, version: 1 };
  await insertScenario(db, start, { at: moment(), by: 'A test' });
  await fc.assert(
    fc.asyncProperty(anyScenario, async (draft) => {
      const scenario: Scenario = { ...draft, id: start.id, version: 2 };
      await replaceScenario(db, scenario, { at: moment(), by: 'A test' });
      expect((await savedScenario(db, start.id))?.scenario).toEqual(scenario);
    }),
    { numRuns: 40 },
  );
});
