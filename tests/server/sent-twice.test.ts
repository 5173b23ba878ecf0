/** What is sent twice is done once: at once, after a lost answer, after a restart; and an id used again for something else is refused. */
import { rmSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { change } from '../../server/change.ts';
import { markOf } from '../../server/request-mark.ts';
import { appRouter } from '../../server/routers/app-router.ts';
import { openServices } from '../../server/services.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Person } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { everyCall, type Call } from '../given/every-call.ts';
import { givenApp } from '../given/given-app.ts';
import { givenHidden, hiddenIds, plan } from '../given/given-hidden.ts';
import { givenScenario } from '../given/given-plan.ts';
import { givenProperty } from '../given/given-property.ts';
import { callerOf, clearedOfficer, givenServer, officer, openedDatabase, viewer, type GivenServer } from '../given/given-server.ts';

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();
const requestId = '0b7c2f3e-one-press';

let server: GivenServer;
beforeEach(async () => {
  server = await givenServer([]);
});
afterEach(() => server.close());

const count = async (table: 'property' | 'scenario' | 'audit_event' | 'request_answer') => {
  const { db } = server.services;
  return (await db.selectFrom(table).select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
};

const { _def: definition } = appRouter;
const writing = new Set(
  Object.entries(definition.procedures)
    .filter(([, procedure]) => {
      const { _def: declared } = procedure as unknown as { _def: { type: string } };
      return declared.type === 'mutation';
    })
    .map(([name]) => name),
);

test('sent twice at once, a property is added once and both are told of it', async () => {
  const add = () => server.as(officer).property.add({ draft, requestId });
  const answers = await Promise.all([add(), add(), add()]);
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect([await count('property'), await count('audit_event')]).toEqual([1, 2]);
});

test('sent again after its answer was lost, an edit is no conflict with itself', async () => {
  const api = server.as(officer);
  const { id } = await api.property.add({ draft });
  const edit = () => api.property.edit({ id, version: 1, draft: { ...draft, name: 'Renamed' }, requestId });
  expect(await edit()).toEqual(await edit());
  expect((await api.property.get({ id })).property.version).toBe(2);
});

test('a saved scenario is answered with its appraisal again', async () => {
  const api = server.as(officer);
  const added = await api.scenario.add({ draft: givenScenario([]), requestId });
  expect(await api.scenario.add({ draft: givenScenario([]), requestId })).toEqual(added);
  const save = () => api.scenario.save({ id: added.id, version: 1, draft: givenScenario([]), requestId });
  const [first, second] = [await save(), await save()];
  expect(second).toEqual(JSON.parse(JSON.stringify(first)));
  expect(await count('scenario')).toBe(1);
});

test('sent again after a restart, it is still done once', async () => {
  const first = await server.as(officer).property.add({ draft, requestId });
  const { db: _db, ...ground } = server.services;
  await server.services.db.destroy();
  const db = await openedDatabase(server.directory);
  const services = await openServices({ ...ground, db });
  expect(await callerOf({ ...services, person: officer, from: '127.0.0.1' }).property.add({ draft, requestId })).toEqual(first);
  expect(await db.selectFrom('property').select('id').execute()).toEqual([{ id: first.id }]);
  await db.destroy();
  server = { ...server, close: async () => rmSync(server.directory, { recursive: true, force: true }) };
});

test('the same id with something else in it is refused in a sentence, and nothing is done', async () => {
  const api = server.as(officer);
  await api.property.add({ draft, requestId });
  await expect(api.property.add({ draft: { ...draft, name: 'Another' }, requestId })).rejects.toThrow(
    /was saved before with something else in it/,
  );
  expect(await count('property')).toBe(1);
});

test('an id is one person’s and one procedure’s own', async () => {
  const mine = await server.as(officer).property.add({ draft, requestId });
  const theirs = await server.as(clearedOfficer).property.add({ draft, requestId });
  expect(theirs.id).not.toBe(mine.id);
  await expect(server.as(officer).property.archive({ id: mine.id, version: 1, archived: true, requestId })).resolves.toMatchObject({
    archived: true,
  });
});

test('what was refused is not remembered: put right, it is done', async () => {
  const api = server.as(officer);
  const wrong = { ...draft, holder: 'nobody' as never };
  await expect(api.property.add({ draft: wrong, requestId })).rejects.toThrow(/no organisation called nobody/);
  await expect(api.property.add({ draft, requestId })).resolves.toMatchObject({ version: 1 });
});

test('an answer is given to nobody who has since lost the right to it', async () => {
  const secret = { ...draft, sensitive: true };
  await server.as(clearedOfficer).property.add({ draft: secret, requestId });
  const since = { ...clearedOfficer, cleared: false };
  await expect(server.as(since).property.add({ draft: secret, requestId })).rejects.toThrow();
  await expect(server.as({ ...viewer, id: clearedOfficer.id }).property.add({ draft: secret, requestId })).rejects.toThrow(/may not/);
});

test('without an id each sending is an act of its own', async () => {
  await server.as(officer).property.add({ draft });
  await server.as(officer).property.add({ draft });
  expect([await count('property'), await count('request_answer')]).toEqual([2, 0]);
});

test('answers are let go after two days', async () => {
  let now = '2026-03-01T12:00:00.000Z' as IsoMoment;
  server.services.now = () => now;
  await server.as(officer).property.add({ draft, requestId: 'first' });
  now = '2026-03-03T11:00:00.000Z' as IsoMoment;
  await server.as(officer).property.add({ draft, requestId: 'second' });
  expect(await count('request_answer')).toBe(2);
  now = '2026-03-03T12:00:01.000Z' as IsoMoment;
  await server.as(officer).property.add({ draft, requestId: 'third' });
  expect(await count('request_answer')).toBe(2);
});

test('a secret is told once: its answer is not kept, and a repeat is told what to do', async () => {
  const about = { id: officer.id, name: officer.name };
  const event = { kind: 'passphrase.link-made', about, before: null, after: { sent: false } } as const;
  const make = () =>
    change({ ...server.services, person: officer, from: '', request: markOf(officer, 'people.resetLink', { requestId }) }, async () => ({
      ok: true,
      value: { result: { link: 'https://secret' }, event, toldOnce: 'A link was made already. Make another.' },
    }));
  expect(await make()).toEqual({ ok: true, value: { link: 'https://secret' } });
  expect(await make()).toEqual({ ok: false, problem: { kind: 'refused', message: 'A link was made already. Make another.' } });
  expect(await count('audit_event')).toBe(2);
});

test('a request of several changes goes on where it was broken off', async () => {
  const event = { kind: 'factor.set', about: { id: 'x', name: 'X' }, before: null, after: null } as const;
  const step = (ctx: Parameters<typeof change>[0], result: string) => change(ctx, async () => ({ ok: true, value: { result, event } }));
  const asked = () => ({ ...server.services, person: officer, from: '', request: markOf(officer, 'two.steps', { requestId }) });
  const first = asked();
  await step(first, 'one');
  const again = asked();
  expect([await step(again, 'one'), await step(again, 'two')]).toEqual([
    { ok: true, value: 'one' },
    { ok: true, value: 'two' },
  ]);
  expect(await count('audit_event')).toBe(3);
});

test('an invitation sent twice is one, and its link is kept nowhere', async () => {
  const administrator: Person = { ...officer, id: 'ada', name: 'Ada', role: 'administrator' };
  const terms = { email: 'jane@kent.example', role: 'viewer', cleared: false, keeps: [] } as const;
  const invite = () => server.as(administrator).people.invite({ ...terms, keeps: [], requestId });
  const { link } = await invite();
  await expect(invite()).rejects.toThrow(/was made already, and its link is shown only once/);
  expect((await server.as(administrator).people.list()).invitations).toHaveLength(1);
  const { answer } = await server.services.db.selectFrom('request_answer').select('answer').executeTakeFirstOrThrow();
  expect(inflateRawSync(answer).toString()).not.toContain(link.split('/').at(-1));
});

test('whatever is written, sent again it is neither done nor told again', async () => {
  const hidden = await givenHidden('with');
  const administrator: Person = { ...clearedOfficer, role: 'administrator' };
  const given = await givenApp(hidden);
  given.asks(administrator);
  const { db } = hidden.services;
  const events = async () => (await db.selectFrom('audit_head').select('number').executeTakeFirstOrThrow()).number;
  const send = async ({ procedure, input }: Call, at: number) =>
    (
      await given.app.inject({ method: 'POST', url: `/trpc/${procedure}`, payload: { ...(input as object), requestId: `request-${at}` } })
    ).json();
  const id = hiddenIds[0] as PropertyId;
  const further: Call[] = [
    { procedure: 'property.archive', input: { id, version: 4, archived: true } },
    { procedure: 'property.restore', input: { id, version: 5, number: 1 } },
    { procedure: 'scenario.remove', input: { id: plan, version: 2 } },
  ];
  const writes = [...everyCall({ id, text: '', district: 'Ashford', plan }), ...further].filter(({ procedure }) => writing.has(procedure));
  const done = new Set<string>();
  for (const [at, call] of writes.entries()) {
    const before = await events();
    const first = await send(call, at);
    const after = await events();
    const second = await send(call, at);
    expect([call.procedure, await events()]).toEqual([call.procedure, after]);
    if (after > before && call.procedure !== 'people.invite') expect([call.procedure, second]).toEqual([call.procedure, first]);
    if (after > before) done.add(call.procedure);
  }
  expect([...done]).toEqual(
    expect.arrayContaining(['property.add', 'property.edit', 'property.archive', 'property.restore', 'scenario.save', 'people.invite']),
  );
  await given.close();
  await hidden.close();
});
