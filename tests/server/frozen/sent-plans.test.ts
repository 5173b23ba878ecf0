/** Plans sent to the Board: checked, frozen under a number, decided on, compared with the register of later days, copied, and never changed. */
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { checkPlan } from '../../../shared/checks.ts';
import type { IsoDate, IsoMoment } from '../../../shared/year.ts';
import { approvedPlanOf } from '../../../server/frozen/approved-plan.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const cost = (pounds: number) => ({ lines: {}, total: given(pounds * 100) });
const office = givenProperty({
  id: 'office',
  name: 'Old office',
  runningCost: cost(50_000),
  floorArea: given(800),
  disposalValue: given(90_000_000),
});
const host = givenProperty({ id: 'host', name: 'Town hall', runningCost: cost(80_000), floorArea: given(2000), spareArea: given(900) });
const other = givenProperty({ id: 'other', name: 'Library', use: 'library', floorArea: given(300) });

const draft = givenScenario(
  [givenDecision('office', { destinations: { 'back-office': 'north' } })],
  [givenHub('north', { host: 'host' })],
  {},
  { name: 'Town centre', districts: ['Swale'] },
);

const draftOf = <P extends { id: unknown; version: unknown; archived: unknown }>(property: P) => {
  const { id: _id, version: _version, archived: _archived, ...rest } = property;
  return rest;
};

let server: GivenServer;
beforeEach(async () => {
  server = await givenServer([office, host, other]);
  server.services.now = () => '2026-03-02T09:00:00.000Z' as IsoMoment;
});
afterEach(() => server.close());

const decision = (parts: Record<string, unknown> = {}) => ({
  decision: 'approved' as const,
  remarks: '',
  decidedOn: '2026-03-02' as IsoDate,
  decidedBy: 'Asset Management Strategic Board',
  ...parts,
});

const rows = async () => JSON.stringify((await sql`select * from sent_plan`.execute(server.services.db)).rows);

async function sentOne() {
  const api = server.as(officer);
  const { id } = await api.scenario.add({ draft });
  return { api, id, ...(await api.sent.send({ scenario: id, version: 1, message: 'For the March meeting' })) };
}

test('a plan that stands is frozen under the next number with the figures it rests on', async () => {
  const { api, id, number } = await sentOne();
  expect(number).toBe(1);
  const again = await api.sent.send({ scenario: id, version: 1 });
  expect(again.number).toBe(2);
  const { head, content, decisions, working, intact } = await server.as(viewer).sent.get({ number });
  expect(head).toMatchObject({ number: 1, scenario: id, scenarioVersion: 1, name: 'Town centre', sentBy: officer.name });
  expect(head.message).toBe('For the March meeting');
  expect(content.facts.map((one) => one.id).sort()).toEqual(['host', 'office', 'other']);
  const reckoned = appraise(content.facts, content.scenario);
  expect(content.appraisal).toEqual(JSON.parse(JSON.stringify(reckoned)));
  expect(content.checks).toEqual(checkPlan(content.facts, content.scenario, reckoned));
  expect(content.appraisal).toEqual((await api.scenario.appraisal({ id })).appraisal);
  expect(content.organisations.map((one) => one.name)).toContain('Kent County Council');
  expect([decisions, working, intact]).toEqual([[], { state: 'unchanged', version: 1 }, true]);
  expect((await api.audit.list({ filter: { scenario: id }, limit: 5 })).entries[1]?.sentence).toBe(
    'Sent the scenario Town centre to the Board as plan no. 1.',
  );
  expect((await api.scenario.history({ id })).map(({ version }) => version)).toEqual([1, 1, 1]);
});

test('an error stops a plan and is told in a sentence; nothing is numbered', async () => {
  const api = server.as(officer);
  const twice = { ...draft, decisions: [...draft.decisions, givenDecision('office', { action: 'retain', exitRoute: null })] };
  const { id } = await api.scenario.add({ draft: twice });
  const { checks } = await api.scenario.appraisal({ id });
  const [error] = checks.filter(({ severity }) => severity === 'error');
  await expect(api.sent.send({ scenario: id, version: 1 })).rejects.toThrow(error?.message ?? 'no error');
  await expect(api.sent.send({ scenario: id, version: 1 })).rejects.toThrow(/^The plan was not sent: \d+ errors? stands? in its way\. /);
  expect(await api.sent.list({})).toEqual([]);
});

