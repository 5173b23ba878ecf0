/** The audit of a database from before the chain is chained as it stands: nothing of it is lost, and what is added goes on from there. */
import { rmSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { migrate, migrations } from '../../server/db/migrate.ts';
import { openDatabase } from '../../server/db/open.ts';
import { verifyAudit } from '../../server/store/audit-chain.ts';
import { tellEvents } from '../../server/store/audit-events.ts';
import { eventsOf } from '../../server/store/record-history.ts';
import { insertProperties } from '../../server/store/properties.ts';
import { keeper, thisMachine } from '../../shared/audit.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { givenProperty } from '../given/given-property.ts';
import { officer, temporaryDirectory } from '../given/given-server.ts';

const at = '2026-01-02T03:04:05.678Z' as IsoMoment;

test('a database of 2,000 old events', async () => {
  const directory = temporaryDirectory();
  const db = openDatabase(directory);
  await migrate(db, { '0001-founding': migrations['0001-founding'] ?? { up: async () => undefined } });
  await sql`insert into organisation values ('kcc', 'Kent County Council', 'Kent CC', 'county')`.execute(db);
  const [plain, hidden] = [givenProperty({ id: 'plain' }), givenProperty({ id: 'hidden', sensitive: true })];
  await insertProperties(db, [plain, hidden]);
  for (let number = 1; number <= 2000; number += 1) {
    const property = number % 100 === 0 ? hidden : plain;
    const versions =
      number % 7 === 0 ? [null, null] : [JSON.stringify(property), JSON.stringify({ ...property, name: `Höhe ${number} “x”` })];
    const kind = number % 7 === 0 ? 'property.archived' : 'property.edited';
    await sql`insert into audit_event (at, person_id, person_name, kind, property_id, version, before_json, after_json)
      values (${at}, ${officer.id}, ${officer.name}, ${kind}, ${property.id}, ${number}, ${versions[0]}, ${versions[1]})`.execute(db);
  }
  await migrate(db);
  const verdict = await verifyAudit(db);
  expect(verdict).toMatchObject({ ok: true, events: 2000, head: { number: 2000 } });
  const kept = await eventsOf(db, { property: 'plain' as PropertyId });
  expect(kept).toHaveLength(1980);
  expect(kept[0]).toMatchObject({
    number: 1999,
    at,
    who: officer.name,
    from: null,
    sensitive: false,
    event: { after: { name: 'Höhe 1999 “x”' } },
  });
  const ofHidden = await eventsOf(db, { property: 'hidden' as PropertyId });
  expect([ofHidden.length, ofHidden.every(({ sensitive }) => sensitive)]).toEqual([20, true]);
  const mark = { file: 'a.backup', properties: 2, scenarios: 0, madeAt: at };
  await tellEvents(db, { actor: keeper, from: thisMachine, at }, [{ kind: 'backup.made', before: null, after: mark }]);
  expect(await verifyAudit(db, verdict.ok ? verdict.head : undefined)).toMatchObject({ ok: true, events: 2001 });
  await db.destroy();
  rmSync(directory, { recursive: true });
});

test('an empty database has a chain of nothing', async () => {
  const directory = temporaryDirectory();
  const db = openDatabase(directory);
  await migrate(db);
  expect(await verifyAudit(db)).toEqual({ ok: true, events: 0, head: { number: 0, hash: '0'.repeat(64) } });
  await db.destroy();
  rmSync(directory, { recursive: true });
});
