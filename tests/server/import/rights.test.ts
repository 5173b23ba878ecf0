/** Who may do what with an import: whose list it is, which records may be changed, and what is hidden from whom. */
import { afterAll, expect, test } from 'vitest';
import type { Person } from '../../../shared/role.ts';
import { lgaList, rowsOf, saved, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenOrganisations, givenServer, officer, viewer, type GivenServer } from '../../given/given-server.ts';

const servers: GivenServer[] = [];
const serve = async (...properties: Parameters<typeof givenServer>[0]) => {
  const server = await givenServer(properties);
  servers.push(server);
  return server;
};
afterAll(async () => {
  for (const server of servers) await server.close();
});

const swale = givenOrganisations.flatMap(({ id }) => (id === 'sbc' ? [id] : []));
const keeperOfSwale: Person = { ...officer, id: 'swale', keeps: swale };
const administrator: Person = { ...officer, id: 'admin', role: 'administrator', keeps: [] };
const open = givenProperty({ id: 'p1', reference: 'A-1', name: 'Open hall', holder: 'kcc' });
const hidden = givenProperty({ id: 'p2', reference: 'S-1', name: 'Quiet house', uprn: '100060000009', holder: 'kcc', sensitive: true });
const list = lgaList([
  { code: 'A-1', name: 'Open hall', size: '90' },
  { code: 'S-1', name: 'Quiet house', uprn: '100060000009' },
  { code: 'S-2', name: 'Quiet house', uprn: '100060000009' },
]);

test('without clearance a dry run is the same whether or not there is a sensitive property of that reference and UPRN', async () => {
  const told = [];
  for (const server of [await serve(open, hidden), await serve(open)]) {
    const entry = await takenIn(server, officer, list);
    const rows = await rowsOf(server, officer, entry.id);
    told.push([entry.state, entry.counts, entry.notes, rows]);
  }
  expect(told[0]).toEqual(told[1]);
});

test('what somebody cleared has checked is closed to the uncleared, whether or not it tells of anything hidden', async () => {
  const server = await serve(open, hidden);
  for (const content of [list, lgaList([{ code: 'A-1', name: 'Open hall' }])]) {
    const entry = await takenIn(server, clearedOfficer, content);
    expect((await rowsOf(server, clearedOfficer, entry.id)).length).toBeGreaterThan(0);
    for (const person of [officer, administrator]) {
      expect(await server.as(person).import.get({ id: entry.id })).toMatchObject({ counts: null, notes: [] });
      await expect(rowsOf(server, person, entry.id)).rejects.toThrow(
        'This was checked by somebody who is cleared for sensitive properties',
      );
      await expect(server.as(person).import.save({ id: entry.id })).rejects.toThrow('This was checked by somebody who is cleared');
    }
  }
});

test('an import is for those who keep its organisation, and a row for those who keep its holder', async () => {
  const server = await serve(open);
  await expect(takenIn(server, keeperOfSwale, list)).rejects.toThrow('This list belongs to Kent County Council');
  await expect(takenIn(server, viewer, list)).rejects.toThrow('This list belongs to Kent County Council');
  const entry = await takenIn(server, officer, list);
  await expect(server.as(keeperOfSwale).import.get({ id: entry.id })).rejects.toThrow('There is no such import.');
  expect(await server.as(keeperOfSwale).import.list()).toEqual([]);
  expect((await server.as(administrator).import.list()).map(({ id }) => id)).toEqual([entry.id]);
  await expect(saved(server, administrator, entry.id)).rejects.toThrow('This was checked with the rights of Olive Officer');
  const theirs = await takenIn(server, keeperOfSwale, list, { organisation: 'sbc' });
  const reasons = (await rowsOf(server, keeperOfSwale, theirs.id)).map(({ outcome, reason }) => [outcome, reason]);
  expect(reasons[0]).toEqual(['refused', 'Open hall belongs to Kent County Council; you keep the records of Swale Borough Council.']);
});
