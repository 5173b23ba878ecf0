/** A person may say that a list stands on other rows of its file: its columns are then proposed for anew; and the rows without a place are listed by themselves. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, takenIn } from '../../given/given-import.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([]);
});
afterAll(() => server.close());

const list = [
  'Ref,What it is,Where,Postcode',
  'Asset code,Property name,Street,Postcode',
  'Y-1,Town yard,1 Quay Lane,ME13 7BT',
  'Y-2,Town depot,2 Quay Lane,ME13 7BT',
].join('\n');

test('another row of headings is proposed for anew and waits for the person, who then has the rows checked', async () => {
  const { id } = await takenIn(server, officer, list);
  const caller = server.as(officer).import;
  const where = { profile: 'generic' as const, sheet: 0, headingRows: [2], columns: {}, everywhere: {} };
  await caller.map({ id, mapping: where });
  const asked = await settled(server, officer, id);
  expect(asked.state).toBe('choosing');
  const { proposal, columns } = await caller.question({ id });
  expect(columns.map(({ heading }) => heading)).toEqual(['Asset code', 'Property name', 'Street', 'Postcode']);
  expect(proposal.mapping).toMatchObject({ headingRows: [2], columns: { reference: 'Asset code', name: 'Property name' } });

  await caller.map({ id, mapping: proposal.mapping });
  expect(await settled(server, officer, id)).toMatchObject({ state: 'checked', counts: { rows: 2, added: 2 } });
  const { rows, total } = await caller.rows({ id, outcome: 'without-place', offset: 0, limit: 10 });
  expect([total, rows.map(({ number }) => number)]).toEqual([2, [3, 4]]);
});
