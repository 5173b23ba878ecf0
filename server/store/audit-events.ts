/** Audit events in and out of the database: they are added, never changed, and each is chained to the one before by its hash. */
import type { PropertyId, ScenarioId } from '../../shared/ids.ts';
import type { Selectable } from 'kysely';
import type { Actor, AuditEvent } from '../../shared/audit.ts';
import type { IsoMoment } from '../../shared/year.ts';
import { hashOf, type ChainedRow } from '../db/audit-hash.ts';
import type { Database } from '../db/open.ts';
import type { AuditEventTable } from '../db/tables.ts';

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
  if ('property' in event) return { ...nothing, property_id: event.property };
  if ('scenario' in event) return { ...nothing, scenario_id: event.scenario };
  if ('organisation' in event) return { ...nothing, about_id: event.organisation, about_name: event.after.name };
  if ('invitation' in event) return { ...nothing, about_id: event.invitation, about_name: (event.after ?? event.before).email };
  if ('about' in event) return { ...nothing, about_id: event.about?.id ?? null, about_name: event.about?.name ?? null };
  return nothing;
}

const flagged = (version: unknown): boolean =>
  typeof version === 'object' && version !== null && 'sensitive' in version && version.sensitive !== false;

/** Whether an event tells of a sensitive property: as it was, as it is after the event, or by its kind. */
async function tellsOfSensitive(db: Database, event: AuditEvent): Promise<boolean> {
  if (!('property' in event)) return false;
  if (event.kind.startsWith('sensitive.') || flagged(event.before) || flagged(event.after)) return true;
  const row = await db.selectFrom('property').select('sensitive').where('id', '=', event.property).executeTakeFirst();
  return row?.sensitive !== 0;
}

/** As the database gives it back: half a surrogate pair, which no UTF-8 holds, becomes the sign for what cannot be read. */
const asKept = (row: ChainedRow): ChainedRow =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]) => [column, typeof value === 'string' ? Buffer.from(value).toString('utf8') : value]),
  ) as ChainedRow;

/** Adds an event at the end of the chain, within the transaction of the change that it tells. */
export async function insertEvent(db: Database, { actor, from, at }: Deed, event: AuditEvent): Promise<void> {
  const head = await db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirstOrThrow();
  const row = asKept({
    ...subjectOf(event),
    number: head.number + 1,
    at,
    person_id: actor.id,
    person_name: actor.name,
    from_address: from,
    kind: event.kind,
    of_number: 'of' in event ? event.of : null,
    sensitive: Number(await tellsOfSensitive(db, event)),
    version: 'version' in event ? event.version : null,
    before_json: event.before && JSON.stringify(event.before),
    after_json: event.after && JSON.stringify(event.after),
    previous_hash: head.hash,
  });
  const hash = hashOf(row);
  await db
    .insertInto('audit_event')
    .values({ ...row, hash })
    .execute();
  await db.updateTable('audit_head').set({ number: row.number, hash }).execute();
}

function subjectIn(row: Selectable<AuditEventTable>): object {
  const { kind, property_id, scenario_id, about_id, about_name } = row;
  if (property_id !== null) return { property: property_id as PropertyId };
  if (scenario_id !== null) return { scenario: scenario_id as ScenarioId };
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

/** What happened to a property or a scenario, latest first. */
async function eventsOf(db: Database, column: 'property_id' | 'scenario_id', id: string): Promise<StoredEvent[]> {
  const rows = await db.selectFrom('audit_event').selectAll().where(column, '=', id).orderBy('number', 'desc').execute();
  return rows.map(eventOfRow);
}

export const eventsOfProperty = (db: Database, property: PropertyId): Promise<StoredEvent[]> => eventsOf(db, 'property_id', property);

export const eventsOfScenario = (db: Database, scenario: ScenarioId): Promise<StoredEvent[]> => eventsOf(db, 'scenario_id', scenario);

/** The latest loading of a whole register before an event: what was there before its own first event came with it. */
export async function loadingBefore(db: Database, number: number): Promise<StoredEvent | null> {
  const row = await db
    .selectFrom('audit_event')
    .selectAll()
    .where('kind', '=', 'register.loaded')
    .where('number', '<', number)
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
