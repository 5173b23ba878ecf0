/** Every earlier version's database becomes one of this version with all that it held, is kept first, and stays as it was where that fails. */
import { copyFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { seed } from '../../../seeds/seed.ts';
import { moment } from '../../../server/clock.ts';
import { ageOf, migrate, migrations, migrationsHad } from '../../../server/db/migrate.ts';
import { openDatabase, openFile, type Database } from '../../../server/db/open.ts';
import { brokenReferences, damageOf } from '../../../server/db/integrity.ts';
import { openEstate } from '../../../server/estate/open-estate.ts';
import { examine } from '../../../server/keeping/examine.ts';
import { readyDatabase } from '../../../server/ready-database.ts';
import { verifyAudit } from '../../../server/store/audit-chain.ts';
import { eventsOf } from '../../../server/store/record-history.ts';
import { disposalMarks, disposalsById } from '../../../server/store/disposals.ts';
import { allOrganisations } from '../../../server/store/organisations.ts';
import { allPeople } from '../../../server/store/people.ts';
import { allProperties } from '../../../server/store/properties.ts';
import { registerState } from '../../../server/store/register-state.ts';
import { appraisalOf } from '../../../server/store/scenario-appraisals.ts';
import { savedScenario, scenarioNames } from '../../../server/store/scenarios.ts';
import { searchProperties } from '../../../server/store/search.ts';
import { allFlags } from '../../../server/store/sensitive-flags.ts';
import { sessionByToken } from '../../../server/store/sessions.ts';
import { disposalSchema } from '../../../shared/disposal-record.ts';
import { everything } from '../../../shared/filter.ts';
import type { PropertyId, ScenarioId } from '../../../shared/ids.ts';
import { propertySchema, type Property } from '../../../shared/property.ts';
import { earlierDatabase, versions } from '../../given/earlier-database.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenRunning } from '../../given/given-running.ts';
import { temporaryDirectory } from '../../given/given-server.ts';
import { estate } from '../../given/given-tool.ts';
import { signIn } from '../../given/given-visitor.ts';

const directories: string[] = [];
const directory = () => {
  const made = temporaryDirectory();
  directories.push(made);
  return made;
};
afterAll(() => directories.forEach((one) => rmSync(one, { recursive: true, force: true })));

const { id: _id, version: _version, archived: _archived, ...givenDraft } = givenProperty();

async function properties(db: Database): Promise<Property[]> {
  const all: Property[] = [];
  for await (const some of allProperties(db)) all.push(...some);
  return all;
}

const ready = (data: string, said: string[] = []) =>
  readyDatabase({ directory: data, fill: () => Promise.reject(new Error('It is not empty.')), say: (line) => said.push(line) });

const latest = versions.at(-1) ?? '';

test.each(versions)('a database of %s opens with all that it held', async (version) => {
  const data = directory();
  await (await earlierDatabase(data, version)).destroy();
  const said: string[] = [];
  const db = await ready(data, said);
  const [hall, refuge, depot] = await properties(db);
  expect(propertySchema.parse(hall)).toMatchObject({
    id: 'p1',
    name: 'Town hall',
    version: 2,
    uprn: '100060000001',
    runningCost: { total: { basis: 'recorded', value: 12_345_600 }, lines: { rates: { basis: 'recorded', value: 2_000_000 } } },
    disposalValue: { basis: 'estimated', value: 90_000_000, method: 'Comparable sales' },
    interests: [{ tenure: 'leasehold', lease: { expiresOn: '2025-01-01', rent: { value: 1_000_000 } } }],
    occupations: [{ organisation: 'sbc', staff: { value: 12.5 } }],
    barriers: [{ id: 'b1' }],
  });
  expect([refuge?.sensitive, depot?.archived, depot?.position]).toEqual([true, true, null]);
  expect((await allOrganisations(db)).map(({ id }) => id)).toEqual(['kcc', 'sbc']);
  expect(await registerState(db)).toEqual({ version: 7, illustrative: true });
  expect(await searchProperties(db, 'town', false, 5)).toEqual(['p1']);
  const scenario = 's1' as ScenarioId;
  expect((await savedScenario(db, scenario))?.scenario).toMatchObject({
    name: 'Swale',
    hubs: [{ id: 'north', otherSaving: { amount: 500 } }],
    decisions: [{ property: 'p3', destinations: { 'front-office': 'north' } }],
  });
  expect((await appraisalOf(db, scenario))?.appraisal).toEqual({ annualSaving: 500 });
  expect((await eventsOf(db, { property: 'p1' as PropertyId })).map(({ who, event }) => [who, event.kind])).toEqual([
    ['Local officer', 'property.archived'],
  ]);
  expect((await allFlags(db)).map((flag) => Object.values(flag))).toEqual([expect.arrayContaining(['p2'])]);
  const begun = await disposalsById(
    db,
    (await disposalMarks(db)).map(({ id }) => id),
  );
  expect(
    begun.map((disposal) => disposalSchema.parse(disposal)).map(({ property, stage, steps }) => [property, stage, steps[0]?.to]),
  ).toEqual(
    version < '0008'
      ? [
          ['p1', 'circulated', 'circulated'],
          ['p3', 'completed', 'completed'],
        ]
      : [],
  );
  const withPeople = version >= '0002';
  expect((await allPeople(db, false)).map(({ email, cleared, keeps }) => ({ email, cleared, keeps }))).toEqual(
    withPeople ? [{ email: 'olive@example.org', cleared: true, keeps: ['sbc'] }] : [],
  );
  expect((await sessionByToken(db, 'token'))?.person.id).toBe(withPeople ? 'olive' : undefined);
  expect((await openEstate(db)).summary({ ...everything, archived: true }, [], true).totals.properties).toBe(3);
  expect(await examine(db)).toEqual([]);
  await db.destroy();
  const copies = readdirSync(data).filter((name) => name.startsWith('backup-before-'));
  expect([copies, said]).toEqual(
    version === latest
      ? [[], []]
      : [
          [`backup-before-${latest}.db`],
          [
            `The database is of an earlier version (${version}): it is kept as ${join(data, `backup-before-${latest}.db`)}, and brought to ${latest}.`,
          ],
        ],
  );
});

test.each(versions.slice(0, -1))('the copy that is kept of %s is of that version and whole, and can be restored', async (version) => {
  const data = directory();
  await (await earlierDatabase(data, version)).destroy();
  await (await ready(data)).destroy();
  const copy = join(data, `backup-before-${latest}.db`);
  const kept = openFile(copy);
  expect((await migrationsHad(kept)).at(-1)).toBe(version);
  await kept.destroy();
  expect(await estate(data, 'restore', copy)).toMatchObject({ outcome: 0, said: expect.stringContaining('3 properties and 1 scenario') });
  const db = await ready(data);
  expect([(await properties(db)).length, await examine(db)]).toEqual([3, []]);
  await db.destroy();
});

const torn = (work: (db: Database) => Promise<unknown>) => ({
  ...migrations,
  '9998-torn': { up: async (db: unknown) => void (await work(db as Database)) },
});

test.each([
  [
    'fails half-way',
    async (db: Database) => {
      await sql`alter table property rename column notes to remarks`.execute(db);
      await sql`delete from scenario`.execute(db);
      throw new Error('the pen ran dry');
    },
    'The database could not be brought to 9998-torn: the pen ran dry.',
  ],
  [
    'leaves references to nothing',
    async (db: Database) => sql`delete from organisation where id = 'kcc'`.execute(db),
    'The database could not be brought to its present shape: rows of property refer to rows that are not there.',
  ],
])('a migration that %s leaves the database of its version, whole', async (_name, work, sentence) => {
  const data = directory();
  await (await earlierDatabase(data, latest)).destroy();
  const db = openDatabase(data);
  await expect(migrate(db, torn(work))).rejects.toThrow(
    `${sentence} It is as it was, at ${latest}: the version that wrote it still runs on it.`,
  );
  expect(await ageOf(db)).toEqual({ present: latest, due: [] });
  expect([(await properties(db)).length, (await scenarioNames(db)).length, await examine(db)]).toEqual([3, 1, []]);
  const { rows } = await sql<{ foreign_keys: number }>`pragma foreign_keys`.execute(db);
  expect(rows).toEqual([{ foreign_keys: 1 }]);
  await db.destroy();
});

test('a migration may rebuild a table that others refer to', async () => {
  const data = directory();
  const db = await earlierDatabase(data, latest);
  await migrate(
    db,
    torn(async (changing) => {
      await sql`create table organisation_anew (id text primary key not null, name text not null, short_name text not null, sector text not null)`.execute(
        changing,
      );
      await sql`insert into organisation_anew select * from organisation`.execute(changing);
      await sql`drop table organisation`.execute(changing);
      await sql`alter table organisation_anew rename to organisation`.execute(changing);
    }),
  );
  expect((await properties(db)).map(({ occupations }) => occupations.length)).toEqual([1, 0, 0]);
  await db.destroy();
});

type Versioned = { id: string; version: number };

/** An estates officer edits a property and saves a plan. */
async function dayOfWork(data: string): Promise<void> {
  const running = await givenRunning(data);
  const officer = await signIn(running.address, 'demo-county');
  const [first] = (await officer.ask('scenario.list')).value as Versioned[];
  const { id, version, ...plan } = (await officer.ask('scenario.get', { id: first?.id })).value as Versioned;
  const saved = await officer.ask('scenario.save', { id, version, draft: { ...plan, name: 'After a day of work' } });
  const added = await officer.ask('property.add', { draft: { ...givenDraft, holder: 'swale' } });
  expect([saved.status, added.status]).toEqual([200, 200]);
  await running.stop();
}

test('a copy of a whole register after a day of work goes through a migration with all that it held', async () => {
  const [data, copy] = [directory(), directory()];
  const filled = openDatabase(data);
  await migrate(filled);
  await seed(filled, moment);
  await filled.destroy();
  await dayOfWork(data);
  copyFileSync(join(data, 'common-ground.db'), join(copy, 'common-ground.db'));
  const [original, migrated] = [await ready(data), await ready(copy)];
  await migrate(
    migrated,
    torn((db) => sql`alter table property add column heated integer not null default 0`.execute(db)),
  );
  const scenarios = async (db: Database) => {
    const names = await scenarioNames(db);
    return Promise.all(names.map(({ id }) => savedScenario(db, id)));
  };
  expect(await properties(migrated)).toEqual(await properties(original));
  expect(await scenarios(migrated)).toEqual(await scenarios(original));
  expect((await scenarioNames(migrated)).map(({ name }) => name)).toContain('After a day of work');
  expect([await damageOf(migrated), await brokenReferences(migrated), (await verifyAudit(migrated)).ok]).toEqual([[], [], true]);
  await Promise.all([original.destroy(), migrated.destroy()]);
});
