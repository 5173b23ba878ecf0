/** A step while it is being filled in: what is typed, what the step asks for, and the step that it comes to or what it still lacks. */
import type { Disposal, Step } from '../../shared/disposal-record.ts';
import { circulationOn, factsAsked, nextStages, type StepFact } from '../../shared/disposal-steps.ts';
import { type DisposalStage, disposalStageLabel } from '../../shared/disposal.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { circulatedOn, heldAt, type StepContext, takeStep } from '../../shared/take-step.ts';
import { type IsoDate, isoDateSchema } from '../../shared/year.ts';
import { readAmount } from './typed-amount.ts';

export type StepDraft = {
  to: DisposalStage;
  on: string;
  decision: string;
  reason: string;
  reviewOn: string;
  amount: string;
  toBody: string;
};

/** Messages by the field that they are about. */
export type FieldMessages = Readonly<Record<string, string>>;

export const allowedSteps = (disposal: Disposal): readonly DisposalStage[] => nextStages(disposal.stage, heldAt(disposal));

/** A fresh step to the stage that usually follows; null where the disposal is over. */
export function startStep(disposal: Disposal, today: IsoDate): StepDraft | null {
  const to = allowedSteps(disposal)[0];
  return to === undefined ? null : { to, on: today, decision: '', reason: '', reviewOn: '', amount: '', toBody: '' };
}

/** What the step asks for, as of the day that is entered. */
export function askedOf(disposal: Disposal, { to, on }: Pick<StepDraft, 'to' | 'on'>): readonly StepFact[] {
  const began = circulatedOn(disposal);
  const day = isoDateSchema.safeParse(on).data;
  const over = began === null || (day !== undefined && circulationOn(began, day).over);
  return factsAsked(disposal.stage, to, over);
}

const amountFacts: readonly StepFact[] = ['offer', 'price', 'receipt'];

/** The step as it goes to the server, or every field that is wrong. Only what the step asks for is told. */
export function stepOf(
  draft: StepDraft,
  disposal: Disposal,
  context: StepContext,
): { ok: true; step: Step } | { ok: false; messages: FieldMessages } {
  const asked = askedOf(disposal, draft);
  const messages: Record<string, string> = {};
  const on = isoDateSchema.safeParse(draft.on).data;
  if (on === undefined) messages['on'] = 'Enter the day on which it happened.';
  const amount = asked.some((fact) => amountFacts.includes(fact)) ? readAmount(draft.amount) : { value: null };
  if ('message' in amount) messages['amount'] = amount.message;
  const step: Step = {
    to: draft.to,
    on: on ?? context.today,
    decision: asked.includes('decision') ? draft.decision.trim() : '',
    reason: asked.includes('reason') ? draft.reason.trim() : '',
    reviewOn: asked.includes('review-on') ? (isoDateSchema.safeParse(draft.reviewOn).data ?? null) : null,
    amount: 'value' in amount ? amount.value : null,
    toBody: asked.includes('to-body') && draft.toBody !== '' ? (draft.toBody as OrganisationId) : null,
  };
  const taken = takeStep(disposal, step, context);
  if (!taken.ok)
    for (const { path, message } of taken.problem.kind === 'invalid'
      ? taken.problem.fields
      : [{ path: 'to', message: taken.problem.message }])
      messages[path] ??= message;
  return Object.keys(messages).length > 0 ? { ok: false, messages } : { ok: true, step };
}

const verbs: Record<DisposalStage, string> = {
  identified: 'Identify it',
  'declared-surplus': 'Declare it surplus',
  circulated: 'Circulate it to public bodies',
  'on-market': 'Put it on the market',
  'under-offer': 'Accept an offer',
  exchanged: 'Exchange contracts',
  completed: 'Complete',
  withdrawn: 'Withdraw it',
  'on-hold': 'Put it on hold',
  transferred: 'Transfer it to a public body',
};

/** A step in words: "Put it on the market"; out of a hold or back to the market it says so. */
export function stepWords(from: DisposalStage, to: DisposalStage): string {
  if (from === 'on-hold' && to !== 'withdrawn') return `Take it off hold: ${disposalStageLabel[to].toLowerCase()} again`;
  if (to === 'on-market' && (from === 'under-offer' || from === 'exchanged')) return 'Put it back on the market';
  return verbs[to];
}

const done: Record<DisposalStage, string> = {
  identified: 'Identified',
  'declared-surplus': 'Declared surplus',
  circulated: 'Circulated to public bodies',
  'on-market': 'Put on the market',
  'under-offer': 'Under offer',
  exchanged: 'Contracts exchanged',
  completed: 'Completed',
  withdrawn: 'Withdrawn',
  'on-hold': 'Put on hold',
  transferred: 'Transferred within the public sector',
};

/** A step that was taken, in words. */
export function takenWords(from: DisposalStage | null, to: DisposalStage): string {
  if (from === 'on-hold' && to !== 'withdrawn') return `Off hold: ${disposalStageLabel[to].toLowerCase()} again`;
  if (to === 'on-market' && (from === 'under-offer' || from === 'exchanged')) return 'Back on the market';
  return done[to];
}

/** What the amount of a step is called. */
export const amountLabel = (to: DisposalStage): string =>
  to === 'under-offer' ? 'Offer' : to === 'exchanged' ? 'Price of the contract' : 'Received';
