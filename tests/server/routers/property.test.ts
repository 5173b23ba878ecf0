/** Properties through the procedures: entered, edited, archived, in conflict, refused, and what the history says of it. */
import type { TRPCError } from '@trpc/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { defaultAssumptions } from '../../../shared/assumption-library.ts';
import type { Decision } from '../../../shared/decision.ts';
import { everything } from '../../../shared/filter.ts';
import type { Hub } from '../../../shared/hub.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { PropertyDraft } from '../../../shared/property.ts';
import { givenDecision, givenHub, givenScenario } from '../../given/given-plan.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, estateAfresh, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([givenProperty({ id: 'other', name: 'Other office' })]);
});
afterAll(() => server.close());

let id: PropertyId;
beforeEach(async () => {
  id = (await server.as(officer).property.add({ draft })).id;
});

const running = async () => (await server.as(officer).estate.summary({ filter: everything })).totals.runningCost;

test('a property that is entered can be read, found, listed and counted', async () => {
  const api = server.as(officer);
  const { properties } = (await api.estate.summary({ filter: everything })).totals;
  const added = await api.property.add({ draft: { ...draft, name: 'Quillfeather depot', district: null } });
  expect(added).toMatchObject({ version: 1, archived: false, district: 'Swale' });
  expect((await api.property.get({ id: added.id })).property).toEqual(added);
  expect((await api.search.find({ text: 'quillf' })).map((found) => found.id)).toEqual([added.id]);
  const page = await api.estate.list({
    filter: { text: 'quillfeather' },
    sort: { column: 'name', direction: 'ascending' },
    offset: 0,
    limit: 50,
  });
  expect([page.count, page.rows[0]?.property.id]).toEqual([1, added.id]);
  expect((await api.estate.summary({ filter: everything })).totals.properties).toBe(properties + 1);
});

test('a figure that is edited changes the totals and raises the versions of the property and the register', async () => {
  const api = server.as(officer);
  const [before, about] = [await running(), await api.estate.about()];
  const edited = await api.property.edit({
    id,
    version: 1,
    draft: { ...draft, runningCost: { lines: {}, total: given(700) } },
  });
  expect(edited.version).toBe(2);
  expect((await running()).recorded).toBe(before.recorded + 700);
  expect((await api.estate.about()).version).toBe(about.version + 1);
});

test('two people editing one record: the second is shown what the first saved, and loses nothing', async () => {
  await server.as(clearedOfficer).property.edit({ id, version: 1, draft: { ...draft, name: 'Theirs' } });
  const second = server.as(officer).property.edit({ id, version: 1, draft: { ...draft, name: 'Mine' } });
  const error = (await second.catch((reason: unknown) => reason)) as TRPCError;
  expect(error.code).toBe('CONFLICT');
  expect(error.cause).toMatchObject({ problem: { kind: 'conflict', current: { id, name: 'Theirs', version: 2 } } });
  expect((await server.as(officer).property.get({ id })).property.name).toBe('Theirs');
});

test('edits of one version sent at the same moment: one is saved, every other is in conflict', async () => {
  const names = ['A', 'B', 'C', 'D', 'E'];
  const answers = await Promise.allSettled(
    names.map((name) => server.as(officer).property.edit({ id, version: 1, draft: { ...draft, name } })),
  );
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await server.as(officer).property.get({ id })).property.version).toBe(2);
});

test('many people writing at once leave the estate as one built afresh', async () => {
  const api = server.as(officer);
  const ids = await Promise.all(['1', '2', '3', '4'].map(async (name) => (await api.property.add({ draft: { ...draft, name } })).id));
  const writes = ids.flatMap((each, at) => [
    api.property.edit({ id: each, version: 1, draft: { ...draft, runningCost: { lines: {}, total: given(at + 1) } } }),
    api.property.add({ draft: { ...draft, floorArea: given(at + 1) } }),
    api.property.archive({ id: each, version: 1, archived: true }),
  ]);
  await Promise.allSettled(writes);
  const afresh = await estateAfresh(server);
  for (const archived of [false, true]) {
    const filter = { ...everything, archived };
    expect(server.services.estate.summary(filter, [], false)).toEqual(afresh.summary(filter, [], false));
  }
});

