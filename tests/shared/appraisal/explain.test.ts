/** Explanations: the rows of each headline figure add up to it, whatever the plan, and say where each amount comes from. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Appraisal } from '../../../shared/appraisal/appraisal.ts';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { explain, explained, type Explained } from '../../../shared/appraisal/explain.ts';
import { inWholePounds } from '../../../shared/appraisal/explanation.ts';
import { sumOf, type Total } from '../../../shared/figure.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, pounds } from '../../given/given-plan.ts';

const whole = (total: Total<number>) => sumOf(total, { estimates: true });
const figures: Record<Exclude<Explained, 'payback' | 'carbon'>, (appraisal: Appraisal) => number> = {
  baselineRunningCost: (appraisal) => whole(appraisal.baselineRunningCost),
  runningCostSaved: (appraisal) => appraisal.runningCostSaved,
  hubRunningCost: (appraisal) => appraisal.hubRunningCost,
  otherSaving: (appraisal) => appraisal.otherSaving,
  annualSaving: (appraisal) => appraisal.annualSaving,
  grossReceipt: (appraisal) => appraisal.grossReceipt,
  delivery: (appraisal) => appraisal.delivery.total,
  netReceipt: (appraisal) => appraisal.netReceipt,
  relocation: (appraisal) => appraisal.relocation,
  netAfterRelocation: (appraisal) => appraisal.netAfterRelocation,
  netPresentValue: (appraisal) => appraisal.netPresentValue,
};

test('the rows of every figure add up to it exactly', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const appraisal = appraise(facts, scenario);
      for (const [quantity, figureOf] of Object.entries(figures)) {
        const { rows, total } = explain(quantity as Explained, appraisal, facts, scenario);
        expect([quantity, total]).toEqual([quantity, figureOf(appraisal)]);
        expect([quantity, rows.reduce((sum, row) => sum + row.amount, 0)]).toEqual([quantity, total]);
      }
      const carbon = explain('carbon', appraisal, facts, scenario).total;
      expect(carbon).toBeCloseTo(whole(appraisal.carbon.before) - whole(appraisal.carbon.after), 4);
    }),
    { numRuns: 200 },
  );
});

test('rows in whole pounds add up to the rounded total, each within a pound of its amount', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 })), (amounts) => {
      const shown = inWholePounds(amounts);
      const sum = (all: readonly number[]) => all.reduce((so, amount) => so + amount, 0);
      expect(sum(shown)).toBe(Math.round(sum(amounts) / 100) * 100 + 0);
      shown.forEach((amount, at) => {
        expect(Math.abs(amount - (amounts[at] ?? 0))).toBeLessThanOrEqual(100);
        expect(amount % 100 === 0).toBe(true);
      });
    }),
  );
  expect(inWholePounds([0, 50_000, 149, 149, 0])).toEqual([0, 50_000, 100, 200, 0]);
});

describe('what an explanation says', () => {
  const facts = [
    givenFacts('a', { name: 'Old Office', runningCost: pounds(1000), disposalValue: pounds(50_000) }),
    givenFacts('b', { name: 'Depot' }),
  ];
  const scenario = givenScenario([givenDecision('a'), givenDecision('b')], [givenHub('hub', { area: 10, name: 'New Hub' })]);
  const appraisal = appraise(facts, scenario);

  test('every figure has a formula in words', () => {
    for (const quantity of explained) expect(explain(quantity, appraisal, facts, scenario).formula).toMatch(/^[A-Z].*\.$/);
  });

  test('an amount that is not known is a row that says so', () => {
    expect(explain('runningCostSaved', appraisal, facts, scenario).rows).toMatchObject([
      { property: 'a', label: 'Old Office', amount: 100_000, basis: 'recorded', note: 'Given for the test' },
      { property: 'b', label: 'Depot', amount: 0, basis: 'unknown', note: 'Not recorded' },
    ]);
  });

  test('a cost of delivery names its lines', () => {
    expect(explain('delivery', appraisal, facts, scenario).rows).toMatchObject([
      { hub: 'hub', label: 'New Hub: making it', note: 'new build £19,000, optimism bias £4,560' },
      { property: 'a', label: 'Old Office: leaving it', note: 'disposal fees £1,250' },
    ]);
  });

  test('net is receipts less costs', () => {
    const { rows, total } = explain('netReceipt', appraisal, facts, scenario);
    expect(rows.map(({ amount }) => amount / 100)).toEqual([50_000, 0, -23_560, -1250]);
    expect(total / 100).toBe(25_190);
  });

  test('the saving of what is let says that rent received is not counted, and that of nothing else does', () => {
    const letFacts = facts.map((each) => ({ ...each, letOut: each.id === 'a' }));
    const said = (own: typeof facts, plan: typeof scenario) =>
      (['runningCostSaved', 'annualSaving'] as const).map((quantity) => {
        const { formula, rows } = explain(quantity, appraise(own, plan), own, plan);
        return [formula.includes('Rent received is not counted'), rows.find(({ property }) => property === 'a')?.note];
      });
    const noted = 'Given for the test; rent received is not counted';
    expect(said(letFacts, scenario)).toEqual([
      [true, noted],
      [true, noted],
    ]);
    const letting = givenScenario([givenDecision('a', { exitRoute: 'let-out' })]);
    expect(said(facts, letting)).toEqual([
      [true, noted],
      [true, noted],
    ]);
    expect(said(facts, scenario)).toEqual([
      [false, 'Given for the test'],
      [false, 'Given for the test'],
    ]);
  });

  test('carbon of a hub names its benchmark and the space it is of', () => {
    const hosted = givenScenario(
      [givenDecision('b', { destinations: { 'back-office': 'hub' } })],
      [givenHub('hub', { host: 'a' }), givenHub('new', { area: 10 })],
    );
    const own = facts.map((each) => ({ ...each, floorArea: figure<never>(100) }));
    expect(explain('carbon', appraise(own, hosted), own, hosted).rows.filter(({ hub }) => hub !== null)).toMatchObject([
      { hub: 'hub', basis: 'estimated', note: 'TM46 general office × space taken in the host' },
      { hub: 'new', basis: 'estimated', note: 'TM46 general office × whole area of the new build' },
    ]);
  });

  test('payback is the flow up to it', () => {
    const { rows, total } = explain('payback', appraisal, facts, scenario);
    expect(rows.map(({ label }) => label)).toEqual(['2010-11']);
    expect(total).toBe(appraisal.flows[0]?.cumulative);
  });
});
