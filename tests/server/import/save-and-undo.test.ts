/** A dry run saved into the register, and undone again: all of it or none, with its events, its versions and what is held in memory. */
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { examine } from '../../../server/keeping/examine.ts';
import { examineEstate } from '../../../server/keeping/same-estate.ts';
import { everything } from '../../../shared/filter.ts';
import type { ImportId } from '../../../shared/ids.ts';
import { lgaList, rowsOf, saved, settled, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([
    givenProperty({ id: 'p1', reference: 'A-1', name: 'Old name' }),
    givenProperty({ id: 'p2', reference: 'B-1' }),
  ]);
});
afterAll(() => server.close());

const sound = async () => [await examine(server.services.db), await examineEstate(server.services.db, server.services.estate)];
const count = () => server.services.estate.summary(everything, [], false).totals.properties;
const namesFound = async (text: string) =>
  (await server.as(officer).search.find({ text })).flatMap((found) => (found.kind === 'property' ? [found.label] : []));
const list = lgaList([
  { code: 'A-1', name: 'New name', size: '120' },
  { code: 'A-2', name: 'Depot', x: '600000', y: '160000' },
]);

test('saved, a list is in the register, the estate and the audit; the same file again changes nothing; undone, all is as before', async () => {
  const entry = await takenIn(server, officer, list);
  expect(entry.state).toBe('checked');
  const done = await saved(server, officer, entry.id);
  expect([done.state, done.problem, done.savedBy, done.cannotUndo]).toEqual(['saved', null, 'Olive Officer', null]);
  expect(count()).toBe(3);
  expect(await sound()).toEqual([[], []]);
  const p1 = await server.as(officer).property.get({ id: 'p1' });
  expect([p1.property.name, p1.property.version]).toEqual(['New name', 2]);
  expect(await namesFound('depot')).toEqual(['Depot']);

  const again = await takenIn(server, officer, list);
  expect(again.counts).toMatchObject({ rows: 2, unchanged: 2, added: 0, changed: 0 });
  expect(again.notes.join(' ')).toContain('saved before');

  const history = await server.as(officer).property.history({ id: 'p1' });
  expect(history.map(({ sentence }) => sentence)).toEqual([
    'Changed by the import of list.csv.',
    'Came with the register, which was loaded from a test.',
  ]);
  const versions = await Promise.all(history.map(({ number }) => server.as(officer).property.atEvent({ id: 'p1', number })));
  expect(versions.map(({ name }) => name)).toEqual(['New name', 'Old name']);

  await server.as(officer).import.undo({ id: entry.id });
  const undone = await settled(server, officer, entry.id);
  expect([undone.state, undone.problem]).toEqual(['undone', null]);
  expect(count()).toBe(2);
  expect(await sound()).toEqual([[], []]);
  const back = await server.as(officer).property.get({ id: 'p1' });
  expect([back.property.name, back.property.version]).toEqual(['Old name', 3]);
  expect(await namesFound('depot')).toEqual([]);
  const told = (await server.as(officer).audit.list({ filter: {}, limit: 50 })).entries.map(({ sentence }) => sentence);
  expect(told.slice(0, 2)).toEqual([
    'Undid the import of list.csv for Kent County Council.',
    'Imported list.csv for Kent County Council: 1 property added and 1 changed.',
  ]);
  const later = await server.as(officer).property.history({ id: 'p1' });
  const names = await Promise.all(later.map(({ number }) => server.as(officer).property.atEvent({ id: 'p1', number })));
  expect(names.map(({ name }) => name)).toEqual(['Old name', 'New name', 'Old name']);
});

