/** The dry run of a list: what becomes of each row, before anything is saved. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lgaList, rowsOf, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([givenProperty({ id: 'p1', reference: 'A-1', name: 'Old name', uprn: '100060000001' })]);
});
afterAll(() => server.close());

test('a list that is recognised is checked at once, and each row says what becomes of it', async () => {
  const entry = await takenIn(
    server,
    officer,
    lgaList([
      { code: 'A-1', name: 'New name' },
      { code: 'A-2', name: 'Depot', x: '', y: '' },
      { code: 'A-3', name: '' },
    ]),
  );
  expect([entry.problem, entry.state, entry.notes]).toEqual([null, 'checked', []]);
  const rows = await rowsOf(server, officer, entry.id);
  expect(rows.map(({ number, outcome, name }) => [number, outcome, name])).toEqual([
    [2, 'changed', 'New name'],
    [3, 'added', 'Depot'],
    [4, 'added', '1 High Street, Sittingbourne'],
  ]);
  expect(rows[0]?.changes).toContainEqual({ field: 'name', label: 'Name', before: 'Old name', after: 'New name' });
  expect(entry.counts).toMatchObject({ rows: 3, added: 2, changed: 1, refused: 0, withoutPlace: 1, withNotes: 2 });
});
