/** Pages of the audit for one reader: which events pass is decided from a narrow index, and only the page itself is read whole. */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { AuditKind } from '../../shared/audit.ts';
import type { Database } from '../db/open.ts';
import type { AuditEventTable } from '../db/tables.ts';
import { among } from './among.ts';
import { eventOfRow, type StoredEvent } from './audit-events.ts';

/** What a reader may see, and what they ask for; moments are ISO texts, `until` excluded. */
export type AuditAsked = {
  kinds: readonly AuditKind[];
  cleared: boolean;
  who?: string | undefined;
  property?: string | undefined;
  scenario?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
};

const all = sql<boolean>`1`;

/** Without clearance no event is seen of a property that is sensitive now or was so at the event. */
const visible = (cleared: boolean): RawBuilder<boolean> =>
  cleared
    ? all
    : sql<boolean>`sensitive = 0 and (property_id is null or property_id not in (select id from property where sensitive <> 0))`;

function passing({ kinds, cleared, who, property, scenario, since, until }: AuditAsked): RawBuilder<boolean> {
  const when = (value: string | undefined, condition: (value: string) => RawBuilder<boolean>) =>
    value === undefined ? all : condition(value);
  return sql.join(
    [
      sql`kind in ${among(kinds)}`,
      visible(cleared),
      when(who, (id) => sql`person_id = ${id}`),
      when(property, (id) => sql`property_id = ${id}`),
      when(scenario, (id) => sql`scenario_id = ${id}`),
      when(since, (at) => sql`at >= ${at}`),
      when(until, (at) => sql`at < ${at}`),
    ],
    sql` and `,
  );
}

/** The index that answers: that of a record where one is asked for, else the one that holds all that decides. */
const readBy = ({ property, scenario }: AuditAsked) =>
  sql.raw(property ? 'audit_event_of_property' : scenario ? 'audit_event_of_scenario' : 'audit_event_listed');

/** Up to `limit` events below a number, latest first. */
export async function auditPage(db: Database, asked: AuditAsked, before: number, limit: number): Promise<StoredEvent[]> {
  const { rows } = await sql<Selectable<AuditEventTable>>`select * from audit_event where number in (
      select number from audit_event indexed by ${readBy(asked)} where number < ${before} and ${passing(asked)} order by number desc limit ${limit}
    ) order by number desc`.execute(db);
  return rows.map(eventOfRow);
}

export type AuditFacets = { people: { id: string; name: string; count: number }[]; kinds: { kind: AuditKind; count: number }[] };

/** How many events each person made and each kind has, of those that the reader sees; a person by their latest name. */
export async function auditFacets(db: Database, asked: AuditAsked): Promise<AuditFacets> {
  type Group = { id: string; name: string; kind: AuditKind; count: number; latest: number };
  const { rows } = await sql<Group>`select person_id as id, person_name as name, kind, count(*) as count, max(number) as latest
    from audit_event indexed by ${readBy(asked)} where ${passing(asked)} group by person_id, kind order by latest`.execute(db);
  const [people, kinds] = [new Map<string, AuditFacets['people'][number]>(), new Map<AuditKind, number>()];
  for (const { id, name, kind, count } of rows) {
    people.set(id, { id, name, count: count + (people.get(id)?.count ?? 0) });
    kinds.set(kind, count + (kinds.get(kind) ?? 0));
  }
  const byName = [...people.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en-GB'));
  return { people: byName, kinds: [...kinds].map(([kind, count]) => ({ kind, count })) };
}

/** The names of properties by their ids. */
export async function namesOfProperties(db: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db.selectFrom('property').select(['id', 'name']).where('id', 'in', among(ids)).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
