/** What comes of an offer: the allowed order of steps, what each has to say, and how a requirement ends. */
import { describe, expect, test } from 'vitest';
import type { RequirementId } from '../../../shared/ids.ts';
import { closeRequirement } from '../../../shared/space/close-requirement.ts';
import { requirementDraftSchema, stateOf, type ClosingHow, type Requirement } from '../../../shared/space/requirement.ts';
import { nextResponses, respond, responseStages, type ResponseStage, type TakenResponse } from '../../../shared/space/response.ts';
import { isoDate } from '../../../shared/year.ts';

const today = isoDate('2026-06-01');
const who = { by: 'Olive Officer', today };
const taken = (...stages: ResponseStage[]): TakenResponse[] =>
  stages.map((to) => ({ to, on: isoDate('2026-05-01'), note: 'Said so', by: 'Olive Officer' }));
const after = (steps: TakenResponse[], to: ResponseStage, note = '', on = '2026-05-20') =>
  respond(steps, { to, on: isoDate(on), note }, who);
const message = (answer: ReturnType<typeof respond>) => (answer.ok ? 'done' : answer.problem.message);

describe('a step', () => {
  test('is taken from interest to offer to outcome, with who and when', () => {
    expect(after(taken('interest'), 'offered', 'Two rooms')).toEqual({
      ok: true,
      value: [...taken('interest'), { to: 'offered', on: '2026-05-20', note: 'Two rooms', by: 'Olive Officer' }],
    });
    expect(message(after(taken('interest', 'offered'), 'taken'))).toBe('done');
  });

  test('out of order is refused with what may follow', () => {
    expect(message(after([], 'taken'))).toBe('After “nothing yet” comes “interest” or “offered”.');
    expect(message(after(taken('interest', 'offered', 'taken'), 'interest'))).toBe('This space has been taken; nothing more follows.');
  });

  test('that needs words asks for them', () => {
    for (const to of ['offered', 'turned-down', 'refused'] as const) expect(message(after(taken('interest'), to))).toMatch(/^Say /);
  });

  test('lies neither ahead nor before the one it follows', () => {
    expect(message(after([], 'interest', '', '2026-06-02'))).toContain('ahead');
    expect(message(after(taken('interest'), 'offered', 'Rooms', '2026-04-30'))).toContain('cannot have come earlier');
  });

  test('leads on from every stage but the last', () => {
    for (const stage of responseStages) expect(nextResponses(stage).length > 0).toBe(stage !== 'taken');
  });
});

describe('a requirement', () => {
  const requirement = (...stages: ResponseStage[]): Requirement => ({
    ...requirementDraftSchema.parse({
      name: 'A room',
      body: 'kcc',
      component: 'front-office',
      area: 100,
      people: null,
      place: { longitude: 0.7, latitude: 51.3 },
      reach: 1000,
      by: '2027-01-01',
      budget: null,
      notes: '',
    }),
    id: 'r-1' as RequirementId,
    closing: null,
    version: 4,
    responses: [
      {
        offer: { key: 'vacant.p-1', kind: 'vacant', property: 'p-1' as never, hub: null, plan: null, holder: null, name: 'Avenue House' },
        steps: taken(...stages),
      },
    ],
  });
  const close = (one: Requirement, how: ClosingHow, because = '', fits = 2) => closeRequirement(one, { how, because }, { ...who, fits });
  const said = (answer: ReturnType<typeof close>) => (answer.ok ? stateOf(answer.value) : answer.problem.message);

  test('is met here once something was taken', () => {
    expect(said(close(requirement('interest'), 'found'))).toContain('Record first which space was taken');
    expect(said(close(requirement('interest', 'offered', 'taken'), 'found'))).toBe('met');
  });

  test('is met elsewhere only once it is said why what fits did not serve', () => {
    expect(said(close(requirement('interest'), 'elsewhere'))).toBe(
      'Say why none of the 2 places that fit served, and what was bought or leased instead.',
    );
    expect(said(close(requirement('interest'), 'elsewhere', 'No lift'))).toBe('met');
    expect(said(close(requirement('interest'), 'withdrawn', 'Given up'))).toBe('withdrawn');
  });

  test('ends once', () => {
    const closed = close(requirement('interest'), 'withdrawn', 'Given up');
    expect(closed.ok && said(close(closed.value, 'withdrawn', 'Again'))).toContain('closed already');
  });
});
