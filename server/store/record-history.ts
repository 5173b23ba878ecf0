/** The events of one property or scenario: all of them, those round one version, and the loading that it came with. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';
import { eventOfRow, type StoredEvent } from './audit-events.ts';

export type Subject = { property: PropertyId } | { scenario: ScenarioId };

const own = (db: Database, of: Subject) => {
  const events = db.selectFrom('audit_event');
  return 'property' in of ? events.where('property_id', '=', of.property) : events.where('scenario_id', '=', of.scenario);
};

/** Latest first. */
export async function eventsOf(db: Database, of: Subject): Promise<StoredEvent[]> {
  return (await own(db, of).selectAll().orderBy('number', 'desc').execute()).map(eventOfRow);
}

/** The version that the record had after the latest event that counts as its own; null where it has none. That a plan was sent is told of the version that was. */
export async function latestVersionOf(db: Database, of: Subject): Promise<number | null> {
  const latest = own(db, of).where('kind', 'not like', 'plan.%').orderBy('number', 'desc');
  return (await latest.select('version').executeTakeFirst())?.version ?? null;
}

/** After these the record is what the next event says that it was before, or what it is now: they do not hold it a second time. */
export const leavesAfterToNext: readonly string[] = ['property.imported', 'property.import-undone'];

/** An event of the record, the latest up to it that says what the record was after it, and the next that holds it before; only those that change it. */
export async function eventsRound(db: Database, of: Subject, number: number): Promise<StoredEvent[]> {
  const changing = own(db, of).where('kind', 'like', 'property' in of ? 'property.%' : 'scenario.%');
  const upTo = changing
    .where('number', '<=', number)
    .where((where) => where.or([where('after_json', 'is not', null), where('kind', 'in', leavesAfterToNext)]))
    .orderBy('number', 'desc');
  const next = changing.where('number', '>', number).where('before_json', 'is not', null).orderBy('number');
  const found = [own(db, of).where('number', '=', number), upTo, next].map((query) => query.selectAll().limit(1).executeTakeFirst());
  return (await Promise.all(found)).flatMap((row) => (row ? [eventOfRow(row)] : []));
}

/** The event that made a version of a property out of another, with what it was before; null where there is none. */
export async function editOf(db: Database, property: PropertyId, version: number): Promise<{ number: number; before: object } | null> {
  const row = await own(db, { property })
    .select(['number', 'before_json'])
    .where('kind', 'in', ['property.edited', 'property.estimated', 'property.estimate-removed'])
    .where('version', '=', version)
    .where('before_json', 'is not', null)
    .executeTakeFirst();
  return row?.before_json ? { number: row.number, before: JSON.parse(row.before_json) as object } : null;
}

/** The loading of a whole register that the record came with; null where it was added by itself. */
export async function loadingOf(db: Database, of: Subject): Promise<StoredEvent | null> {
  const first = await own(db, of).select(['number', 'kind', 'before_json']).orderBy('number').executeTakeFirst();
  if (first?.kind.endsWith('.added') || (first?.kind === 'property.imported' && first.before_json === null)) return null;
  const row = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('kind', '=', 'register.loaded')
    .where('number', '<', first?.number ?? Number.MAX_SAFE_INTEGER)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row ? eventOfRow(row) : null;
}

export type RemovedScenario = { id: ScenarioId; name: string; removedAt: IsoMoment; removedBy: string; version: number; number: number };

/** The scenarios that were removed and not brought back, the latest first; `number` is that of the event of the removal. */
export async function removedScenarios(db: Database): Promise<RemovedScenario[]> {
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('kind', '=', 'scenario.removed')
    .where('scenario_id', 'not in', db.selectFrom('scenario').select('id'))
    .orderBy('number', 'desc')
    .execute();
  const latest = new Map<string, RemovedScenario>();
  for (const { number, at, who, event } of rows.map(eventOfRow))
    if (event.kind === 'scenario.removed' && !latest.has(event.scenario))
      latest.set(event.scenario, {
        id: event.scenario,
        name: event.before.name,
        removedAt: at,
        removedBy: who,
        version: event.version,
        number,
      });
  return [...latest.values()];
}
