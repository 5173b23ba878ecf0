/** What goes out of the register: exactly the rows of the filter in their order, and of sensitive ones nothing to those who may not see them. */
import { expect, test } from 'vitest';
import { byKey, registerRows } from '../../../server/export/register-rows.ts';
import type { Asking } from '../../../server/services.ts';
import { registerColumnsIn } from '../../../shared/export/layout.ts';
import { estateFilterSchema, everything } from '../../../shared/filter.ts';
import type { Person } from '../../../shared/role.ts';
import { given, givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer } from '../../given/given-server.ts';

const properties = [
  givenProperty({ id: 'p3', reference: 'C', name: 'Depot', floorArea: given(30) }),
  givenProperty({ id: 'p1', reference: 'A', name: 'Refuge', sensitive: true, floorArea: given(10) }),
  givenProperty({ id: 'p2', reference: 'B', name: 'Hall', position: null }),
  givenProperty({ id: 'p4', reference: 'D', name: 'Gone', archived: true }),
  givenProperty({ id: 'p5', reference: 'E', name: 'Library', district: 'Maidstone' }),
];
const columns = registerColumnsIn(['reference', 'floor-area']);

type Sort = Parameters<typeof registerRows>[3];
const byReference: Sort = { column: 'reference', direction: 'descending' };

async function goingOut(person: Person, filter = everything, sort = byReference) {
  const server = await givenServer(properties);
  try {
    const ctx: Asking = { ...server.services, person, from: '127.0.0.1' };
    const rows = [];
    for await (const row of registerRows(ctx, columns, filter, sort)) rows.push(row);
    const looks = (await server.services.db.selectFrom('audit_event').select('kind').execute()).filter(
      ({ kind }) => kind === 'sensitive.seen',
    );
    return { rows, looks: looks.length };
  } finally {
    await server.close();
  }
}

const keys = ({ rows }: Awaited<ReturnType<typeof goingOut>>) => rows.map(({ key }) => key);

test('the rows of the filter, each once, in the order of the screen', async () => {
  const { rows } = await goingOut(officer);
  expect(rows.map(({ cells }) => cells)).toEqual([
    ['E', null],
    ['C', 30],
    ['B', null],
  ]);
  expect(rows.map(({ position }) => position === null)).toEqual([false, false, true]);
  expect(keys(await goingOut(officer, estateFilterSchema.parse({ districts: ['Maidstone'] })))).toEqual(['p5']);
  expect(keys(await goingOut(officer, estateFilterSchema.parse({ archived: true })))).toContain('p4');
});

test('in the order of their keys they can be compared with what went out before', async () => {
  expect(keys(await goingOut(officer, everything, byKey))).toEqual(['p2', 'p3', 'p5']);
});

test('a sensitive property goes out only to those who may see it, and that it does is recorded', async () => {
  expect((await goingOut(officer)).looks).toBe(0);
  const cleared = await goingOut(clearedOfficer);
  expect(keys(cleared)).toContain('p1');
  expect(cleared.looks).toBe(1);
});
