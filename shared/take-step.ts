/** One step of a disposal taken or refused: only an allowed one, in the order of time, with all that it needs. */
import { disposalStageLabel, type DisposalStage } from './disposal.ts';
import { bearerAtStep, dutiesDue, factsOfDuties, type DutyBearer } from './disposal-duties.ts';
import type { Disposal, Step, TakenStep } from './disposal-record.ts';
import { circulationOn, factsAsked, nextStages, type StepFact } from './disposal-steps.ts';
import type { Answer } from './problem.ts';
import { formatDate, type IsoDate } from './year.ts';

/** The stage from which a disposal was put on hold; null where it was not. */
export const heldAt = ({ steps }: Disposal): DisposalStage | null => steps.findLast(({ to }) => to === 'on-hold')?.from ?? null;

/** When the circulation began that a disposal is in or was in last; null where there was none. */
export const circulatedOn = ({ steps }: Disposal): IsoDate | null =>
  steps.findLast(({ to, from }) => to === 'circulated' && from !== 'on-hold')?.on ?? null;

/** What of the register bears on a step. */
export type StepContext = { by: string; today: IsoDate; property: Omit<DutyBearer, 'route'> };

type Lack = { path: string; message: string };

const inSentence = (stage: DisposalStage) => disposalStageLabel[stage].toLowerCase();

const lacks: Record<StepFact, (step: Step, disposal: Disposal, context: StepContext) => Lack | null> = {
  on: () => null,
  decision: ({ decision }) =>
    decision === '' ? { path: 'decision', message: 'Say where the decision is recorded: the meeting and its minute.' } : null,
  reason: ({ reason }) => (reason === '' ? { path: 'reason', message: 'Say why, in a sentence.' } : null),
  'review-on': ({ reviewOn, on }) => {
    if (reviewOn === null) return { path: 'reviewOn', message: 'Say when the hold is looked at again.' };
    return reviewOn <= on ? { path: 'reviewOn', message: 'The hold is looked at again on a later day than it begins.' } : null;
  },
  route: (_, { route }) => (route === null ? { path: 'route', message: 'Choose by which route it goes.' } : null),
  duties: ({ to }, { route, duties }, { property }) => {
    const due = dutiesDue(bearerAtStep({ ...property, route }, to), duties);
    if (due.length === 0) return null;
    const labels = due.map((duty) => factsOfDuties[duty].label);
    return { path: 'duties', message: `Record first what was considered of ${labels.join(', ')}.` };
  },
  offer: ({ amount }) => (amount === null ? { path: 'amount', message: 'Enter the offer.' } : null),
  price: ({ amount }) => (amount === null ? { path: 'amount', message: 'Enter the price of the contract.' } : null),
  receipt: ({ amount }) => (amount === null ? { path: 'amount', message: 'Enter what was received; nought where nothing was.' } : null),
  'to-body': ({ toBody }) => (toBody === null ? { path: 'toBody', message: 'Choose the body that it passed to.' } : null),
};

function outOfTime({ on }: Step, disposal: Disposal, today: IsoDate): Lack | null {
  const last = disposal.steps.at(-1);
  if (on > today) return { path: 'on', message: 'A step is recorded once it has happened: the day lies ahead.' };
  if (last && on < last.on)
    return { path: 'on', message: `The step before this one was on ${formatDate(last.on)}; this cannot have come earlier.` };
  return null;
}

const refused = (message: string): Answer<never> => ({ ok: false, problem: { kind: 'refused', message } });

/**
 * The disposal after a step. A step that is not allowed is refused with those that are; one that lacks something is `invalid` and names every
 * field. The circulation's clock is that of the day of the step, so a step recorded late is judged as of when it was taken.
 */
export function takeStep(disposal: Disposal, step: Step, context: StepContext): Answer<Disposal> {
  const allowed = nextStages(disposal.stage, heldAt(disposal));
  if (!allowed.includes(step.to)) {
    if (allowed.length === 0) return refused(`This disposal is over: it was ${inSentence(disposal.stage)}. Propose the property again.`);
    return refused(
      `From “${inSentence(disposal.stage)}” a disposal goes to ${allowed.map((stage) => `“${inSentence(stage)}”`).join(' or ')}.`,
    );
  }
  const began = circulatedOn(disposal);
  const over = began === null || circulationOn(began, step.on).over;
  const asked = factsAsked(disposal.stage, step.to, over);
  const fields = [outOfTime(step, disposal, context.today), ...asked.map((fact) => lacks[fact](step, disposal, context))].filter(
    (lack): lack is Lack => lack !== null,
  );
  if (fields[0]) return { ok: false, problem: { kind: 'invalid', message: fields[0].message, fields } };
  const taken: TakenStep = { ...step, from: disposal.stage, by: context.by };
  return { ok: true, value: { ...disposal, stage: step.to, steps: [...disposal.steps, taken], version: disposal.version + 1 } };
}