test('a record that was edited since stands in the way of undoing, and of saving what was checked before', async () => {
  const first = await takenIn(server, officer, lgaList([{ code: 'B-1', name: 'Imported' }]));
  const other = await takenIn(server, officer, lgaList([{ code: 'B-1', name: 'Otherwise' }]));
  await saved(server, officer, first.id);
  const late = await saved(server, officer, other.id);
  expect([late.state, late.problem]).toEqual([
    'checked',
    'A record was changed in the register since this was checked. Check it again, and save what it then is.',
  ]);
  const { property } = await server.as(officer).property.get({ id: 'p2' });
  await server.as(officer).property.archive({ id: property.id, version: property.version, archived: true });
  const entry = await server.as(officer).import.get({ id: first.id });
  expect(entry.cannotUndo).toMatch(/^Some of its records were changed since: Imported\./);
  await expect(server.as(officer).import.undo({ id: first.id })).rejects.toThrow('Some of its records were changed since');
  expect((await rowsOf(server, officer, first.id))[0]?.changes).toContainEqual(
    expect.objectContaining({ field: 'name', after: 'Imported' }),
  );
});

test('a record that was changed since and is again as the import left it does not stand in the way', async () => {
  const was = (await server.as(officer).property.get({ id: 'p1' })).property;
  const entry = await takenIn(server, officer, lgaList([{ code: 'A-1', name: 'Brought in' }]));
  await saved(server, officer, entry.id);
  const { property } = await server.as(officer).property.get({ id: 'p1' });
  await server.as(officer).property.archive({ id: 'p1', version: property.version, archived: true });
  expect((await server.as(officer).import.get({ id: entry.id })).cannotUndo).toContain('Brought in');
  await server.as(officer).property.archive({ id: 'p1', version: property.version + 1, archived: false });
  expect((await server.as(officer).import.get({ id: entry.id })).cannotUndo).toBeNull();
  await server.as(officer).import.undo({ id: entry.id });
  const undone = await settled(server, officer, entry.id);
  expect([undone.state, undone.problem]).toEqual(['undone', null]);
  const now = (await server.as(officer).property.get({ id: 'p1' })).property;
  expect(now).toEqual({ ...was, version: property.version + 3 });
  expect(await sound()).toEqual([[], []]);
});

test('it is said to be saved or undone only once everybody reads it so', async () => {
  const told = async (id: ImportId, end: 'saved' | 'undone') => {
    while ((await server.as(officer).import.get({ id })).state !== end) await setImmediate();
    return count();
  };
  const before = count();
  const { id } = await takenIn(server, officer, lgaList([{ code: 'C-9', name: 'Late hall', x: '601000', y: '161000' }]));
  await server.as(officer).import.save({ id });
  expect(await told(id, 'saved')).toBe(before + 1);
  await server.as(officer).import.undo({ id });
  expect(await told(id, 'undone')).toBe(before);
});

test('a disposal of what it added stands in the way of undoing; a list saved over a property leaves its stage alone', async () => {
  const added = await takenIn(
    server,
    officer,
    lgaList([
      { code: 'C-1', name: 'Surplus depot' },
      { code: 'A-1', name: 'Listed again' },
    ]),
  );
  const changing = await takenIn(server, officer, lgaList([{ code: 'A-1', name: 'Renamed since' }]));
  await server.as(officer).disposal.propose({ property: 'p1' });
  await saved(server, officer, changing.id);
  const renamed = (await server.as(officer).property.get({ id: 'p1' })).property;
  expect([renamed.name, renamed.disposalStage]).toEqual(['Renamed since', 'identified']);
  await server.as(officer).import.undo({ id: changing.id });
  await settled(server, officer, changing.id);
  expect((await server.as(officer).property.get({ id: 'p1' })).property.disposalStage).toBe('identified');
  expect(await sound()).toEqual([[], []]);

  await server.as(officer).import.again({ id: added.id });
  await settled(server, officer, added.id);
  await saved(server, officer, added.id);
  const [row] = (await rowsOf(server, officer, added.id)).filter(({ name }) => name === 'Surplus depot');
  expect(row).toBeDefined();
  const depot = (await server.as(officer).search.find({ text: 'surplus depot' }))[0];
  await server.as(officer).disposal.propose({ property: (depot as { id: string }).id });
  expect((await server.as(officer).import.get({ id: added.id })).cannotUndo).toMatch(
    /^Disposals are recorded of properties that it added: Surplus depot\./,
  );
});
