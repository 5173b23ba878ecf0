/** What a list of barriers is narrowed to; an empty list means no restriction. One filter for the barriers of a plan and of the whole register. */
import { z } from 'zod';
import { barrierKinds, barrierSeverities, barrierStates, type Barrier } from '../barrier.ts';
import type { IsoDate } from '../year.ts';
import { isOverdue, stands } from './barrier-words.ts';
import { barrierPlaces } from './placed-barrier.ts';

/** What is still lacking of a barrier, or is late, before it can be cleared. */
export const barrierWants = ['overdue', 'no-owner', 'no-action', 'no-date'] as const;
type BarrierWant = (typeof barrierWants)[number];

export const barrierWantLabel: Record<BarrierWant, string> = {
  overdue: 'Overdue',
  'no-owner': 'Nobody named',
  'no-action': 'No action',
  'no-date': 'No date',
};

export const barrierFilterSchema = z.object({
  kinds: z.array(z.enum(barrierKinds)).max(20).default([]),
  states: z.array(z.enum(barrierStates)).max(20).default([]),
  severities: z.array(z.enum(barrierSeverities)).max(20).default([]),
  places: z.array(z.enum(barrierPlaces)).max(20).default([]),
  /** Whoever is to clear it; null for anybody. */
  owner: z.string().max(160).nullable().default(null),
  wants: z.array(z.enum(barrierWants)).max(20).default([]),
});
export type BarrierFilter = z.infer<typeof barrierFilterSchema>;

export const everyBarrier: BarrierFilter = barrierFilterSchema.parse({});

const lacks: Record<BarrierWant, (barrier: Barrier, today: IsoDate) => boolean> = {
  overdue: isOverdue,
  'no-owner': (barrier) => stands(barrier) && barrier.owner === '',
  'no-action': (barrier) => stands(barrier) && barrier.action === '',
  'no-date': (barrier) => stands(barrier) && barrier.due === null,
};

type Placed = { place: { kind: (typeof barrierPlaces)[number] }; barrier: Barrier };

/** Whether a barrier passes; of several wants any one is enough. */
export function passesBarrierFilter(filter: BarrierFilter, { place, barrier }: Placed, today: IsoDate): boolean {
  const within = <T>(chosen: readonly T[], value: T) => chosen.length === 0 || chosen.includes(value);
  return (
    within(filter.kinds, barrier.kind) &&
    within(filter.states, barrier.state) &&
    within(filter.severities, barrier.severity) &&
    within(filter.places, place.kind) &&
    (filter.owner === null || filter.owner === barrier.owner) &&
    (filter.wants.length === 0 || filter.wants.some((want) => lacks[want](barrier, today)))
  );
}

const rank = (barrier: Barrier) => barrierSeverities.length - barrierSeverities.indexOf(barrier.severity);

/** Those that stand before those resolved; among them what is due first, then the gravest; without a date after those with one. */
export function byUrgency(a: { barrier: Barrier }, b: { barrier: Barrier }): number {
  const [x, y] = [a.barrier, b.barrier];
  if (stands(x) !== stands(y)) return stands(x) ? -1 : 1;
  if (x.due !== y.due) return x.due === null ? 1 : y.due === null ? -1 : x.due < y.due ? -1 : 1;
  return rank(x) - rank(y);
}

/** What there is to choose from: the owners named, by their names, nobody last. */
export const ownersOf = (barriers: Iterable<{ barrier: Barrier }>): string[] =>
  [...new Set([...barriers].map(({ barrier }) => barrier.owner))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
