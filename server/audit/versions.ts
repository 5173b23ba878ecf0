/** The versions of a record that its events hold: each event has what it was after it, and the first has what it was before. */
import type { Answer } from '../../shared/problem.ts';
import type { AuditEvent } from '../../shared/audit.ts';
import type { StoredEvent } from '../store/audit-events.ts';

type Held = { before: unknown; after: unknown };

const changesRecord = ({ kind }: AuditEvent): boolean => kind.startsWith('property.') || kind.startsWith('scenario.');

const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value;

/**
 * What a record was after an event, from its own events in any order; an event that holds no version stands for the nearest that does,
 * a removal for what it removed. Null where no event tells.
 */
export function versionAfter(events: readonly StoredEvent[], number: number): unknown {
  const held = events
    .filter(({ event }) => changesRecord(event))
    .toSorted((a, b) => a.number - b.number)
    .map((one) => ({ number: one.number, held: one.event as Held }));
  const at = held.find((one) => one.number === number);
  if (at && !isRecord(at.held.after) && isRecord(at.held.before)) return at.held.before;
  const upTo = held.filter((one) => one.number <= number && isRecord(one.held.after)).at(-1);
  const next = held.find((one) => one.number > number && isRecord(one.held.before));
  return upTo?.held.after ?? next?.held.before ?? null;
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
