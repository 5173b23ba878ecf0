/** Progress of a plan: what is delivered, on track, late and not due, and that the groups always make up the whole plan. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { Disposal } from '../../../shared/disposal-record.ts';
import { actualSchema, aheadOf, nothingActual, type Actual, type RecordedActual } from '../../../shared/progress/actual.ts';
import { monthsAfter, progressOf, progressStatuses, type Progress } from '../../../shared/progress/progress.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import { isoDate, type IsoMoment } from '../../../shared/year.ts';
import { anyRegister, anyScenario, registerIds } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenScenario, pounds, propertyId } from '../../given/given-plan.ts';

const facts = ['a', 'b', 'c'].map((id) => givenFacts(id, { runningCost: pounds(1000), disposalValue: pounds(50_000) }));
const scenario = {
  ...givenScenario([
    givenDecision('a', { year: 2010 }),
    givenDecision('b', { year: 2011, receiptYear: 2012 }),
    givenDecision('c', { year: 2013 }),
  ]),
  id: 's-one',
  version: 1,
} as unknown as Scenario;
const appraisal = appraise(facts, scenario);

const record = (id: string, parts: Partial<Actual>): RecordedActual => ({
  ...actualSchema.parse({ ...nothingActual, ...parts }),
  property: propertyId(id),
  version: 1,
  by: 'Olive',
  at: '2012-01-01T00:00:00.000Z' as IsoMoment,
});

const sold = (id: string, on: string, amount: number | null, parts: object = {}): Disposal =>
  ({
    property: propertyId(id),
    stage: 'completed',
    scenario: null,
    steps: [{ to: 'completed', on, amount }],
    ...parts,
  }) as unknown as Disposal;

const on = (today: string, actuals: RecordedActual[] = [], disposals: Disposal[] = []): Progress =>
  progressOf(scenario, appraisal, { actuals, disposals }, isoDate(today));
const line = (progress: Progress, id: string) => progress.lines.find(({ property }) => property === id);
const day = (text: string) => isoDate(text) as Actual['leftOn'];
const pence = (amount: number) => (amount * 100) as Actual['receipt'];

describe('the standing of a decision', () => {
  test('is not due before its year, on track within it, and late from the day after', () => {
    expect(line(on('2010-03-31'), 'a')).toMatchObject({ status: 'not-due', monthsLate: 0 });
    expect(line(on('2010-04-01'), 'a')).toMatchObject({ status: 'on-track', monthsLate: 0 });
    expect(line(on('2011-03-31'), 'a')).toMatchObject({ status: 'on-track' });
    expect(line(on('2011-04-01'), 'a')).toMatchObject({ status: 'late', monthsLate: 1 });
    expect(line(on('2012-05-02'), 'a')).toMatchObject({ status: 'late', monthsLate: 14 });
  });

  test('is delivered when it is left and its receipt is in; until then the receipt has its own year', () => {
    const left = record('b', { leftOn: day('2012-01-10') });
    expect(line(on('2012-06-01', [left]), 'b')).toMatchObject({ status: 'on-track' });
    expect(line(on('2013-06-01', [left]), 'b')).toMatchObject({ status: 'late', monthsLate: 3 });
    const received = record('b', { leftOn: day('2012-01-10'), receipt: pence(48_000), receiptOn: day('2013-05-05') });
    expect(line(on('2014-01-01', [received]), 'b')).toMatchObject({ status: 'delivered', monthsLate: 2 });
  });

  test('takes the receipt and the day from a completed disposal, and says so', () => {
    const found = line(on('2012-06-01', [record('a', { saving: 90_000 as Actual['saving'] })], [sold('a', '2010-12-01', 5_100_000)]), 'a');
    expect(found).toMatchObject({ status: 'delivered', actual: { leftOn: '2010-12-01', receipt: 5_100_000, receiptFrom: 'disposal' } });
  });

  test('a disposal of another plan, or one withdrawn, delivers nothing', () => {
    const others = [sold('a', '2010-12-01', 1, { scenario: 's-two' }), sold('a', '2010-12-01', 1, { stage: 'withdrawn' })];
    expect(on('2012-06-01', [], others).groups.delivered.decisions).toBe(0);
  });
});

test('variance compares only what is known on both sides', () => {
  const actuals = [
    record('a', { leftOn: day('2010-09-01'), receipt: pence(45_000), receiptOn: day('2010-10-01'), spent: pence(10), spentFinal: false }),
  ];
  const { variance, begun } = on('2011-01-01', actuals);
  expect(variance.receipt).toEqual({ planned: 5_000_000, actual: 4_500_000, known: 1, of: 1 });
  expect(variance.saving).toMatchObject({ known: 0, of: 1, actual: 0, planned: 0 });
  expect(variance.spend.known).toBe(0);
  expect(begun).toBe(1);
});

test('months are counted as they begin', () => {
  const due = isoDate('2011-03-31');
  expect(['2011-03-31', '2011-04-01', '2011-04-30', '2011-05-01', '2012-03-31'].map((text) => monthsAfter(due, isoDate(text)))).toEqual([
    0, 1, 1, 2, 12,
  ]);
});

test('what is still to come is not recorded, nor a receipt without its day', () => {
  expect(aheadOf({ ...nothingActual, leftOn: day('2012-01-02') }, '2012-01-01')).toMatch(/still to come/);
  expect(aheadOf({ ...nothingActual, leftOn: day('2012-01-01') }, '2012-01-01')).toBeNull();
  expect(actualSchema.safeParse({ ...nothingActual, receipt: 5 }).success).toBe(false);
});

const days = fc.integer({ min: 2008, max: 2030 }).map((year) => isoDate(`${year}-06-15`));
const anyActual = (id: string) =>
  fc
    .record({
      left: fc.option(days),
      received: fc.option(days),
      amount: fc.nat(10_000_000),
      spent: fc.option(fc.nat(1_000_000)),
      final: fc.boolean(),
    })
    .map(({ left, received, amount, spent, final }) =>
      record(id, {
        leftOn: left,
        receipt: received && (amount as Actual['receipt']),
        receiptOn: received,
        spent: spent as Actual['spent'],
        spentFinal: final,
      }),
    );
const anyActuals = fc.tuple(...registerIds.map((id) => fc.option(anyActual(id)))).map((all) => all.filter((one) => one !== null));

const saved = (draft: object) => ({ ...draft, id: 's-one', version: 1 }) as unknown as Scenario;

describe('whatever the plan', () => {
  test('the groups add up to the whole, and the whole to the appraisal’s own sums', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, anyActuals, days, (register, draft, actuals, today) => {
        const plan = saved(draft);
        const whole = appraise(register, plan);
        const progress = progressOf(plan, whole, { actuals, disposals: [] }, today);
        for (const key of ['decisions', 'saving', 'receipt', 'spend'] as const) {
          const parts = progressStatuses.reduce((sum, status) => sum + progress.groups[status][key], 0);
          expect(parts).toBe(progress.whole[key]);
          expect(progress.groups.delivered[key] + progress.remaining[key]).toBe(progress.whole[key]);
        }
        const decided = new Set(plan.decisions.map(({ property }) => property));
        const own = whole.outcomes.filter(({ property }) => decided.has(property));
        expect(progress.whole.receipt).toBe(own.reduce((sum, { grossReceipt }) => sum + grossReceipt, 0));
        expect(progress.whole.saving).toBe(own.reduce((sum, { runningCostSaved }) => sum + runningCostSaved, 0));
      }),
    );
  });

  test('with nothing recorded nothing is delivered, and nothing is known', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, days, (register, draft, today) => {
        const plan = saved(draft);
        const { groups, variance, begun } = progressOf(plan, appraise(register, plan), { actuals: [], disposals: [] }, today);
        expect([groups.delivered.decisions, variance.saving.known, variance.receipt.known, begun]).toEqual([0, 0, 0, 0]);
      }),
    );
  });
});
