/** The steps of a disposal: from which stage to which it may go, and what each step needs to be told before it is taken. */
import type { DisposalStage } from './disposal.ts';
import { endOfWorkingDays, workingDaysAfter } from './working-days.ts';
import type { IsoDate } from './year.ts';

/** The stages in the order of an ordinary disposal. */
export const mainStages = [
  'identified',
  'declared-surplus',
  'circulated',
  'on-market',
  'under-offer',
  'exchanged',
  'completed',
] as const satisfies readonly DisposalStage[];

/** Ways to leave the order. */
export const sideStages = ['on-hold', 'withdrawn', 'transferred'] as const satisfies readonly DisposalStage[];

/** A disposal at one of these is over, and the property may be proposed again. */
export const closedStages: readonly DisposalStage[] = ['completed', 'withdrawn', 'transferred'];

export const isClosed = (stage: DisposalStage): boolean => closedStages.includes(stage);

/**
 * The stages to which a step may be taken. A disposal may be put on hold or withdrawn from any live stage, and passes to another public body
 * from when it is declared surplus. An offer that falls through, or a contract that is rescinded, goes back to the market. What was on hold
 * goes on from where it was held: `heldAt` is that stage.
 */
export function nextStages(stage: DisposalStage, heldAt: DisposalStage | null = null): readonly DisposalStage[] {
  switch (stage) {
    case 'identified':
      return ['declared-surplus', 'on-hold', 'withdrawn'];
    case 'declared-surplus':
      return ['circulated', 'transferred', 'on-hold', 'withdrawn'];
    case 'circulated':
      return ['on-market', 'transferred', 'on-hold', 'withdrawn'];
    case 'on-market':
      return ['under-offer', 'transferred', 'on-hold', 'withdrawn'];
    case 'under-offer':
      return ['exchanged', 'on-market', 'on-hold', 'withdrawn'];
    case 'exchanged':
      return ['completed', 'on-market', 'on-hold', 'withdrawn'];
    case 'on-hold':
      return heldAt === null || heldAt === 'on-hold' || isClosed(heldAt) ? ['withdrawn'] : [heldAt, 'withdrawn'];
    case 'completed':
    case 'withdrawn':
    case 'transferred':
      return [];
  }
}

/** Circulation to public bodies lasts 40 working days (Cabinet Office, Guide for the Disposal of Surplus Land, 2017, for its register of surplus land). */
export const circulationLength = 40;

/** The last day of a circulation that starts on a day. */
export const circulationEnds = (start: IsoDate): IsoDate => endOfWorkingDays(start, circulationLength);

export type Circulation = { endsOn: IsoDate; elapsed: number; left: number; over: boolean };

/** How far a circulation is on a day: the 40th working day belongs to it. */
export function circulationOn(start: IsoDate, today: IsoDate): Circulation {
  const endsOn = circulationEnds(start);
  const elapsed = Math.min(circulationLength, workingDaysAfter(start, today));
  return { endsOn, elapsed, left: circulationLength - elapsed, over: today > endsOn };
}

/** What a step needs to be told. */
export const stepFacts = ['on', 'decision', 'reason', 'review-on', 'route', 'duties', 'offer', 'price', 'receipt', 'to-body'] as const;
export type StepFact = (typeof stepFacts)[number];

const asked: Record<DisposalStage, readonly StepFact[]> = {
  identified: ['on'],
  'declared-surplus': ['on', 'decision'],
  circulated: ['on'],
  'on-market': ['on', 'route', 'duties'],
  'under-offer': ['on', 'offer'],
  exchanged: ['on', 'price'],
  completed: ['on', 'receipt'],
  withdrawn: ['on', 'reason'],
  'on-hold': ['on', 'reason', 'review-on'],
  transferred: ['on', 'duties', 'to-body', 'receipt'],
};

/** Steps back to the market, and out of a circulation that is not over, need a reason beside what the stage asks. */
export function factsAsked(from: DisposalStage, to: DisposalStage, circulationOver: boolean): readonly StepFact[] {
  const back = to === 'on-market' && (from === 'under-offer' || from === 'exchanged');
  const early = from === 'circulated' && to === 'on-market' && !circulationOver;
  if (from === 'on-hold' && to !== 'withdrawn') return ['on'];
  if (back) return ['on', 'reason'];
  return early ? [...asked[to], 'reason'] : asked[to];
}
