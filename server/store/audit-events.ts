/** Audit events in and out of the database: they are added, never changed, and each is chained to the one before by its hash. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import { sql, type Selectable } from 'kysely';
import type { Actor, AuditEvent } from '../../shared/audit.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { hashOf, type ChainedRow } from '../db/audit-hash.ts';
import type { Database } from '../db/open.ts';
import type { AuditEventTable } from '../db/tables.ts';
import { insertMany } from './insert-many.ts';

/** Who did it, from which network address, and when. */
export type Deed = { actor: Actor; from: string; at: IsoMoment };
/** `sensitive`: it tells of a property that was sensitive then. */
export type StoredEvent = {
  number: number;
  at: IsoMoment;
  who: string;
  whoId: string;
  from: string | null;
  sensitive: boolean;
  event: AuditEvent;
};

type Subject = Pick<ChainedRow, 'property_id' | 'scenario_id' | 'about_id' | 'about_name'>;

const nothing: Subject = { property_id: null, scenario_id: null, about_id: null, about_name: null };

function subjectOf(event: AuditEvent): Subject {
  if ('requirement' in event)
    return { ...nothing, property_id: event.property ?? null, about_id: event.requirement, about_name: event.after.name };
  if ('property' in event) return { ...nothing, property_id: event.property };
  if ('scenario' in event) return { ...nothing, scenario_id: event.scenario };
  if ('county' in event) return { ...nothing, about_id: event.county, about_name: event.after.name };
  if ('organisation' in event) return { ...nothing, about_id: event.organisation, about_name: event.after.name };
  if ('invitation' in event) return { ...nothing, about_id: event.invitation, about_name: (event.after ?? event.before).email };
  if ('about' in event) return { ...nothing, about_id: event.about?.id ?? null, about_name: event.about?.name ?? null };
  return nothing;
}

const flagged = (version: unknown): boolean =>
  typeof version === 'object' && version !== null && 'sensitive' in version && version.sensitive !== false;

/** Whether a version plainly says that it is not sensitive. */
const isOpen = (version: unknown): boolean =>
  typeof version === 'object' && version !== null && 'sensitive' in version && version.sensitive === false;

/** Whether an event tells of a sensitive property: as it was, as it is after the event, or by its kind. */
async function tellsOfSensitive(db: Database, event: AuditEvent): Promise<boolean> {
  if (!('property' in event) && !('requirement' in event)) return false;
  if (event.kind.startsWith('sensitive.') || flagged(event.before) || flagged(event.after)) return true;
  if (event.property === undefined || isOpen(event.after)) return false;
  const row = await db.selectFrom('property').select('sensitive').where('id', '=', event.property).executeTakeFirst();
  return row?.sensitive !== 0;
}

/** As the database gives it back: half a surrogate pair, which no UTF-8 holds, becomes the sign for what cannot be read. */
const asKept = (row: ChainedRow): ChainedRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? Buffer.from(value).toString('utf8') : value]),
  ) as ChainedRow;

type Head = { number: number; hash: string };

const headOf = (db: Database): Promise<Head> => db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirstOrThrow();

/** The row of an event that follows on a head. */
function rowAfter(head: Head, { actor, from, at }: Deed, { event, sensitive }: TellingEvent): ChainedRow & { hash: string } {
  const row = asKept({
    ...subjectOf(event),
    number: head.number + 1,
    at,
    person_id: actor.id,
    person_name: actor.name,
    from_address: from,
    kind: event.kind,
    of_number: 'of' in event ? event.of : null,
    sensitive: Number(sensitive),
    version: 'version' in event ? event.version : null,
    before_json: event.before && JSON.stringify(event.before),
    after_json: event.after && JSON.stringify(event.after),
    previous_hash: head.hash,
  });
  return { ...row, hash: hashOf(row) };
}

/** An event of which its teller knows whether it tells of a sensitive property. */
export type TellingEvent = { event: AuditEvent; sensitive: boolean };

/** Adds events at the end of the chain, one or hundreds, within the transaction of the change that they tell; gives the number of the last. */
export async function insertEvents(db: Database, deed: Deed, events: readonly TellingEvent[]): Promise<number> {
  let head = await headOf(db);
  const rows = events.map((event) => {
    const row = rowAfter(head, deed, event);
    head = row;
    return row;
  });
  await insertMany(db, 'audit_event', rows);
  await db.updateTable('audit_head').set({ number: head.number, hash: head.hash }).execute();
  return head.number;
}

/** The same for events of which it is not known yet whether they tell of a sensitive property. */
export async function tellEvents(db: Database, deed: Deed, events: readonly AuditEvent[]): Promise<void> {
  const telling: TellingEvent[] = [];
  for (const event of events) telling.push({ event, sensitive: await tellsOfSensitive(db, event) });
  await insertEvents(db, deed, telling);
}

function subjectIn(row: Selectable<AuditEventTable>): object {
  const { kind, property_id, scenario_id, about_id, about_name } = row;
  if (kind.startsWith('space.')) return { requirement: about_id, ...(property_id === null ? {} : { property: property_id }) };
  if (property_id !== null) return { property: property_id as PropertyId };
  if (scenario_id !== null) return { scenario: scenario_id as ScenarioId };
  if (kind.startsWith('county.')) return { county: about_id };
  if (kind.startsWith('organisation.')) return { organisation: about_id };
  if (kind === 'person.invited' || kind === 'invitation.withdrawn') return { invitation: about_id };
  return { about: about_id === null ? null : { id: about_id, name: about_name } };
}

/** The event that a row holds. */
export function eventOfRow(row: Selectable<AuditEventTable>): StoredEvent {
  const [before, after] = [row.before_json, row.after_json].map((json): unknown => (json === null ? null : JSON.parse(json)));
  const { kind, version, of_number: of } = row;
  const event = { kind, ...subjectIn(row), version, of, before, after } as AuditEvent;
  return {
    number: row.number,
    at: row.at as IsoMoment,
    who: row.person_name,
    whoId: row.person_id,
    from: row.from_address,
    sensitive: row.sensitive !== 0,
    event,
  };
}

/** The files of the imports that events of single records belong to, by the number of the event of the whole. */
export async function filesOfImports(db: Database, events: readonly StoredEvent[]): Promise<Map<number, string>> {
  const wanted = [...new Set(events.flatMap(({ event }) => ('of' in event && typeof event.of === 'number' ? [event.of] : [])))];
  if (wanted.length === 0) return new Map();
  const rows = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('number', 'in', sql<number>`(select value from json_each(${JSON.stringify(wanted)}))`)
    .where('kind', 'in', ['import.saved', 'import.undone'])
    .execute();
  return new Map(
    rows
      .map(eventOfRow)
      .flatMap(({ number, event }) =>
        'after' in event && event.after && 'file' in event.after ? [[number, event.after.file] as const] : [],
      ),
  );
}