test('another version than the saved one, an empty plan and one that is not there are refused', async () => {
  const api = server.as(officer);
  const { id } = await api.scenario.add({ draft });
  await api.scenario.save({ id, version: 1, draft });
  await expect(api.sent.send({ scenario: id, version: 1 })).rejects.toThrow('Somebody else has saved Town centre');
  const empty = await api.scenario.add({ draft: { ...draft, hubs: [], decisions: [] } });
  await expect(api.sent.send({ scenario: empty.id, version: 1 })).rejects.toThrow('Nothing is planned in this scenario yet');
  await expect(api.sent.send({ scenario: 's-none', version: 1 })).rejects.toThrow('There is no such scenario');
  await expect(server.as(viewer).sent.send({ scenario: id, version: 2 })).rejects.toThrow('may not change scenarios');
});

test('no write of any kind changes what was sent, and the database itself refuses to', async () => {
  const { api, id, number } = await sentOne();
  const [before, shown] = [await rows(), await api.sent.get({ number })];
  await api.property.edit({ id: office.id, version: 1, draft: draftOf({ ...office, name: 'Renamed', disposalValue: given(1) }) });
  await api.property.archive({ id: host.id, version: 1, archived: true });
  await server.as({ ...officer, role: 'administrator' }).organisation.change({
    id: 'kcc',
    name: 'Another name',
    shortName: 'Other',
    sector: 'county',
  });
  await api.scenario.save({ id, version: 1, draft: { ...draft, name: 'Changed', decisions: [] } });
  expect((await api.sent.get({ number })).working).toEqual({ state: 'changed', version: 2 });
  await api.sent.decide({ number, version: 0, draft: decision() });
  await api.sent.copy({ number, name: 'Copied' });
  await api.scenario.remove({ id, version: 2 });
  const { decisions: _then, working: _now, ...same } = shown;
  const { decisions, working, ...after } = await api.sent.get({ number });
  expect(after).toEqual(same);
  expect([decisions.length, working]).toEqual([1, { state: 'removed', version: null }]);
  expect(await rows()).toBe(before);
  const { db } = server.services;
  for (const table of ['sent_plan', 'sent_plan_decision']) {
    await expect(sql`update ${sql.table(table)} set number = 9`.execute(db)).rejects.toThrow('stays as it is');
    await expect(sql`delete from ${sql.table(table)}`.execute(db)).rejects.toThrow('stays as it is');
  }
  await sql`drop trigger sent_plan_no_update`.execute(db);
  await sql`update sent_plan set facts_json = '[]'`.execute(db);
  expect((await api.sent.get({ number })).intact).toBe(false);
});

test('the decision is recorded, corrected by a further record, and measured against where it was approved', async () => {
  const { api, id, number } = await sentOne();
  const { db } = server.services;
  expect(await approvedPlanOf(db, id)).toBeNull();
  const returned = decision({ decision: 'returned', remarks: 'Look at the lease again' });
  await api.sent.decide({ number, version: 0, draft: returned });
  expect(await approvedPlanOf(db, id)).toBeNull();
  await expect(api.sent.decide({ number, version: 0, draft: decision() })).rejects.toThrow('returned with remarks');
  await api.sent.decide({ number, version: 1, draft: decision() });
  const { decisions } = await api.sent.get({ number });
  expect(decisions.map((one) => [one.version, one.decision])).toEqual([
    [1, 'returned'],
    [2, 'approved'],
  ]);
  expect((await approvedPlanOf(db, id))?.sent.head.number).toBe(1);
  await api.sent.send({ scenario: id, version: 1 });
  expect((await approvedPlanOf(db, id))?.sent.head.number).toBe(1);
  const sentences = (await api.audit.list({ filter: { scenario: id }, limit: 9 })).entries.map(({ sentence }) => sentence);
  expect(sentences).toContain(
    'Recorded that plan no. 1, Town centre, was returned with remarks by Asset Management Strategic Board on 2 Mar 2026. Look at the lease again.',
  );
  expect(sentences.some((sentence) => sentence.endsWith('in place of what was recorded before.'))).toBe(true);
  expect((await api.sent.list({ scenario: id })).map((one) => [one.number, one.decision?.decision ?? null])).toEqual([
    [2, null],
    [1, 'approved'],
  ]);
});

