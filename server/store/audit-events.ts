/** Audit events in and out of the database; they are added, never changed. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Person } from '../../shared/role.ts';
import type { IsoMoment } from '../../shared/year.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Database } from '../db/open.ts';

export type StoredEvent = { at: IsoMoment; who: string; event: AuditEvent };

export async function insertEvent(db: Database, person: Person, at: IsoMoment, event: AuditEvent): Promise<void> {
  await db
    .insertInto('audit_event')
    .values({
      at,
      person_id: person.id,
      person_name: person.name,
      kind: event.kind,
      property_id: 'property' in event ? event.property : null,
      scenario_id: 'scenario' in event ? event.scenario : null,
      version: event.version,
      before_json: event.before && JSON.stringify(event.before),
      after_json: event.after && JSON.stringify(event.after),
    })
    .execute();
}

/** What happened to a property, latest first. */
export async function eventsOfProperty(db: Database, property: PropertyId): Promise<StoredEvent[]> {
  const rows = await db.selectFrom('audit_event').selectAll().where('property_id', '=', property).orderBy('number', 'desc').execute();
  return rows.map((row) => {
    const [before, after] = [row.before_json, row.after_json].map((json): unknown => (json === null ? null : JSON.parse(json)));
    const event = { kind: row.kind, property, version: row.version, before, after } as AuditEvent;
    return { at: row.at as IsoMoment, who: row.person_name, event };
  });
}
