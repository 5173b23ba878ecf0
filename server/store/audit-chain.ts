/** Follows the chain of audit events from its start and says where it first breaks; it reads as it goes, so that it may run beside a server that writes. */
import { sql } from 'kysely';
import { formatCount } from '../../shared/measure.ts';
import { chainStart, hashOf, type ChainedRow } from '../db/audit-hash.ts';
import type { Database } from '../db/open.ts';

/** Where a chain ends, or ended when somebody noted it elsewhere. */
export type AuditHead = { number: number; hash: string };

/** `number` is the first event that is not as it was stored, or that is missing. */
export type AuditVerdict = { ok: true; events: number; head: AuditHead } | { ok: false; number: number; sentence: string };

/** A plan's events may be of a megabyte each. */
const chunk = 100;

const broken = (number: number, sentence: string): AuditVerdict => ({ ok: false, number, sentence });

const named = (number: number) => (number === 0 ? 'the start' : `event ${formatCount(number)}`);
const span = (from: number, to: number) =>
  from === to ? `Event ${formatCount(from)} is` : `Events ${formatCount(from)} to ${formatCount(to)} are`;

function noteProblem(noted: AuditHead | undefined, head: AuditHead): AuditVerdict | null {
  if (noted?.number !== head.number || noted.hash === head.hash) return null;
  return broken(
    head.number,
    `Event ${formatCount(head.number)} is not the one that was noted: the audit was written anew, at it or before it.`,
  );
}

type End = { number: number; hash: string; last: number | null };

/** The end as the database notes it, with the last event's number of the same moment. */
async function endOf(db: Database): Promise<End | undefined> {
  return db
    .selectFrom('audit_head')
    .select(['number', 'hash', sql<number | null>`(select max(number) from audit_event)`.as('last')])
    .executeTakeFirst();
}

function endProblem(end: End | undefined, head: AuditHead, noted: AuditHead | undefined): AuditVerdict | null {
  const after = head.number + 1;
  if (noted && noted.number > head.number)
    return broken(after, `${span(after, noted.number)} missing from the end: ${named(noted.number)} had been noted.`);
  if (!end) return broken(after, 'The database no longer says where its audit ends.');
  if (end.number > head.number) return broken(after, `${span(after, end.number)} missing from the end.`);
  if (end.number < head.number)
    return broken(end.number + 1, `${span(end.number + 1, head.number)} not the server’s: its audit ends with ${named(end.number)}.`);
  if (end.hash !== head.hash) return broken(head.number, `Event ${formatCount(head.number)} is not the one that the server stored last.`);
  return null;
}

type Row = ChainedRow & { hash: string };

/** What is wrong with an event that should follow on a head; null where it does. */
function rowProblem({ hash, ...row }: Row, head: AuditHead): AuditVerdict | null {
  const { number } = row;
  const [first, place] = [head.number + 1, named(head.number)];
  if (row.previous_hash === head.hash)
    return hashOf(row) === hash ? null : broken(number, `Event ${formatCount(number)} was changed after it was stored.`);
  if (number > first) return broken(first, `${span(first, number - 1)} missing: ${named(number)} does not follow on ${place}.`);
  return broken(number, `Event ${formatCount(number)} does not follow on ${place}: one of them was put in, exchanged or written anew.`);
}

/** Verifies every event; with a head that was noted earlier, also that the chain still holds that event. */
export async function verifyAudit(db: Database, noted?: AuditHead): Promise<AuditVerdict> {
  let head: AuditHead = { number: 0, hash: chainStart };
  let events = 0;
  for (;;) {
    const rows = await db.selectFrom('audit_event').selectAll().where('number', '>', head.number).orderBy('number').limit(chunk).execute();
    for (const row of rows) {
      const problem = rowProblem(row, head);
      if (problem) return problem;
      head = { number: row.number, hash: row.hash };
      events += 1;
      const forged = noteProblem(noted, head);
      if (forged) return forged;
    }
    if (rows.length > 0) continue;
    const end = await endOf(db);
    if ((end?.last ?? 0) > head.number) continue;
    return endProblem(end, head, noted) ?? { ok: true, events, head };
  }
}
