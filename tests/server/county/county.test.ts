/** Estimates for a county over a real register: what they rest on, who may keep them, and that nobody's version is lost. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CountyDraft } from '../../../shared/county/estimate.ts';
import { startOfEstimate } from '../../../shared/county/kent.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const cost = (pence: number) => ({ total: given(pence), lines: {} }) as never;
const property = (id: string, district: string, more: object = {}) =>
  givenProperty({ id, reference: id, name: id, district, runningCost: cost(1_000_000), ...more });

const properties = [
  property('p-one', 'Swale', { floorArea: given(500) }),
  property('p-two', 'Swale', { use: 'school' }),
  property('p-hidden', 'Swale', { sensitive: true }),
  property('p-host', 'Swale', { spareArea: given(900) }),
  property('p-west', 'Maidstone'),
  property('p-depot', 'Maidstone', { runningCost: cost(7_000_000) }),
];

let server: GivenServer;
let plan: ScenarioId;
beforeAll(async () => {
  server = await givenServer(properties);
  const draft = givenScenario(
    [givenDecision('p-one', { destinations: { specialist: 'hub' } })],
    [givenHub('hub', { host: 'p-host' })],
    {},
    {
      name: 'Swale plan',
      districts: ['Swale'],
    },
  );
  plan = (await server.as(officer).scenario.add({ draft })).id;
});
afterAll(() => server.close());

const draft = (more: Partial<CountyDraft> = {}): CountyDraft => ({
  ...startOfEstimate(false),
  learnsFrom: 'scenarios',
  scenarios: [plan],
  ...more,
});

test('it rests on the stored appraisals and the register’s own totals', async () => {
  const evidence = await server.as(viewer).county.evidence({ scenarios: [plan] });
  const { appraisal } = await server.as(viewer).scenario.appraisal({ id: plan });
  expect(evidence.scenarios).toMatchObject([{ name: 'Swale plan', saving: appraisal.annualSaving, gross: appraisal.grossReceipt }]);
  expect(evidence.study.all.properties).toBe(3);
  expect(evidence.study.schools.properties).toBe(1);
  expect(evidence.area.all.properties).toBe(5);
  expect(evidence.districts.find(({ name }) => name === 'Swale')).toMatchObject({ properties: 3, studied: 3 });
});

test('two plans for the same property are told of', async () => {
  const copied = await server.as(officer).scenario.get({ id: plan });
  const { id: _id, version: _version, ...again } = copied;
  const other = await server.as(officer).scenario.add({ draft: { ...again, name: 'A variant' } });
  expect((await server.as(viewer).county.evidence({ scenarios: [plan, other.id] })).decidedTwice).toBe(1);
  expect((await server.as(viewer).county.evidence({ scenarios: [plan] })).decidedTwice).toBe(0);
});

test('a sensitive property counts only for who is cleared', async () => {
  const seen = await server.as(viewer).county.evidence({ scenarios: [plan] });
  const whole = await server.as(clearedOfficer).county.evidence({ scenarios: [plan] });
  expect(whole.area.all.properties).toBe(seen.area.all.properties + 1);
  expect(JSON.stringify(seen)).not.toContain('p-hidden');
});

test('it is added, saved, removed and brought back, each told in the audit', async () => {
  const { county } = server.as(officer);
  const added = await county.add({ draft: draft({ name: 'First' }) });
  const entered = [{ key: 'scale' as const, value: 9, low: 8, high: 10, source: 'Counted' }];
  const saved = await county.save({ id: added.id, version: 1, draft: draft({ name: 'Second', west: ['Maidstone'], entered }) });
  expect(await county.get({ id: added.id })).toEqual(saved);
  expect(saved).toMatchObject({ name: 'Second', version: 2, west: ['Maidstone'], entered });
  await county.remove({ id: added.id, version: 2 });
  expect(await county.list()).toEqual([]);
  await expect(county.get({ id: added.id })).rejects.toThrow('There is no such estimate');
  await county.restore({ id: added.id, version: 3 });
  expect(await county.list()).toMatchObject([{ name: 'Second', version: 4 }]);
  const { entries } = await server.as(officer).audit.list({ filter: {}, limit: 4 });
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'Brought the estimate Second back.',
    'Removed the estimate Second.',
    'Saved the estimate Second, which was called First.',
    'Added the estimate for the county First.',
  ]);
  expect(entries[0]?.subject).toEqual({ kind: 'county', id: added.id, name: 'Second' });
});

test('a colleague’s later version is shown and not overwritten, and a viewer saves nothing', async () => {
  const { county } = server.as(officer);
  const { id } = await county.add({ draft: draft({ name: 'Shared' }) });
  await county.save({ id, version: 1, draft: draft({ name: 'Shared too' }) });
  await expect(county.save({ id, version: 1, draft: draft({ name: 'Mine' }) })).rejects.toThrow('Somebody else has saved Shared too');
  expect((await county.get({ id })).name).toBe('Shared too');
  await expect(server.as(viewer).county.add({ draft: draft() })).rejects.toThrow('may not');
});
