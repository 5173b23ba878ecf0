/** A server killed again and again at any moment, with several people at work: all that was acknowledged is there afterwards, and nothing is half there. */
import { rmSync } from 'node:fs';
import { afterAll, expect, test } from 'vitest';
import { openToRead, databaseFile, type Database } from '../../server/db/open.ts';
import { askServer } from '../../server/keeping/control.ts';
import { examine } from '../../server/keeping/examine.ts';
import { propertiesById } from '../../server/store/properties.ts';
import { savedScenario } from '../../server/store/scenarios.ts';
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { givenDecision, givenHub, givenScenario } from '../given/given-plan.ts';
import { builtServer, type GivenProcess } from '../given/given-process.ts';
import { givenProperty } from '../given/given-property.ts';
import { temporaryDirectory } from '../given/given-server.ts';
import { signIn, visitorWith, type Visitor } from '../given/given-visitor.ts';

const rounds = 12;
const editors = 3;

const directory = temporaryDirectory();
const built = await builtServer();
afterAll(() => {
  built.remove();
  rmSync(directory, { recursive: true, force: true });
});

const { id: _id, version: _version, archived: _archived, ...draft } = givenProperty();
const plan = givenScenario(
  [givenDecision('p6', { destinations: { 'back-office': 'north' } })],
  [givenHub('north', { host: 'p7' })],
  {},
  { name: 'Told 0', districts: ['Swale'] },
);

/** What a version of something is called, or was to be called when the answer did not come. */
type Told = { version: number; name: string; next: string };

/** All that was said to be done, over all rounds. */
const told = {
  properties: new Map<string, Told>(),
  scenarios: new Map<string, Told>(),
  added: [] as string[],
  cookies: [] as string[],
};

/** Tells the caller of each acknowledgement; ends where the server no longer answers. */
type Work = (visitor: Visitor, acknowledged: () => void) => Promise<void>;

async function untilGone(step: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await step();
    } catch (error) {
      if (error instanceof TypeError || error instanceof SyntaxError) return;
      throw error;
    }
  }
}

const edits =
  (id: string): Work =>
  (visitor, acknowledged) =>
    untilGone(async () => {
      const held = told.properties.get(id) ?? { version: 1, name: `Office ${id.slice(1)}`, next: '' };
      const next = `Told ${held.version}`;
      told.properties.set(id, { ...held, next });
      const { status, value } = await visitor.ask('property.edit', { id, version: held.version, draft: { ...draft, name: next } });
      expect(status).toBe(200);
      const { version, name } = value as Property;
      told.properties.set(id, { version, name, next: '' });
      acknowledged();
    });

const saves: Work = (visitor, acknowledged) =>
  untilGone(async () => {
    const [id, held] = [...told.scenarios][0] ?? [];
    if (id === undefined || held === undefined) {
      const { value } = await visitor.ask('scenario.add', { draft: plan });
      told.scenarios.set((value as Scenario).id, { version: 1, name: plan.name, next: '' });
      return acknowledged();
    }
    const next = `Told ${held.version}`;
    told.scenarios.set(id, { ...held, next });
    const { status } = await visitor.ask('scenario.save', { id, version: held.version, draft: { ...plan, name: next } });
    expect(status).toBe(200);
    told.scenarios.set(id, { version: held.version + 1, name: next, next: '' });
    acknowledged();
  });

const adds: Work = (visitor, acknowledged) =>
  untilGone(async () => {
    const { status, value } = await visitor.ask('property.add', { draft });
    expect(status).toBe(200);
    told.added.push((value as Property).id);
    acknowledged();
  });

const comes =
  (address: string): Work =>
  (_visitor, acknowledged) =>
    untilGone(async () => {
      const { cookie } = await signIn(address, 'demo-county');
      told.cookies.push(cookie);
      acknowledged();
    });

/** Everybody works until the server has acknowledged so much, which is when it is killed with whatever else is in hand. */
async function workUntilKilled(server: GivenProcess, enough: number): Promise<void> {
  let count = 0;
  const acknowledged = () => {
    count += 1;
    if (count === enough) server.child.kill('SIGKILL');
  };
  const visitor = await signIn(server.address);
  const works: Work[] = [...Array.from({ length: editors }, (_, n) => edits(`p${n}`)), saves, adds, comes(server.address)];
  await Promise.all(works.map((work) => work(visitor, acknowledged)));
  await server.kill();
}

/** What is stored is what was last acknowledged, or what was being saved when the end came: then that is known from now on. */
function settle(map: Map<string, Told>, id: string, stored: { version: number; name: string } | undefined): void {
  const held = map.get(id);
  expect(stored, `${id} is gone`).toBeDefined();
  if (!held || !stored) return;
  const saved = { version: held.version, name: held.name };
  const saving = { version: held.version + 1, name: held.next };
  expect([saved, saving]).toContainEqual({ version: stored.version, name: stored.name });
  map.set(id, { version: stored.version, name: stored.name, next: '' });
}

async function lookThrough(db: Database): Promise<void> {
  expect(await examine(db)).toEqual([]);
  const added = await propertiesById(db, told.added as PropertyId[]);
  expect(added.map(({ id }) => id)).toEqual(told.added);
  for (const id of told.properties.keys()) settle(told.properties, id, (await propertiesById(db, [id as PropertyId]))[0]);
  for (const id of told.scenarios.keys()) settle(told.scenarios, id, (await savedScenario(db, id as ScenarioId))?.scenario);
  const events = await db.selectFrom('audit_event').select('property_id').where('kind', '=', 'property.added').execute();
  const properties = await db.selectFrom('property').select('id').where('name', '=', draft.name).execute();
  const known = new Set(properties.map(({ id }) => id));
  expect(events.map((event) => event.property_id).filter((id) => id === null || !known.has(id as never))).toEqual([]);
  expect(events).toHaveLength(known.size);
}

test('what was acknowledged survives any number of kills, and every start finds it whole', async () => {
  for (let round = 0; round < rounds; round += 1) {
    const server = await built.start(directory);
    if (round > 0) {
      const answer = await askServer(directory, { ask: 'examine' });
      expect(answer).toEqual({ done: true, lines: [] });
      const cookie = told.cookies.at(-1);
      if (cookie !== undefined) expect((await visitorWith(server.address, cookie).ask('estate.about')).status).toBe(200);
    }
    await workUntilKilled(server, 7 + ((round * 13) % 40));
    const db = openToRead(databaseFile(directory));
    await lookThrough(db);
    await db.destroy();
  }
  expect(told.added.length + told.cookies.length).toBeGreaterThan(rounds);
  expect(told.scenarios.size).toBe(1);
}, 300_000);
