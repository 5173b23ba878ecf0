/** Progress over a real register: recorded, taken back, never over a colleague's, and of sensitive properties only by and for the cleared. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothingActual, type Actual } from '../../../shared/progress/actual.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const property = (id: string, more: object = {}) =>
  givenProperty({ id, reference: id, name: `Name of ${id}`, disposalValue: given(5_000_000), ...more });

let server: GivenServer;
let plan: ScenarioId;
beforeAll(async () => {
  server = await givenServer([
    property('p-one'),
    property('p-two'),
    property('p-hidden', { sensitive: true }),
    property('p-host', { spareArea: given(900) }),
  ]);
  const decisions = ['p-one', 'p-two', 'p-hidden'].map((id) => givenDecision(id, { destinations: { specialist: 'hub' } }));
  const draft = givenScenario(decisions, [givenHub('hub', { host: 'p-host' })], {}, { name: 'Tracked' });
  plan = (await server.as(clearedOfficer).scenario.add({ draft })).id;
});
afterAll(() => server.close());

const actual = (parts: object = {}): Actual => ({ ...nothingActual, leftOn: '2012-05-01', ...parts }) as Actual;
const record = (id: string, version: number, parts: object = {}, person = officer) =>
  server.as(person).progress.record({ scenario: plan, property: id, version, actual: actual(parts) });
const lineOf = async (id: string, person = viewer) =>
  (await server.as(person).progress.get({ id: plan })).lines.find((line) => line.property === id);

test('what is recorded stands in the progress, says who recorded it, and can be taken back step by step', async () => {
  await record('p-one', 0, { saving: 80_000 });
  expect(await lineOf('p-one')).toMatchObject({
    actual: { leftOn: '2012-05-01', saving: 80_000 },
    recorded: { by: officer.name, version: 1 },
  });
  await record('p-one', 1, { saving: 90_000, spent: 5, spentFinal: true });
  await server.as(officer).progress.undo({ scenario: plan, property: 'p-one', version: 2 });
  expect(await lineOf('p-one')).toMatchObject({ actual: { saving: 80_000, spent: null }, recorded: { version: 3 } });
  const { entries } = await server.as(officer).audit.list({ filter: { property: 'p-one' }, limit: 3 });
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'Took back what was last recorded of the progress of Tracked; now left on 1 May 2012, £800 a year saved.',
    'Recorded of the progress of Tracked: left on 1 May 2012, £0 spent in the end, £900 a year saved.',
    'Recorded of the progress of Tracked: left on 1 May 2012, £800 a year saved.',
  ]);
});

test('a colleague’s record is not written over, nor one taken back that somebody has changed', async () => {
  await record('p-two', 0);
  await expect(record('p-two', 0)).rejects.toThrow('Somebody else has recorded something of Name of p-two');
  await expect(server.as(officer).progress.undo({ scenario: plan, property: 'p-two', version: 7 })).rejects.toThrow('Somebody else');
  await server.as(officer).progress.undo({ scenario: plan, property: 'p-two', version: 1 });
  expect((await lineOf('p-two'))?.recorded).toBeNull();
});

test('days that are still to come, viewers and properties outside the plan are refused in a sentence', async () => {
  await expect(record('p-two', 0, { leftOn: '2199-01-01' })).rejects.toThrow('still to come');
  await expect(record('p-two', 0, {}, viewer)).rejects.toThrow('may not');
  await expect(record('p-host', 0)).rejects.toThrow('The plan decides nothing on such a property');
});

test('a sensitive property is in nobody’s progress who is not cleared, and cannot be told from none', async () => {
  await record('p-hidden', 0, { note: 'Quietly' }, clearedOfficer);
  const seen = await server.as(viewer).progress.get({ id: plan });
  expect(JSON.stringify(seen)).not.toMatch(/p-hidden|Quietly/);
  const whole = await server.as(clearedOfficer).progress.get({ id: plan });
  expect(whole.whole.decisions).toBe(seen.whole.decisions + 1);
  const message = (promise: Promise<unknown>) => promise.then(String, (error: Error) => error.message);
  expect(await message(record('p-hidden', 1))).toBe(await message(record('p-never', 1)));
});

test('progress is measured against the scenario as saved while the Board has approved nothing', async () => {
  expect((await server.as(viewer).progress.get({ id: plan })).against).toEqual({ kind: 'saved', version: 1 });
});
