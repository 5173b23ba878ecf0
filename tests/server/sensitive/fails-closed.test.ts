/** Where nobody knows whether a property is sensitive it is treated as if it were. */
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { emptyEstate } from '../../../server/estate/estate.ts';
import { rowOfProperty, propertyOfRow, type PropertyRow } from '../../../server/store/property-rows.ts';
import { everything } from '../../../shared/filter.ts';
import type { Property } from '../../../shared/property.ts';
import { isThereFor } from '../../../shared/seen-property.ts';
import { givenProperty } from '../../given/given-property.ts';
import { clearedOfficer, givenOrganisations, givenServer, officer } from '../../given/given-server.ts';

const plain = givenProperty({ id: 'plain' });
const unsaid = (sensitive: unknown): Property => ({ ...plain, id: 'unsaid' as Property['id'], sensitive: sensitive as boolean });
const unknowns = [undefined, null, Number.NaN, 'no', 2];

test('in memory', () => {
  for (const flag of unknowns) {
    const estate = emptyEstate(givenOrganisations);
    estate.enter([unsaid(flag), plain]);
    estate.settle({ version: 1, illustrative: false });
    expect([estate.isOpen('unsaid' as Property['id']), estate.isOpen(plain.id), estate.isOpen('never-was' as Property['id'])]).toEqual([
      false,
      true,
      false,
    ]);
    expect(estate.summary(everything, [], false).totals.properties).toBe(1);
    expect(estate.summary(everything, [], true).totals.properties).toBe(2);
  }
});

test('in and out of the database, and for whoever asks', () => {
  const parts = { lines: {}, interests: [], occupations: [], barriers: [] };
  const row = { ...(rowOfProperty(plain) as PropertyRow), number: 1 };
  for (const flag of unknowns) {
    expect(propertyOfRow({ ...row, sensitive: flag as number }, parts).sensitive).toBe(true);
    expect(rowOfProperty(unsaid(flag)).sensitive).toBe(1);
    expect([isThereFor(officer, unsaid(flag)), isThereFor(clearedOfficer, unsaid(flag))]).toEqual([false, true]);
  }
  expect(propertyOfRow({ ...row, sensitive: 0 }, parts).sensitive).toBe(false);
});

test('a property whose new state cannot be read after a change is hidden until it can', async () => {
  const server = await givenServer([plain]);
  const { db } = server.services;
  await sql`alter table barrier rename to barrier_away`.execute(db);
  const events = [{ kind: 'property.archived', property: plain.id, version: 2, before: null, after: null }] as const;
  await expect(server.services.committed(events, 3)).rejects.toThrow('no such table');
  expect(server.services.estate.isOpen(plain.id)).toBe(false);
  await sql`alter table barrier_away rename to barrier`.execute(db);
  await server.services.committed(events, 4);
  expect(server.services.estate.isOpen(plain.id)).toBe(true);
  await server.close();
});