test('an archived property leaves the estate, not the register, and can come back', async () => {
  const api = server.as(officer);
  const count = async (archived: boolean) => (await api.estate.summary({ filter: { archived } })).totals.properties;
  const [shown, all] = [await count(false), await count(true)];
  await api.property.archive({ id, version: 1, archived: true });
  expect([await count(false), await count(true)]).toEqual([shown - 1, all]);
  expect((await api.property.get({ id })).property.archived).toBe(true);
  await api.property.archive({ id, version: 2, archived: false });
  expect(await count(false)).toBe(shown);
  const kinds = (await api.property.history({ id })).map(({ kind, who, version }) => [kind, who, version]);
  expect(kinds).toEqual([
    ['property.restored', officer.name, 3],
    ['property.archived', officer.name, 2],
    ['property.added', officer.name, 1],
  ]);
});

test('nonsense is refused with the field and a sentence, and nothing is stored', async () => {
  const nonsense = {
    ...draft,
    name: ' ',
    uprn: 'ten',
    holder: 'nobody',
    floorArea: { ...given(-1) },
  } as unknown as PropertyDraft;
  const error = (await server
    .as(officer)
    .property.edit({ id, version: 1, draft: nonsense })
    .catch((reason: unknown) => reason)) as TRPCError;
  expect(error.code).toBe('BAD_REQUEST');
  const absent = server.as(officer).property.edit({ id, version: 1, draft: { ...draft, holder: 'nobody' } });
  await expect(absent).rejects.toMatchObject({
    cause: { problem: { kind: 'invalid', fields: [{ path: 'holder', message: 'The register has no organisation called nobody.' }] } },
  });
  const afloat = { ...draft, position: { longitude: 51.3, latitude: 0.7 } } as PropertyDraft;
  await expect(server.as(officer).property.edit({ id, version: 1, draft: afloat })).rejects.toMatchObject({
    cause: { problem: { fields: [{ path: 'position' }] } },
  });
  expect((await server.as(officer).property.get({ id })).property).toMatchObject({ version: 1, name: draft.name });
});

test('what is not there is said not to be', async () => {
  const missing = 'nothing' as PropertyId;
  const api = server.as(officer);
  for (const asked of [
    api.property.get({ id: missing }),
    api.property.history({ id: missing }),
    api.property.archive({ id: missing, version: 1, archived: true }),
  ])
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'The register has no such property.' });
});

test('a viewer reads and may not write', async () => {
  const api = server.as(viewer);
  await expect(api.property.get({ id })).resolves.toMatchObject({ property: { id } });
  await expect(api.property.add({ draft })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(api.property.edit({ id, version: 1, draft })).rejects.toThrow(
    'Victor Viewer is here as board member and may not change the register.',
  );
});

test('the plans that rest on a property are named: those that decide on it and those with a hub in it, no others', async () => {
  const api = server.as(officer);
  expect(await api.property.plans({ id })).toEqual([]);
  const host = (await api.property.add({ draft: { ...draft, name: 'Host' } })).id;
  const plan = (name: string, decisions: Decision[], hubs: Hub[]) =>
    api.scenario.add({ draft: { ...givenScenario(decisions, hubs), name, assumptions: defaultAssumptions } });
  await plan('Moving out', [givenDecision(id)], []);
  await plan('Building up', [], [givenHub('h', { host: id })]);
  await plan('Elsewhere', [givenDecision(host)], []);
  expect((await api.property.plans({ id })).map(({ name }) => name)).toEqual(['Building up', 'Moving out']);
  await expect(api.property.plans({ id: 'nobody' })).rejects.toThrow('no such property');
});
