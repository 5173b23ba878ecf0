/** What changed since a person last took a list out: counted, exported, and never telling of what they may not see (any more). */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportAddress } from '../../../shared/export/export-address.ts';
import { everything } from '../../../shared/filter.ts';
import type { Person } from '../../../shared/role.ts';
import { givenApp, type GivenApp } from '../../given/given-app.ts';
import { givenStep } from '../../given/given-disposal.ts';
import { givenDecision, givenScenario } from '../../given/given-plan.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
let web: GivenApp;
beforeAll(async () => {
  server = await givenServer(
    ['p1', 'p2', 'p3', 'p4'].map((id) => givenProperty({ id, reference: id.toUpperCase(), name: `Office ${id}` })),
  );
  web = await givenApp(server);
  await web.app.ready();
});
beforeEach(() => web.asks(officer));
afterAll(async () => {
  await web.close();
  await server.close();
});

const columns = ['reference', 'name'];
const about = { list: 'register', filter: everything, scenario: null, sort: null, layout: { columns } } as const;
const take = (changes: boolean, layout: { id: string } | { columns: string[] } = { columns }) =>
  web.app.inject({ url: exportAddress({ ...about, layout, format: 'csv', changes, about: false }) });
const last = (person: Person = officer) => server.as(person).export.last({ list: 'register', layout: { columns } });
const bare = (body: string) => body.replace('\ufeff', '').trimEnd().split('\r\n').slice(1);

async function edit(id: string, change: object, person: Person = officer): Promise<void> {
  const { property } = await server.as(person).property.get({ id: id });
  const { id: _id, version, archived: _archived, ...draft } = property;
  await server.as(person).property.edit({ id: id, version, draft: { ...draft, notes: '', ...change } });
}

test('before the first export there is nothing to compare with, and that is said', async () => {
  expect(await last()).toBeNull();
  const answer = await take(true);
  expect([answer.statusCode, answer.json<{ message: string }>().message]).toEqual([422, expect.stringMatching(/Export it whole first/)]);
});

test('added, changed and removed rows, and the changes are those of this person, filter and layout', async () => {
  expect((await take(false)).statusCode).toBe(200);
  expect(await last()).toMatchObject({ rows: 4, format: 'csv', added: 0, changed: 0, removed: 0 });
  expect(await last(clearedOfficer)).toBeNull();
  await edit('p1', { name: 'Office with another name' });
  await server.as(officer).property.archive({ id: 'p2', version: 1, archived: true });
  const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty({ reference: 'NEW', name: 'A new office' });
  await server.as(officer).property.add({ draft });
  expect(await last()).toMatchObject({ added: 1, changed: 1, removed: 1 });
  const { body } = await take(true);
  expect(bare(body).toSorted()).toEqual([
    '"Added",,"NEW","A new office"',
    '"Changed","Name: “Office p1” became “Office with another name”","P1","Office with another name"',
    '"Removed",,"P2","Office p2"',
  ]);
  expect((await take(true)).body).toBe(body);
  await take(false);
  expect(bare((await take(true)).body)).toEqual([]);
});

test('a property that became sensitive leaves no trace for somebody who may not see it', async () => {
  await edit('p3', { sensitive: true }, clearedOfficer);
  expect(await last()).toMatchObject({ added: 0, changed: 0, removed: 0 });
  expect((await take(true)).body).not.toMatch(/P3|Office p3/);
  web.asks(clearedOfficer);
  expect((await take(false)).statusCode).toBe(200);
  await edit('p3', { sensitive: true, name: 'Refuge' }, clearedOfficer);
  expect(bare((await take(true)).body)).toEqual(['"Changed","Name: “Office p3” became “Refuge”","P3","Refuge"']);
  web.asks({ ...clearedOfficer, cleared: false });
  expect((await take(true)).body).not.toMatch(/P3|Office p3|Refuge/);
});

test('one list is kept of each, and goes with its layout', async () => {
  const files = () => readdirSync(join(server.directory, 'exports'));
  const before = files().length;
  const kept = await server.as(officer).export.saveLayout({ list: 'register', name: 'Short', columns });
  await take(false, { id: kept.id });
  await take(false, { id: kept.id });
  await take(false, { id: kept.id });
  expect(files().length).toBeLessThanOrEqual(before + 2);
  await server.as(officer).export.removeLayout({ id: kept.id, version: 1 });
  expect(files()).toHaveLength(before);
  expect((await take(false, { id: kept.id })).statusCode).toBe(404);
});

test('the first rows are shown as they would go out, with how many there are', async () => {
  const preview = await server.as(officer).export.preview({
    list: 'register',
    sort: { column: 'reference', direction: 'descending' },
    layout: { columns },
  });
  expect(preview.count).toBe(3);
  expect(preview.rows.map(({ cells }) => cells)).toEqual([
    ['P4', 'Office p4'],
    ['P1', 'Office with another name'],
    ['NEW', 'A new office'],
  ]);
  expect(preview.coverage?.map(({ label }) => label)).toContain('Known: floor area');
});

test('a plan that lets a property go is a change of the disposal list, and one plan’s list is another list', async () => {
  const letsGo = (id: string) => givenDecision(id, { exitRoute: 'open-market-sale', year: 2011, receiptYear: 2012 });
  const plan = await server.as(officer).scenario.add({ draft: givenScenario([letsGo('p1')]) });
  const disposals = { ...about, list: 'disposals', scenario: plan.id, layout: { columns: ['reference', 'scenario'] } } as const;
  const asked = { list: 'disposals', scenario: plan.id, layout: { columns: ['reference', 'scenario'] } } as const;
  const whole = await web.app.inject({ url: exportAddress({ ...disposals, format: 'csv', changes: false, about: false }) });
  expect(bare(whole.body).map((line) => line.split(',')[0])).toEqual(['"P1"']);
  const lastOfPlan = () => server.as(officer).export.last({ ...asked, layout: { columns: [...asked.layout.columns] } });
  expect(await lastOfPlan()).toMatchObject({ rows: 1, added: 0, changed: 0, removed: 0 });
  expect(await server.as(officer).export.last({ list: 'disposals', layout: { columns: ['reference'] } })).toBeNull();
  await server.as(officer).scenario.save({ id: plan.id, version: 1, draft: givenScenario([letsGo('p1'), letsGo('p4')]) });
  expect(await lastOfPlan()).toMatchObject({ added: 1, changed: 0, removed: 0 });
});

test('a property that a plan lets go and somebody proposes is one line that changed, and none that is gone', async () => {
  const draft = givenScenario([givenDecision('p4', { exitRoute: 'open-market-sale', year: 2011, receiptYear: 2012 })]);
  const plan = await server.as(officer).scenario.add({ draft });
  const layout = { columns: ['reference', 'stage'] };
  const asked = { list: 'disposals', scenario: plan.id, layout } as const;
  await web.app.inject({ url: exportAddress({ ...about, ...asked, format: 'csv', changes: false, about: false }) });
  const last = () => server.as(officer).export.last(asked);
  const { id, version, steps } = await server.as(officer).disposal.propose({ property: 'p4', scenario: plan.id });
  expect(await last()).toMatchObject({ added: 0, changed: 1, removed: 0 });
  const reason = 'The service stays for now.';
  await server.as(officer).disposal.step({ id, version, step: givenStep('withdrawn', steps[0]?.on ?? '', { reason }) });
  await server.as(officer).disposal.propose({ property: 'p4', scenario: plan.id });
  expect(await last()).toMatchObject({ removed: 0 });
});
