/** What only a person can say of a list: what unknown columns mean, which doubtful rows are which, and the words of an organisation. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../../server/keeping/examine.ts';
import { lgaList, rowsOf, saved, settled, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const here = { longitude: 0.73224, latitude: 51.34049 };
let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([
    givenProperty({ id: 'p1', reference: 'OLD-1', name: 'Market hall', position: here }),
    givenProperty({ id: 'p2', reference: 'OLD-2', name: 'Corn exchange', position: here }),
  ]);
});
afterAll(() => server.close());

test('a doubtful row is what a person says: the same property, which is then changed, or another, which is then told apart', async () => {
  const list = lgaList([
    { code: 'NEW-1', name: 'Market hall', size: '75' },
    { code: 'NEW-2', name: 'Corn exchange' },
  ]);
  const entry = await takenIn(server, officer, list);
  const rows = await rowsOf(server, officer, entry.id, 'doubtful');
  expect(rows.map(({ number, alike, decided }) => [number, alike.map(({ property }) => property.id), decided])).toEqual([
    [2, ['p1'], null],
    [3, ['p2'], null],
  ]);
  const [one, other] = rows.map(({ alike }) => alike[0]?.property.id ?? null);
  const same = await server.as(officer).import.decide({ id: entry.id, row: 2, same: one ?? null });
  expect([same.decided, same.property]).toEqual([{ same: 'p1' }, 'p1']);
  expect(same.changes).toContainEqual(expect.objectContaining({ field: 'floorArea', before: 'not recorded' }));
  await expect(server.as(officer).import.decide({ id: entry.id, row: 2, same: other ?? null })).rejects.toThrow('not found to be like');
  expect(await server.as(officer).import.decide({ id: entry.id, row: 3, same: null })).toMatchObject({ decided: { same: null } });
  expect((await saved(server, officer, entry.id)).state).toBe('saved');
  const summary = await server.as(officer).estate.summary({ filter: {} });
  expect(summary.totals.properties).toBe(3);
  const apart = await server.as(officer).duplicates.list({ state: 'different', offset: 0, limit: 10 });
  expect(apart.pairs.map(({ one: left, other: right }) => [left.name, right.name])).toEqual([['Corn exchange', 'Corn exchange']]);
  const open = await server.as(officer).duplicates.list({ state: 'open', offset: 0, limit: 10 });
  expect(open.pairs).toEqual([]);
  expect(await examine(server.services.db)).toEqual([]);
});

test('what is said of unknown columns is remembered for the organisation, and for no other', async () => {
  const list = (name: string) =>
    `Nr;Bezeichnung;Ort;Code\r\nX-1;${name};Sittingbourne;ME10 4AB\r\nX-2;Other ${name};Sittingbourne;ME10 4AB\r\n`;
  const asked = await takenIn(server, officer, list('House'));
  expect([asked.state, asked.counts]).toEqual(['choosing', null]);
  const { columns, proposal } = await server.as(officer).import.question({ id: asked.id });
  expect(columns.map(({ heading, samples }) => [heading, samples[0]])).toEqual([
    ['Nr', 'X-1'],
    ['Bezeichnung', 'House'],
    ['Ort', 'Sittingbourne'],
    ['Code', 'ME10 4AB'],
  ]);
  const mapping = {
    ...proposal.mapping,
    profile: 'generic' as const,
    columns: { reference: 'Nr', name: 'Bezeichnung', town: 'Ort', postcode: 'Code' },
    together: {},
  };
  await server.as(officer).import.map({ id: asked.id, mapping });
  expect(await settled(server, officer, asked.id)).toMatchObject({ state: 'checked', counts: { rows: 2, added: 2 } });
  expect((await takenIn(server, officer, list('Barn'))).state).toBe('checked');
  expect((await takenIn(server, officer, list('Barn'), { organisation: 'nhs' })).state).toBe('choosing');
});

test('a word that is added is understood, told in the audit, and may be taken out again', async () => {
  const list = lgaList([{ code: 'W-1', name: 'Word house', tenure: 'Feudal', x: '610000', y: '150000' }]);
  const before = await takenIn(server, officer, list);
  expect((await rowsOf(server, officer, before.id))[0]?.notes.map(({ column }) => column)).toContain('TenureType');
  await server.as(officer).import.addWord({ kind: 'tenure', word: 'Feudal', meaning: { tenure: 'freehold' } });
  expect((await server.as(officer).import.words()).find(({ word }) => word === 'feudal')).toMatchObject({ by: 'Olive Officer' });
  await server.as(officer).import.again({ id: before.id });
  await settled(server, officer, before.id);
  const [row] = await rowsOf(server, officer, before.id);
  expect(row?.changes).toContainEqual(expect.objectContaining({ field: 'interests', after: 'freehold' }));
  await server.as(officer).import.removeWord({ kind: 'tenure', word: 'feudal' });
  await expect(server.as(officer).import.removeWord({ kind: 'tenure', word: 'freehold' })).rejects.toThrow('Only words that were added');
  const { entries } = await server.as(officer).audit.list({ filter: { kinds: ['word.added', 'word.removed'] }, limit: 5 });
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'Removed the word “feudal” for tenure.',
    'Added the word “feudal” for tenure: freehold.',
  ]);
});
