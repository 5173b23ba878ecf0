/** Steps of a disposal: refused where they are not allowed, incomplete or out of time, and never lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disposalStages } from '../../shared/disposal.ts';
import { disposalSchema, stepSchema, type Disposal } from '../../shared/disposal-record.ts';
import { duties, factsOfDuties } from '../../shared/disposal-duties.ts';
import { isClosed, nextStages } from '../../shared/disposal-steps.ts';
import { pence } from '../../shared/money.ts';
import { circulatedOn, heldAt, takeStep } from '../../shared/take-step.ts';
import { isoDate } from '../../shared/year.ts';

const today = isoDate('2010-12-01');
const context = { by: 'Estates officer, county', today, property: { tenure: 'freehold', use: 'library', sector: 'county' } as const };

const proposed = disposalSchema.parse({
  id: 'd-1',
  property: 'p-1',
  scenario: null,
  stage: 'identified',
  steps: [{ from: null, to: 'identified', on: '2010-01-04', by: 'Estates officer, county' }],
  route: 'open-market-sale',
  expectedReceipt: { basis: 'unknown' },
  completionYear: null,
  expectedCompletion: null,
  contact: '',
  duties: [],
  notes: '',
  version: 1,
});

const everyDuty = duties.map((duty) => ({
  duty,
  answer: Object.keys(factsOfDuties[duty].answers)[0] as string,
  by: 'Head of Estates',
  on: isoDate('2010-02-01'),
  why: 'Looked into.',
}));

const step = (to: (typeof disposalStages)[number], on: string, more: object = {}) => stepSchema.parse({ to, on, ...more });

function after(disposal: Disposal, ...steps: ReturnType<typeof step>[]): Disposal {
  return steps.reduce((now, one) => {
    const answer = takeStep(now, one, context);
    if (!answer.ok) throw new Error(answer.problem.message);
    return answer.value;
  }, disposal);
}

const problemOf = (disposal: Disposal, one: ReturnType<typeof step>) => {
  const answer = takeStep(disposal, one, context);
  return answer.ok ? null : answer.problem;
};

const declared = step('declared-surplus', '2010-02-01', { decision: 'Cabinet, 1 February 2010, minute 12' });
const circulated = step('circulated', '2010-03-15');

describe('a step', () => {
  test('is kept with who took it and from where', () => {
    const disposal = after(proposed, declared, circulated);
    expect(disposal).toMatchObject({ stage: 'circulated', version: 3 });
    expect(disposal.steps.at(-1)).toMatchObject({ from: 'declared-surplus', to: 'circulated', by: 'Estates officer, county' });
    expect(circulatedOn(disposal)).toBe('2010-03-15');
  });

  test('that is not allowed is refused with those that are', () => {
    expect(problemOf(proposed, step('completed', '2010-02-01'))).toEqual({
      kind: 'refused',
      message: 'From “identified” a disposal goes to “declared surplus” or “on hold” or “withdrawn”.',
    });
  });

  test('says everything that it lacks at once', () => {
    const bare = { ...after(proposed, declared, circulated), route: null };
    const problem = problemOf(bare, step('on-market', '2010-03-16'));
    expect(problem).toMatchObject({ kind: 'invalid', fields: [{ path: 'route' }, { path: 'duties' }, { path: 'reason' }] });
  });

  test('to the market is free once the circulation is over and the duties are recorded', () => {
    const ready = { ...after(proposed, declared, circulated), duties: everyDuty };
    expect(problemOf(ready, step('on-market', '2010-05-13'))).toMatchObject({ fields: [{ path: 'reason' }] });
    expect(problemOf(ready, step('on-market', '2010-05-14'))).toBeNull();
  });

  test('to the market or to another body asks for the duties of a freehold, by whatever route', () => {
    const closed = after(proposed, declared, circulated);
    for (const route of ['lease-exit', 'hand-back', 'public-transfer'] as const)
      expect(problemOf({ ...closed, route }, step('on-market', '2010-05-14'))).toMatchObject({
        message:
          'Record first what was considered of Best consideration, Crichel Down, Community Asset Transfer, Asset of community value.',
      });
    const passing = step('transferred', '2010-05-14', { amount: 0, toBody: 'police' });
    expect(problemOf(closed, passing)).toMatchObject({
      fields: [{ path: 'duties', message: 'Record first what was considered of Best consideration, Asset of community value.' }],
    });
    expect(problemOf({ ...closed, duties: everyDuty }, passing)).toBeNull();
  });

  test('cannot lie ahead, nor before the one that it follows', () => {
    expect(problemOf(proposed, { ...declared, on: isoDate('2010-12-02') })).toMatchObject({ fields: [{ path: 'on' }] });
    expect(problemOf(proposed, { ...declared, on: isoDate('2010-01-03') })).toMatchObject({ fields: [{ path: 'on' }] });
  });

  test('after a hold goes on from where it was held', () => {
    const held = after(proposed, declared, circulated, step('on-hold', '2010-04-01', { reason: 'A new offer.', reviewOn: '2010-06-01' }));
    expect(heldAt(held)).toBe('circulated');
    const back = after(held, step('circulated', '2010-04-20'));
    expect(back.stage).toBe('circulated');
    expect(circulatedOn(back)).toBe('2010-03-15');
  });

  test('sells: offer, contract and receipt each ask for their amount', () => {
    const ready = { ...after(proposed, declared, circulated), duties: everyDuty };
    const amount = { amount: pence(45_000_000) };
    expect(problemOf(after(ready, step('on-market', '2010-05-14')), step('under-offer', '2010-06-01'))).toMatchObject({
      fields: [{ path: 'amount' }],
    });
    const sold = after(
      ready,
      step('on-market', '2010-05-14'),
      step('under-offer', '2010-06-01', amount),
      step('exchanged', '2010-07-01', amount),
      step('completed', '2010-08-01', amount),
    );
    expect(isClosed(sold.stage)).toBe(true);
    expect(problemOf(sold, step('withdrawn', '2010-09-01', { reason: 'Too late.' }))).toMatchObject({ kind: 'refused' });
  });
});

test('whatever is tried, a disposal only ever stands where its last step took it', () => {
  const tried = fc.array(fc.record({ to: fc.constantFrom(...disposalStages), day: fc.integer({ min: 5, max: 28 }) }), { maxLength: 30 });
  fc.assert(
    fc.property(tried, (steps) => {
      let disposal: Disposal = { ...proposed, duties: everyDuty };
      for (const { to, day } of steps) {
        const more = { decision: 'Minute 1', reason: 'Because.', reviewOn: '2010-12-24', amount: 100, toBody: 'kcc' };
        const answer = takeStep(disposal, step(to, `2010-05-${String(day).padStart(2, '0')}`, more), context);
        if (!answer.ok) continue;
        expect(nextStages(disposal.stage, heldAt(disposal))).toContain(to);
        expect(answer.value.steps.slice(0, -1)).toEqual(disposal.steps);
        disposal = answer.value;
      }
      return disposal.stage === disposal.steps.at(-1)?.to && disposal.version === disposal.steps.length;
    }),
  );
});
