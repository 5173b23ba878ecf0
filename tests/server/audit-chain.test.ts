/** The audit shows tampering: whatever is done to its rows behind the server's back, the check says where the chain first breaks. */
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashOf, type ChainedRow } from '../../server/db/audit-hash.ts';
import { change } from '../../server/change.ts';
import type { Database } from '../../server/db/open.ts';
import { verifyAudit, type AuditHead } from '../../server/store/audit-chain.ts';
import { organisationSchema } from '../../shared/organisation.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer, openedDatabase, type GivenServer } from '../given/given-server.ts';

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();

let server: GivenServer;
let db: Database;

/** Ten events: the loading of the register and nine properties entered. */
beforeEach(async () => {
  server = await givenServer([]);
  db = server.services.db;
  for (let count = 2; count <= 10; count += 1) await server.as(officer).property.add({ draft: { ...draft, name: `Office ${count}` } });
});
afterEach(() => server.close());

async function headNow(): Promise<AuditHead> {
  const verdict = await verifyAudit(db);
  if (!verdict.ok) throw new Error(verdict.sentence);
  return verdict.head;
}

/** What somebody with the file in their hands can do, once they have taken the guard away. */
async function tamper(...statements: string[]): Promise<void> {
  for (const deed of ['update', 'delete']) await sql`drop trigger ${sql.raw(`audit_event_no_${deed}`)}`.execute(db);
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** Rewrites an event and every hash from there on, the noted end included, as a patient forger would. */
async function forge(number: number): Promise<void> {
  await tamper(`update audit_event set person_name = 'Mallory' where number = ${number}`);
  const rows = await db.selectFrom('audit_event').selectAll().where('number', '>=', number).orderBy('number').execute();
  let previous = rows[0]?.previous_hash ?? '';
  for (const { hash: _hash, ...row } of rows) {
    const next = hashOf({ ...row, previous_hash: previous });
    await db.updateTable('audit_event').set({ previous_hash: previous, hash: next }).where('number', '=', row.number).execute();
    previous = next;
  }
  await db.updateTable('audit_head').set({ hash: previous }).execute();
}

test('an audit as the server wrote it holds, and says how far it goes', async () => {
  const verdict = await verifyAudit(db);
  expect(verdict).toMatchObject({ ok: true, events: 10, head: { number: 10 } });
  expect(await verifyAudit(db, await headNow())).toEqual(verdict);
});

test('it holds whatever is in the names, also what is no proper text', async () => {
  const odd = ['\ud800', 'a\udc00b', 'nul\u0000nul', '\u2028“”\u{1f3e2}', '\ufeff', '\\"\n'];
  for (const [at, name] of odd.entries()) {
    const organisation = organisationSchema.parse({ id: `odd-${at}`, name: `x${name}x`, shortName: 'Odd', sector: 'other' });
    const person = { id: `id-${name}`, name };
    const answer = await change({ ...server.services, person, from: name }, async () => ({
      ok: true,
      value: { result: null, event: { kind: 'organisation.added', organisation: organisation.id, before: null, after: organisation } },
    }));
    expect(answer.ok).toBe(true);
  }
  expect(await verifyAudit(db)).toMatchObject({ ok: true, events: 10 + odd.length });
});

test('a head that was noted earlier still holds when the audit has gone on', async () => {
  const noted = await headNow();
  await server.as(officer).property.add({ draft });
  expect(await verifyAudit(db, noted)).toMatchObject({ ok: true, events: 11 });
});

test('the database itself refuses to change or remove an event', async () => {
  await expect(db.updateTable('audit_event').set({ person_name: 'Mallory' }).execute()).rejects.toThrow(/added, never changed/);
  await expect(db.deleteFrom('audit_event').execute()).rejects.toThrow(/added, never changed/);
});

describe('tampering', () => {
  const columns = {
    at: "'2001-01-01T00:00:00.000Z'",
    person_id: "'mallory'",
    person_name: "'Mallory'",
    from_address: "'10.9.8.7'",
    kind: "'property.archived'",
    property_id: "'p-other'",
    scenario_id: "'s-other'",
    about_id: "'mallory'",
    about_name: "'Mallory'",
    of_number: '3',
    sensitive: '1',
    version: '7',
    before_json: "'{}'",
    after_json: "replace(after_json, 'Office', 'Palace')",
  };

  test.each(Object.entries(columns))('a changed %s is found where it is', async (column, value) => {
    await tamper(`update audit_event set ${column} = ${value} where number = 5`);
    expect(await verifyAudit(db)).toEqual({ ok: false, number: 5, sentence: 'Event 5 was changed after it was stored.' });
  });

  test('a change whose own hash was made to fit is found at the event after it', async () => {
    await tamper(`update audit_event set person_name = 'Mallory' where number = 5`);
    const { hash: _hash, ...row } = await db.selectFrom('audit_event').selectAll().where('number', '=', 5).executeTakeFirstOrThrow();
    await db
      .updateTable('audit_event')
      .set({ hash: hashOf(row) })
      .where('number', '=', 5)
      .execute();
    const sentence = 'Event 6 does not follow on event 5: one of them was put in, exchanged or written anew.';
    expect(await verifyAudit(db)).toEqual({ ok: false, number: 6, sentence });
  });

  test.each([
    ['delete from audit_event where number = 5', 5, 'Event 5 is missing: event 6 does not follow on event 4.'],
    ['delete from audit_event where number in (5, 6, 7)', 5, 'Events 5 to 7 are missing: event 8 does not follow on event 4.'],
    ['delete from audit_event where number = 1', 1, 'Event 1 is missing: event 2 does not follow on the start.'],
    ['delete from audit_event where number = 10', 10, 'Event 10 is missing from the end.'],
    ['delete from audit_event where number > 7', 8, 'Events 8 to 10 are missing from the end.'],
    ['delete from audit_event', 1, 'Events 1 to 10 are missing from the end.'],
    ['delete from audit_head', 11, 'The database no longer says where its audit ends.'],
    [`update audit_head set hash = '${'f'.repeat(64)}'`, 10, 'Event 10 is not the one that the server stored last.'],
  ])('after “%s” it says so', async (statement, number, sentence) => {
    await tamper(statement);
    expect(await verifyAudit(db)).toEqual({ ok: false, number, sentence });
  });

  test('one removed, and those after it moved up to close the gap', async () => {
    await tamper('delete from audit_event where number = 5', 'update audit_event set number = number - 1 where number > 5');
    expect(await verifyAudit(db)).toMatchObject({ ok: false, number: 5 });
  });

  test('two that changed places', async () => {
    await tamper(
      'update audit_event set number = 99 where number = 5',
      'update audit_event set number = 5 where number = 6',
      'update audit_event set number = 6 where number = 99',
    );
    expect(await verifyAudit(db)).toMatchObject({ ok: false, number: 5, sentence: expect.stringMatching(/does not follow on event 4/) });
  });

  test('one put in between', async () => {
    await tamper('update audit_event set number = -number where number > 5', 'update audit_event set number = 1 - number where number < 0');
    const { hash, ...row } = await db.selectFrom('audit_event').selectAll().where('number', '=', 5).executeTakeFirstOrThrow();
    const added = { ...row, number: 6, previous_hash: hash };
    await db
      .insertInto('audit_event')
      .values({ ...added, hash: hashOf(added) })
      .execute();
    expect(await verifyAudit(db)).toMatchObject({ ok: false, number: 7 });
  });

  test('one put on at the end', async () => {
    const { hash, ...row } = await db.selectFrom('audit_event').selectAll().where('number', '=', 10).executeTakeFirstOrThrow();
    const added = { ...row, number: 11, previous_hash: hash };
    await db
      .insertInto('audit_event')
      .values({ ...added, hash: hashOf(added) })
      .execute();
    expect(await verifyAudit(db)).toEqual({
      ok: false,
      number: 11,
      sentence: 'Event 11 is not the server’s: its audit ends with event 10.',
    });
  });
});

describe('a head noted elsewhere', () => {
  test('shows a tail cut off together with the note of where it ends', async () => {
    const noted = await headNow();
    await tamper(
      'delete from audit_event where number > 8',
      'update audit_head set number = 8, hash = (select hash from audit_event where number = 8)',
    );
    expect(await verifyAudit(db)).toMatchObject({ ok: true, events: 8 });
    expect(await verifyAudit(db, noted)).toEqual({
      ok: false,
      number: 9,
      sentence: 'Events 9 to 10 are missing from the end: event 10 had been noted.',
    });
  });

  test('shows a chain that was written anew throughout', async () => {
    const noted = await headNow();
    await forge(4);
    expect(await verifyAudit(db)).toMatchObject({ ok: true, events: 10 });
    expect(await verifyAudit(db, noted)).toEqual({
      ok: false,
      number: 10,
      sentence: 'Event 10 is not the one that was noted: the audit was written anew, at it or before it.',
    });
  });
});

test('the chain goes on over a restart', async () => {
  const again = await openedDatabase(server.directory);
  expect(await verifyAudit(again)).toMatchObject({ ok: true, events: 10 });
  await again.destroy();
});

describe('the hash of an event', () => {
  const plain: ChainedRow = {
    number: 7,
    at: '2026-01-02T03:04:05.678Z',
    person_id: 'officer',
    person_name: 'Olive Officer',
    from_address: '192.0.2.7',
    kind: 'property.edited',
    property_id: 'p1',
    scenario_id: null,
    about_id: null,
    about_name: null,
    of_number: null,
    sensitive: 0,
    version: 2,
    before_json: '{"name":"Höhe"}',
    after_json: '{"name":"“Office”"}',
    previous_hash: 'f'.repeat(64),
  };
  const text = fc.string({ unit: 'binary', maxLength: 6 });
  const orNull = fc.option(text);
  const row = fc.record({
    number: fc.nat(3),
    at: text,
    person_id: text,
    person_name: text,
    from_address: orNull,
    kind: text,
    property_id: orNull,
    scenario_id: orNull,
    about_id: orNull,
    about_name: orNull,
    of_number: fc.option(fc.nat(3)),
    sensitive: fc.nat(1),
    version: fc.option(fc.nat(3)),
    before_json: orNull,
    after_json: orNull,
    previous_hash: text,
  });
  const columns = Object.keys(plain) as (keyof ChainedRow)[];

  test('is what it always was: all that is stored rests on it', () => {
    expect(hashOf(plain)).toBe('c80895a43d1beaf17684b2bdcc2e6fed52faf1d67964550c90f557ad8cedfd99');
  });

  test('is another for every other event, were it by one column alone', () => {
    fc.assert(
      fc.property(row, row, fc.constantFrom(...columns), (one, other, column) => {
        const mixed = { ...one, [column]: other[column] };
        expect(hashOf(mixed) === hashOf(one)).toBe(Object.is(one[column], other[column]));
      }),
    );
  });

  test('lets nothing be moved from one column into the next', () => {
    expect(hashOf({ ...plain, person_id: 'officerOlive', person_name: ' Officer' })).not.toBe(hashOf(plain));
    expect(hashOf({ ...plain, property_id: null, scenario_id: 'p1' })).not.toBe(hashOf(plain));
    expect(hashOf({ ...plain, before_json: null })).not.toBe(hashOf({ ...plain, before_json: 'null' }));
  });
});
