/** The register of barriers over the router: those of properties, hubs and plans together, narrowed by both filters, with what each holds up in each plan. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { planBarrierSchema } from '../../../shared/barrier.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const barrier = (id: string, parts: Record<string, unknown> = {}) => ({
  id,
  kind: 'lease',
  description: `In the way ${id}`,
  owner: '',
  severity: 'medium',
  state: 'open',
  action: '',
  due: null,
  ...parts,
});
const clinic = 'p-clinic' as PropertyId;
let server: GivenServer;

beforeEach(async () => {
  server = await givenServer([
    givenProperty({ id: 'p-hall', name: 'Town hall', district: 'Thanet', spareArea: given(500) }),
    givenProperty({
      id: clinic,
      name: 'Clinic',
      runningCost: { lines: {}, total: given(1_000_000) },
      disposalValue: given(40_000_000),
      barriers: [barrier('b-1', { due: '2026-02-01', action: 'Ask', owner: 'Estates' }), barrier('b-2', { state: 'resolved' })],
    }),
    givenProperty({ id: 'p-depot', name: 'Depot', district: 'Thanet', barriers: [barrier('b-1', { kind: 'data', due: '2026-09-01' })] }),
    givenProperty({ id: 'p-refuge', name: 'Refuge', sensitive: true, barriers: [barrier('b-1')] }),
  ]);
  server.services.now = () => '2026-03-02T09:00:00.000Z' as IsoMoment;
  const hub = givenHub('hub', { host: 'p-hall' });
  const barriers = [
    { ...barrier('b-hub', { kind: 'planning' }), hub: 'hub' },
    { ...barrier('b-plan', { kind: 'political', state: 'resolved' }), hub: null },
  ].map((one) => planBarrierSchema.parse(one));
  const decisions = [givenDecision(clinic, { destinations: { 'front-office': 'hub' } })];
  await server.as(officer).scenario.add({ draft: givenScenario(decisions, [hub], {}, { name: 'One roof', barriers }) });
});
afterEach(() => server.close());

const keys = async (asked: Parameters<ReturnType<GivenServer['as']>['barrier']['list']>[0]) =>
  (await server.as(viewer).barrier.list(asked)).lines.map(({ barrier: { description }, place }) => `${place.kind} ${description}`);

test('lists every barrier that one may see, what is due first at the top and what is resolved last', async () => {
  expect(await keys({})).toEqual([
    'property In the way b-1',
    'property In the way b-1',
    'hub In the way b-hub',
    'plan In the way b-plan',
    'property In the way b-2',
  ]);
  const { all, overdue, owners, today } = await server.as(viewer).barrier.list({});
  expect([all, overdue, owners, today]).toEqual([5, 1, ['Estates', ''], '2026-03-02']);
  expect((await server.as(clearedOfficer).barrier.list({})).all).toBe(6);
});

test('is narrowed by the filter of the map and by its own, and cut into pages', async () => {
  const filter = (parts: Record<string, unknown>) => ({ filter: { ...parts } as never });
  expect(await keys(filter({ districts: ['Thanet'] }))).toEqual(['property In the way b-1', 'hub In the way b-hub']);
  expect(await keys({ barriers: { wants: ['overdue'] } as never })).toEqual(['property In the way b-1']);
  expect(await keys({ barriers: { places: ['hub', 'plan'], states: ['open'] } as never })).toEqual(['hub In the way b-hub']);
  expect(await keys({ barriers: { owner: 'Estates' }, offset: 1 })).toEqual([]);
  expect((await server.as(viewer).barrier.list({ limit: 2, offset: 1 })).lines).toHaveLength(2);
});

test('says what each holds up in each plan: a hub its members, a property itself, nothing where it is resolved', async () => {
  const { lines, plans } = await server.as(viewer).barrier.list({});
  const held = new Map(lines.map(({ key, holdsUp }) => [key, holdsUp.map(({ held: { saving, receipt } }) => [saving, receipt])]));
  expect(held.get(`${clinic} b-1`)).toEqual([[1_000_000, 40_000_000]]);
  expect(held.get(`${clinic} b-2`)).toEqual([]);
  expect(held.get('p-depot b-1')).toEqual([]);
  expect([...held].find(([key]) => key.endsWith('b-hub'))?.[1]).toEqual([[1_000_000, 40_000_000]]);
  expect(plans).toMatchObject([{ scenario: { name: 'One roof' }, standing: 2, held: { saving: 1_000_000, receipt: 40_000_000 } }]);
});

test('a barrier that is resolved in the record holds nothing up from then on', async () => {
  const ours = server.as(officer);
  const { id, version, archived: _archived, ...draft } = (await ours.property.get({ id: clinic })).property;
  const barriers = draft.barriers.map((one) => ({ ...one, state: 'resolved' as const }));
  await ours.property.edit({ id, version, draft: { notes: '', ...draft, barriers } });
  const [named] = (await ours.barrier.ofProperties({ ids: [clinic] })).properties;
  expect(named).toMatchObject({ property: clinic, mayEdit: true, barriers: [{ state: 'resolved', action: 'Ask', due: '2026-02-01' }, {}] });
  expect((await ours.barrier.list({})).overdue).toBe(0);
});

test('those of a sensitive property are named only to the cleared', async () => {
  const ids = ['p-refuge' as PropertyId];
  expect((await server.as(officer).barrier.ofProperties({ ids })).properties).toEqual([]);
  expect((await server.as(clearedOfficer).barrier.ofProperties({ ids })).properties).toHaveLength(1);
});
