/** Many people at once, over real connections and one real database: no update is lost, no writer is told to wait, and of two who race exactly one wins. */
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { verifyAudit } from '../../server/store/audit-chain.ts';
import { allProperties } from '../../server/store/properties.ts';
import { barrierSchema, type Barrier } from '../../shared/barrier.ts';
import type { Problem } from '../../shared/problem.ts';
import type { Property, PropertyDraft } from '../../shared/property.ts';
import type { Person } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { givenApp, type GivenApp } from '../given/given-app.ts';
import { givenScenario } from '../given/given-plan.ts';
import { givenProperty } from '../given/given-property.ts';
import { givenServer, officer, openedDatabase, type GivenServer } from '../given/given-server.ts';

type Said<T> = { ok: true; value: T } | { ok: false; problem: Problem };

const writers = Array.from({ length: 20 }, (_, at): Person => ({ ...officer, id: `writer-${at}`, name: `Writer ${at}` }));

const draftOf = ({ id: _id, version: _version, archived: _archived, ...draft }: Property): PropertyDraft => draft;
const plain = draftOf(givenProperty());

let server: GivenServer;
let given: GivenApp;
let address = '';

beforeAll(async () => {
  server = await givenServer(Array.from({ length: 2500 }, (_, at) => givenProperty({ id: `standing-${at}` })));
  const whoAsks = async ({ headers }: { headers: Record<string, unknown> }) =>
    writers.find(({ id }) => id === headers['x-writer']) ?? officer;
  given = await givenApp(server, {}, { whoAsks });
  await given.app.listen({ host: '127.0.0.1', port: 0 });
  address = `http://127.0.0.1:${(given.app.server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await given.close();
  await server.close();
});

async function ask<T>(writer: Person, procedure: string, input: unknown): Promise<Said<T>> {
  const answer = await fetch(`${address}/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-writer': writer.id },
    body: JSON.stringify(input),
  });
  const body = (await answer.json()) as { result?: { data: T }; error?: { message: string; data: { problem: Problem | null } } };
  if (body.result) return { ok: true, value: body.result.data };
  if (!body.error?.data.problem) throw new Error(`${answer.status}: ${body.error?.message ?? 'no answer'}`);
  return { ok: false, problem: body.error.data.problem };
}

async function granted<T>(said: Promise<Said<T>>): Promise<T> {
  const answer = await said;
  if (!answer.ok) throw new Error(answer.problem.message);
  return answer.value;
}

const added = (writer: Person, name: string) => granted(ask<Property>(writer, 'property.add', { draft: { ...plain, name } }));

const barrier = (id: string): Barrier =>
  barrierSchema.parse({ id, kind: 'planning', description: `Found by ${id}`, owner: '', severity: 'low', state: 'open' });

/** Adds a barrier of one's own to a property, from whatever version it has, until that is saved. */
async function addBarrier(writer: Person, start: Property, id: string): Promise<number> {
  let [current, conflicts] = [start, 0];
  for (;;) {
    const draft = { ...draftOf(current), barriers: [...current.barriers, barrier(id)] };
    const said = await ask<Property>(writer, 'property.edit', {
      id: current.id,
      version: current.version,
      draft,
      requestId: `${id}-${current.version}`,
    });
    if (said.ok) return conflicts;
    if (said.problem.kind !== 'conflict') throw new Error(said.problem.message);
    current = said.problem.current as Property;
    conflicts += 1;
  }
}

