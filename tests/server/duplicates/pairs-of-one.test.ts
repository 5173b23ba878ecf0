/** The pairs of one property: said with its other issues, and listed alone where they are asked for. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PropertyId } from '../../../shared/ids.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenServer, officer, type GivenServer } from '../../given/given-server.ts';

const id = (text: string) => text as PropertyId;
const hall = (key: string, parts: object) => givenProperty({ id: key, reference: key, name: 'Town hall', ...parts });
const place = { longitude: 0.9, latitude: 51.1 };

let server: GivenServer;
beforeEach(async () => {
  server = await givenServer([
    hall('a', { uprn: '100061234567' }),
    hall('b', { uprn: '100061234567', name: 'Town hall annexe' }),
    hall('c', { uprn: '100067654321', name: 'Fire station', position: place, address: { street: '', town: '', postcode: 'CT1 1AA' } }),
    hall('d', { uprn: '100067654321', name: 'Fire station', position: place, address: { street: '', town: '', postcode: 'CT1 1AA' } }),
    hall('e', { uprn: '100061234567', name: 'Town hall refuge', sensitive: true }),
  ]);
});
afterEach(() => server.close());

const twinsOf = async (key: string, person = officer) =>
  (await server.as(person).quality.ofProperty({ id: id(key) })).filter(({ rule }) => rule === 'possible-duplicate');

test('a property names the record that may be the same, and why', async () => {
  const [twin, ...more] = await twinsOf('a');
  expect(more).toEqual([]);
  expect(twin).toMatchObject({ grade: 'information', field: null, pair: { id: 'a~b', with: { id: 'b', name: 'Town hall annexe' } } });
  expect(twin?.sentence).toMatch(/^It may be the same property as Town hall annexe\. Both have UPRN 100061234567/);
});

test('a sensitive record is no twin for somebody who may not see it', async () => {
  expect((await twinsOf('a', clearedOfficer)).map(({ pair }) => pair?.with.id)).toEqual(expect.arrayContaining(['b', 'e']));
});

test('the pairs of one property are listed alone', async () => {
  const list = (property?: PropertyId) => server.as(officer).duplicates.list({ state: 'open', ...(property ? { property } : {}) });
  expect((await list()).total).toBe(2);
  expect((await list(id('d'))).pairs.map((pair) => pair.id)).toEqual(['c~d']);
  expect((await list(id('d'))).total).toBe(1);
});
