/** The versions of a record that its events hold: each event has what it was after it, and the first has what it was before. */
import type { Answer } from '../../shared/problem.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { Database } from '../db/open.ts';
import type { StoredEvent } from '../store/audit-events.ts';
import { eventsRound, leavesAfterToNext, loadingOf, type Subject } from '../store/record-history.ts';

type Held = { before: unknown; after: unknown };

const changesRecord = ({ kind }: AuditEvent): boolean => kind.startsWith('property.') || kind.startsWith('scenario.');

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value;

function versionAmong(events: readonly StoredEvent[], number: number): unknown {
  const held = events
    .filter(({ event }) => changesRecord(event))
    .map((one) => ({ number: one.number, left: leavesAfterToNext.includes(one.event.kind), ...(one.event as Held) }));
  const at = held.find((one) => one.number === number);
  if (at && !at.left && !isRecord(at.after) && isRecord(at.before)) return at.before;
  const upTo = held
    .filter((one) => one.number <= number && (one.left || isRecord(one.after)))
    .toSorted((a, b) => b.number - a.number)
    .at(0);
  const next = held.find((one) => one.number > number && isRecord(one.before));
  return (upTo?.left ? null : upTo?.after) ?? next?.before ?? null;
}

/** `version` is null where no event tells it: then the record is as it was. `sensitive` as of the event. */
export type VersionAt = { version: unknown; sensitive: boolean };

/**
 * What a record was after an event in its history. An event that holds no version stands for the nearest that does, a removal for what
 * it removed. Null where the event is not in the record's history.
 */
export async function versionAt(db: Database, of: Subject, number: number): Promise<VersionAt | null> {
  const events = await eventsRound(db, of, number);
  const loading = await loadingOf(db, of);
  const at = [...events, ...(loading ? [loading] : [])].find((one) => one.number === number);
  return at ? { version: versionAmong(events, number), sensitive: at.sensitive } : null;
}

/** A version from another time in today's form; `issue` is what does not fit. */
export const outdated = (issue: string | undefined): Answer<never> => ({
  ok: false,
  problem: {
    kind: 'refused',
    message: `That version was recorded in a form that is not used any more and cannot be put back as it was${issue ? `: ${issue}` : '.'}`,
  },
});

export const noSuchVersion: Answer<never> = {
  ok: false,
  problem: { kind: 'not-found', message: 'There is no such version in the history.' },
};

export const sameVersion: Answer<never> = {
  ok: false,
  problem: { kind: 'refused', message: 'That version is the same as the present one, so there is nothing to put back.' },
};