describe('twenty writers at once', () => {
  test('on records of their own are all answered, and every write has its event in an unbroken chain', async () => {
    const before = (await server.services.db.selectFrom('audit_head').select('number').executeTakeFirstOrThrow()).number;
    const answers = await Promise.all(
      writers.map(async (writer) => {
        const first = await added(writer, `Of ${writer.name}`);
        const edited = await ask<Property>(writer, 'property.edit', {
          id: first.id,
          version: 1,
          draft: { ...plain, name: `Kept by ${writer.name}` },
        });
        const archived = await ask<Property>(writer, 'property.archive', { id: first.id, version: 2, archived: true });
        return [edited, archived];
      }),
    );
    expect(answers.flat().filter(({ ok }) => !ok)).toEqual([]);
    expect(given.reports).toEqual([]);
    expect(await verifyAudit(server.services.db)).toMatchObject({ ok: true, events: before + 60 });
  });

  test('on one record lose nothing: whoever is late is shown the other version and adds to that', async () => {
    const start = await added(officer, 'Contested');
    const conflicts = await Promise.all(
      writers.map(async (writer, at) => {
        const first = await addBarrier(writer, start, `w${at}-a`);
        return first + (await addBarrier(writer, start, `w${at}-b`));
      }),
    );
    const { property } = await granted(ask<{ property: Property }>(officer, 'property.get', { id: start.id }));
    const expected = writers.flatMap((_, at) => [`w${at}-a`, `w${at}-b`]).toSorted();
    expect(property.barriers.map(({ id }) => String(id)).toSorted()).toEqual(expected);
    expect(property.version).toBe(41);
    expect(conflicts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(0);
    expect(given.reports).toEqual([]);
  });

  test('reading meanwhile, everybody sees a version that was saved whole', async () => {
    const start = await added(officer, 'Read while written');
    const seen: Property[] = [];
    const writing = addBarrier(officer, start, 'one').then(() => addBarrier(officer, start, 'two'));
    await Promise.all(
      writers.map(async (writer) => {
        const { property } = await granted(ask<{ property: Property }>(writer, 'property.get', { id: start.id }));
        seen.push(property);
      }),
    );
    await writing;
    expect(seen.filter(({ version, barriers }) => barriers.length !== version - 1)).toEqual([]);
  });
});

describe('of two who race with one version exactly one wins', () => {
  test('an edit against an edit, twenty times', async () => {
    let current = await added(officer, 'Raced for');
    for (let round = 0; round < 20; round += 1) {
      const { id, version } = current;
      const names = [`Left ${round}`, `Right ${round}`];
      const said = await Promise.all(
        names.map((name, at) => ask<Property>(writers[at] ?? officer, 'property.edit', { id, version, draft: { ...plain, name } })),
      );
      const won = said.filter((one) => one.ok);
      const lost = said.filter((one) => !one.ok);
      expect([won.length, lost.length]).toEqual([1, 1]);
      const [winner, loser] = [won[0], lost[0]];
      if (!winner?.ok || loser?.ok !== false) throw new Error('Both won.');
      expect(loser.problem).toMatchObject({ kind: 'conflict', current: { name: winner.value.name, version: version + 1 } });
      current = winner.value;
    }
  });

  test('an edit against archiving', async () => {
    const { id, version } = await added(officer, 'Archived or edited');
    const said = await Promise.all([
      ask<Property>(officer, 'property.archive', { id, version, archived: true }),
      ask<Property>(officer, 'property.edit', { id, version, draft: plain }),
    ]);
    expect(said.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('saving a scenario against saving and against removing it', async () => {
    const draft = givenScenario([]);
    const { id } = await granted(ask<Scenario>(officer, 'scenario.add', { draft }));
    const first = await Promise.all(
      ['North', 'South'].map((name) =>
        ask<{ scenario: Scenario }>(officer, 'scenario.save', { id, version: 1, draft: { ...draft, name } }),
      ),
    );
    expect(first.filter(({ ok }) => ok)).toHaveLength(1);
    const second = await Promise.all([
      ask(officer, 'scenario.save', { id, version: 2, draft }),
      ask(officer, 'scenario.remove', { id, version: 2 }),
    ]);
    expect(second.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

test('a form sent twenty times at once does one thing, and every sender is told of it', async () => {
  const send = () => ask<Property>(officer, 'property.add', { draft: { ...plain, reference: 'PRESSED-TWICE' }, requestId: 'one-press' });
  const answers = await Promise.all(writers.map(send));
  expect(new Set(answers.map((said) => JSON.stringify(said))).size).toBe(1);
  const { db } = server.services;
  expect(await db.selectFrom('property').select('id').where('reference', '=', 'PRESSED-TWICE').execute()).toHaveLength(1);
});

describe('a writer while a long read goes on', () => {
  test('in the same server is not held up, nor is the read', async () => {
    const read: string[] = [];
    const written: string[] = [];
    for await (const properties of allProperties(server.services.db)) {
      read.push(...properties.map(({ id }) => id));
      if (written.length < 3) written.push((await added(officer, 'Written during a read')).id);
    }
    expect(written.filter((id) => !read.includes(id))).toEqual([]);
    expect(read.filter((id) => id.startsWith('standing-'))).toHaveLength(2500);
    expect(new Set(read).size).toBe(read.length);
  });

  test('by another program is not held up, and the reader keeps the picture that it began with', async () => {
    const other = await openedDatabase(server.directory);
    const countOf = async (db: typeof other) =>
      (await db.selectFrom('property').select(db.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()).count;
    await other.connection().execute(async (reader) => {
      await sql`begin`.execute(reader);
      const before = await countOf(reader);
      await Promise.all(writers.map((writer) => added(writer, 'Written beside a reader')));
      expect(await countOf(reader)).toBe(before);
      await sql`commit`.execute(reader);
      expect(await countOf(reader)).toBe(before + writers.length);
    });
    await other.destroy();
  });
});
