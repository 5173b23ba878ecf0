/** What came of an offer of space: interest, offer and outcome, each with who and when, and which may follow which. */
import { z } from 'zod';
import type { HubId, OrganisationId, PropertyId, ScenarioId } from '../ids.ts';
import type { Answer } from '../problem.ts';
import { formatDate, isoDateSchema, type IsoDate } from '../year.ts';
import type { OfferKind } from './offer.ts';

export const responseStages = ['interest', 'offered', 'taken', 'turned-down', 'refused'] as const;
export type ResponseStage = (typeof responseStages)[number];

export const responseStageLabel: Record<ResponseStage, string> = {
  interest: 'Interest',
  offered: 'Offered',
  taken: 'Taken',
  'turned-down': 'Turned down',
  refused: 'Refused',
};

/** Each as the button that records it. */
export const responseVerb: Record<ResponseStage, string> = {
  interest: 'Record interest',
  offered: 'Record an offer',
  taken: 'Take it',
  'turned-down': 'Turn it down',
  refused: 'Record a refusal',
};

/** Whose step each is: the body that wants the space, or the holder that has it, for whom the other may record it too. */
export const responseSide: Record<ResponseStage, 'body' | 'holder'> = {
  interest: 'body',
  offered: 'holder',
  taken: 'body',
  'turned-down': 'body',
  refused: 'holder',
};

const followers: Record<ResponseStage, readonly ResponseStage[]> = {
  interest: ['offered', 'refused', 'turned-down'],
  offered: ['taken', 'turned-down', 'refused'],
  taken: [],
  'turned-down': ['interest'],
  refused: ['interest'],
};

/** What may follow a stage; from nothing a body shows interest, or a holder offers unasked. */
export const nextResponses = (stage: ResponseStage | null): readonly ResponseStage[] =>
  stage === null ? ['interest', 'offered'] : followers[stage];

/** What a step has to say in words; nothing where nobody would ask. */
const noteAsked: Partial<Record<ResponseStage, string>> = {
  offered: 'Say what is offered: how much, from when and for what.',
  'turned-down': 'Say why it does not serve.',
  refused: 'Say why the holder cannot let them in.',
};

/** The question that a step's note answers; null where it need not be answered. */
export const noteWanted = (to: ResponseStage): string | null => noteAsked[to] ?? null;

export const responseStepSchema = z.object({
  to: z.enum(responseStages),
  /** The day on which it happened, which may be before it is recorded. */
  on: isoDateSchema,
  note: z.string().trim().max(2000).default(''),
});
export type ResponseStep = z.infer<typeof responseStepSchema>;

export type TakenResponse = ResponseStep & { by: string };

/** The offer that is responded to, as it was when it was first responded to. */
export type OfferAnswered = {
  key: string;
  kind: OfferKind;
  property: PropertyId | null;
  hub: HubId | null;
  plan: ScenarioId | null;
  holder: OrganisationId | null;
  name: string;
};

export type SpaceResponse = { offer: OfferAnswered /** Oldest first, at least one. */; steps: readonly TakenResponse[] };

export const responseStage = ({ steps }: Pick<SpaceResponse, 'steps'>): ResponseStage | null => steps.at(-1)?.to ?? null;

/** The steps with one more; refused where it may not follow, and invalid with every field that is wrong. */
export function respond(
  steps: readonly TakenResponse[],
  step: ResponseStep,
  { by, today }: { by: string; today: IsoDate },
): Answer<TakenResponse[]> {
  const last = steps.at(-1);
  const allowed = nextResponses(last?.to ?? null);
  if (!allowed.includes(step.to)) {
    const message =
      allowed.length === 0
        ? 'This space has been taken; nothing more follows.'
        : `After “${last ? responseStageLabel[last.to].toLowerCase() : 'nothing yet'}” comes ${allowed.map((stage) => `“${responseStageLabel[stage].toLowerCase()}”`).join(' or ')}.`;
    return { ok: false, problem: { kind: 'refused', message } };
  }
  const fields: { path: string; message: string }[] = [];
  if (step.on > today) fields.push({ path: 'on', message: 'It is recorded once it has happened: the day lies ahead.' });
  else if (last && step.on < last.on)
    fields.push({ path: 'on', message: `The step before was on ${formatDate(last.on)}; this cannot have come earlier.` });
  const question = noteWanted(step.to);
  if (question !== null && step.note === '') fields.push({ path: 'note', message: question });
  if (fields[0]) return { ok: false, problem: { kind: 'invalid', message: fields[0].message, fields } };
  return { ok: true, value: [...steps, { ...step, by }] };
}
