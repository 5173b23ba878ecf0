/** Layouts that are kept: by name, for oneself or for everybody, and nobody's to change but whoever kept them. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clearedOfficer, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([]);
});
afterAll(() => server.close());

const layout = { list: 'register', name: 'For the board', columns: ['name', 'uprn'] } as const;
const asked = { ...layout, columns: [...layout.columns] };
const names = async (person: typeof officer) => (await server.as(person).export.layouts({ list: 'register' })).map(({ name }) => name);

test('a layout is kept in its order, and is one’s own until it is for everybody', async () => {
  const kept = await server.as(officer).export.saveLayout(asked);
  expect(kept).toMatchObject({ ...asked, version: 1, own: true, shared: false, by: officer.name });
  expect([await names(officer), await names(clearedOfficer)]).toEqual([['For the board'], []]);
  await expect(server.as(clearedOfficer).export.removeLayout({ id: kept.id, version: 1 })).rejects.toThrow(/no such layout/);
  const shared = await server.as(officer).export.saveLayout({ ...asked, id: kept.id, version: 1, shared: true, columns: ['uprn', 'name'] });
  expect(shared).toMatchObject({ version: 2, columns: ['uprn', 'name'] });
  const [seen] = await server.as(clearedOfficer).export.layouts({ list: 'register' });
  expect(seen).toMatchObject({ id: kept.id, own: false, shared: true, by: officer.name, columns: ['uprn', 'name'] });
  expect(await server.as(officer).export.layouts({ list: 'disposals' })).toEqual([]);
  await expect(server.as(clearedOfficer).export.saveLayout({ ...asked, id: kept.id, version: 2 })).rejects.toThrow(/no such layout/);
});

test('what was saved elsewhere meanwhile is not written over', async () => {
  const kept = await server.as(officer).export.saveLayout({ ...asked, name: 'Of two people' });
  await server.as(officer).export.saveLayout({ ...asked, name: 'Of one', id: kept.id, version: 1 });
  await expect(server.as(officer).export.saveLayout({ ...asked, name: 'Of the other', id: kept.id, version: 1 })).rejects.toThrow(
    /saved elsewhere meanwhile/,
  );
  await expect(server.as(officer).export.removeLayout({ id: kept.id, version: 1 })).rejects.toThrow(/saved elsewhere meanwhile/);
  await server.as(officer).export.removeLayout({ id: kept.id, version: 2 });
  expect(await names(officer)).not.toContain('Of one');
});

test('what cannot be a layout is refused in a sentence', async () => {
  const save = (parts: object) => server.as(officer).export.saveLayout({ ...asked, ...parts });
  await expect(save({ name: 'every COLUMN' })).rejects.toThrow(/Give another name/);
  await save({ name: 'Taken' });
  await expect(save({ name: ' taken ' })).rejects.toThrow(/a layout called taken already/);
  await expect(save({ name: '  ' })).rejects.toThrow(/Give the layout a name/);
  await expect(save({ columns: ['name', 'colour'] })).rejects.toThrow(/no column colour/);
  await expect(save({ columns: ['name', 'name'] })).rejects.toThrow(/Each column stands once/);
  await expect(server.as(viewer).export.layouts({ list: 'register' })).rejects.toThrow(/may not export lists/);
});

test('the audit tells of a layout for everybody by name, and of others without', async () => {
  const shared = await server.as(officer).export.saveLayout({ ...asked, name: 'For all', shared: true });
  await server.as(officer).export.removeLayout({ id: shared.id, version: 1 });
  await server.as(officer).export.saveLayout({ ...asked, name: 'Secret' });
  const { entries } = await server.as(officer).audit.list({ filter: { kinds: ['layout.saved', 'layout.removed'] }, limit: 3 });
  expect(entries.map(({ sentence }) => sentence)).toEqual([
    'Saved a layout of their own for the register of property.',
    'Removed the layout “For all” for the register of property.',
    'Saved the layout “For all” for the register of property.',
  ]);
});
