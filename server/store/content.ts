/** How much a database holds, and where its audit ends. */
import { sql } from 'kysely';
import type { IsoMoment } from '../../shared/year.ts';
import type { Database } from '../db/open.ts';

export type Content = {
  organisations: number;
  properties: number;
  scenarios: number;
  events: number;
  /** When its latest event happened. */
  latest: IsoMoment | null;
};

const count = (table: 'organisation' | 'property' | 'scenario' | 'audit_event') => sql<number>`(select count(*) from ${sql.ref(table)})`;

/** Of a database of any version. */
export async function contentOf(db: Database): Promise<Content> {
  const { rows } = await sql<Content>`select ${count('organisation')} as organisations, ${count('property')} as properties,
    ${count('scenario')} as scenarios, ${count('audit_event')} as events,
    (select at from audit_event order by number desc limit 1) as latest`.execute(db);
  const [content] = rows;
  if (!content) throw new Error('A count gave no row.');
  return content;
}

/** Where the audit of a database of this version ends, as it is written down: its number and hash. */
export async function auditHead(db: Database): Promise<{ number: number; hash: string }> {
  return db.selectFrom('audit_head').select(['number', 'hash']).executeTakeFirstOrThrow();
}