test('a decision without remarks, before the plan was sent, still to come or by a board member is refused', async () => {
  const { api, number } = await sentOne();
  const decide = (parts: Record<string, unknown>, by = api) => by.sent.decide({ number, version: 0, draft: decision(parts) });
  await expect(decide({ decision: 'returned' })).rejects.toThrow();
  await expect(decide({ decidedBy: ' ' })).rejects.toThrow();
  await expect(decide({ decidedOn: '2026-03-01' })).rejects.toThrow('before the plan was sent');
  await expect(decide({ decidedOn: '2026-03-03' })).rejects.toThrow('still to come');
  await expect(decide({}, server.as(viewer))).rejects.toThrow('may not change scenarios');
  await expect(api.sent.decide({ number: 9, version: 0, draft: decision() })).rejects.toThrow('No plan of this number');
  expect((await api.sent.get({ number })).decisions).toEqual([]);
});

test('what changes in the register afterwards shows field by field with its effect', async () => {
  const { api, number } = await sentOne();
  expect(await api.sent.differences({ number })).toMatchObject({ properties: [], added: 0, effect: [], today: [] });
  await api.property.edit({ id: office.id, version: 1, draft: draftOf({ ...office, disposalValue: given(100_000_000) }) });
  await api.property.archive({ id: other.id, version: 1, archived: true });
  const since = await api.sent.differences({ number });
  expect(since.properties.map(({ id, state, inPlan }) => [id, state, inPlan])).toEqual([
    ['office', 'changed', true],
    ['other', 'archived', false],
  ]);
  const [field] = since.properties[0]?.fields ?? [];
  expect([field?.label, field?.before.slice(0, 8), field?.after.slice(0, 10)]).toEqual(['Disposal value', '£900,000', '£1,000,000']);
  const gross = since.effect.find(({ key }) => key === 'grossReceipt');
  expect((gross?.after ?? 0) - (gross?.before ?? 0)).toBe(10_000_000);
  expect(since.today.map(({ id }) => id)).toEqual(['office']);
});

test('a copy is a scenario like any other, and leaves the plan alone', async () => {
  const { api, number } = await sentOne();
  const copy = await api.sent.copy({ number, name: 'Second attempt' });
  const { content } = await api.sent.get({ number });
  expect(copy).toEqual({ ...content.scenario, id: copy.id, version: 1, name: 'Second attempt' });
  await api.scenario.save({ id: copy.id, version: 1, draft: { ...draft, decisions: [] } });
  expect((await api.sent.get({ number })).content.scenario.decisions).toHaveLength(1);
});

test('a property made sensitive after the plan was sent is gone from it for the uncleared, and stays for the cleared', async () => {
  const { api, id, number } = await sentOne();
  const cleared = server.as(clearedOfficer);
  await cleared.property.edit({ id: office.id, version: 1, draft: draftOf({ ...office, sensitive: true }) });
  const [not, all] = [await api.sent.get({ number }), await cleared.sent.get({ number })];
  expect([not.content.scenario.decisions, all.content.scenario.decisions.length]).toEqual([[], 1]);
  expect(not.content.facts.map((one) => one.id)).not.toContain('office');
  expect(JSON.stringify(not)).not.toContain('Old office');
  expect(not.content.appraisal).toEqual(JSON.parse(JSON.stringify(appraise(not.content.facts, not.content.scenario))));
  expect(JSON.stringify(await api.sent.differences({ number }))).not.toContain('Old office');
  expect((await cleared.sent.differences({ number })).properties.map((one) => one.name)).toEqual(['Old office']);
  const [listed] = await api.sent.list({ scenario: id });
  expect([listed?.decisions, listed?.headline.grossReceipt]).toEqual([0, 0]);
  const copy = await api.sent.copy({ number, name: 'Of what they see' });
  expect(copy.decisions).toEqual([]);
  const told = await cleared.audit.list({ filter: { property: office.id }, limit: 9 });
  expect(told.entries.map(({ kind }) => kind)).toContain('sensitive.seen');
});
