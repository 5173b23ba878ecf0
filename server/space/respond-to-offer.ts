/** Interest, offer and outcome of one offer of space, step by step, and the last of them taken back. */
import type { RequirementId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { ResponseTold, SpaceEvent } from '../../shared/audit/space-event.ts';
import { furthest } from '../../shared/space/match-space.ts';
import { offerKey } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import { mayRespond } from '../../shared/space/space-rights.ts';
import {
  respond,
  responseSide,
  type OfferAnswered,
  type ResponseStage,
  type ResponseStep,
  type SpaceResponse,
  type TakenResponse,
} from '../../shared/space/response.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { replaceRequirement } from '../store/requirements.ts';
import { offersNear } from './offers-near.ts';
import { plannedSpace } from './planned-space.ts';
import { dayOf } from './read-space.ts';
import { requirementFor } from './seen-requirement.ts';
import { asRead } from './write-space.ts';

type Asked = { id: RequirementId; version: number; offer: string };

const refused = (problem: Problem) => ({ ok: false, problem }) as const;

const noOffer: Problem = {
  kind: 'not-found',
  message: 'This space is not offered any more: it was taken out of the register, or its plan changed. Reload the page to see what is.',
};

const closed: Problem = { kind: 'refused', message: 'This requirement is closed. Open it again before you record anything of an offer.' };

/** The offer as it was first answered, or as it stands now where nobody has answered it. */
async function offerOf(ctx: Asking, requirement: Requirement, key: string): Promise<SpaceResponse | null> {
  const answered = requirementFor(ctx, requirement).responses.find(({ offer }) => offer.key === key);
  if (answered) return answered;
  const offers = await offersNear(ctx.estate.columns, await plannedSpace(ctx), requirement.place, furthest(requirement));
  const found = offers.find((one) => offerKey(one) === key);
  if (!found) return null;
  const { kind, property, hub, plan, holder, name } = found;
  return { offer: { key, kind, property, hub, plan: plan?.id ?? null, holder, name }, steps: [] };
}

function refusalOf({ person }: Asking, requirement: Requirement, { holder }: OfferAnswered, to: ResponseStage): Problem | null {
  if (mayRespond(person, requirement, holder, to)) return null;
  return {
    kind: 'not-allowed',
    message:
      responseSide[to] === 'holder'
        ? 'You keep neither the records of the body that wants the space nor those of the holder, so you may not record this.'
        : 'You do not keep the records of the body that wants the space, so you may not record this.',
  };
}

type Making = { kind: 'space.responded' | 'space.response-undone'; to: (answered: SpaceResponse) => ResponseStage | null };

/** The event, told of the property too where there is one, with that property's version. */
async function eventOf(
  db: Database,
  kind: Making['kind'],
  after: Requirement,
  { offer }: SpaceResponse,
  step: ResponseStep,
): Promise<SpaceEvent> {
  const told: ResponseTold = {
    name: after.name,
    ...(after.sensitive ? { sensitive: true as const } : {}),
    place: offer.name,
    stage: step.to,
    note: step.note,
  };
  const [property] = offer.property === null ? [] : await propertiesById(db, [offer.property]);
  const of = property ? { property: property.id, version: property.version } : { version: after.version };
  return { kind, requirement: after.id, ...of, before: null, after: told };
}

type Worked = { steps: TakenResponse[]; told: ResponseStep };

function answering(
  ctx: Asking,
  asked: Asked,
  making: Making,
  work: (answered: SpaceResponse) => Answer<Worked>,
): Promise<Answer<Requirement>> {
  return change(ctx, async (db) => {
    const within = { ...ctx, db };
    const read = await asRead(within, asked, false);
    if (!read.ok) return read;
    const before = read.value;
    if (before.closing !== null) return refused(closed);
    const answered = await offerOf(within, before, asked.offer);
    const to = answered && making.to(answered);
    if (!answered || to === null) return refused(noOffer);
    const problem = refusalOf(ctx, before, answered.offer, to);
    if (problem) return refused(problem);
    const worked = work(answered);
    if (!worked.ok) return worked;
    const others = before.responses.filter(({ offer }) => offer.key !== asked.offer);
    const responses = worked.value.steps.length === 0 ? others : [...others, { ...answered, steps: worked.value.steps }];
    const after: Requirement = { ...before, responses, version: before.version + 1 };
    await replaceRequirement(db, after);
    const event = await eventOf(db, making.kind, after, answered, worked.value.told);
    return { ok: true, value: { result: requirementFor(ctx, after), event } };
  });
}

export const respondToOffer = (ctx: Asking, { step, ...asked }: Asked & { step: ResponseStep }): Promise<Answer<Requirement>> =>
  answering(ctx, asked, { kind: 'space.responded', to: () => step.to }, ({ steps }) => {
    const answer = respond(steps, step, { by: ctx.person.name, today: dayOf(ctx) });
    return answer.ok ? { ok: true, value: { steps: answer.value, told: step } } : answer;
  });

/** Takes the last step of an answer back; the first taken back leaves none. */
export const undoResponse = (ctx: Asking, asked: Asked): Promise<Answer<Requirement>> =>
  answering(ctx, asked, { kind: 'space.response-undone', to: ({ steps }) => steps.at(-1)?.to ?? null }, ({ steps }) => {
    const told = steps.at(-1);
    return told ? { ok: true, value: { steps: steps.slice(0, -1), told } } : refused(noOffer);
  });
