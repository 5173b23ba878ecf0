/** The range of a plan: one assumption at a time, and many drawn together. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionLibrary, defaultAssumptions } from '../../../shared/assumption-library.ts';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { sensitivitiesOf } from '../../../shared/appraisal/sensitivity.ts';
import { triangular, uncertaintyOf } from '../../../shared/appraisal/uncertainty.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../../given/given-plan.ts';

const facts = [
  givenFacts('a', {
    runningCost: pounds(100_000),
    floorArea: figure(1000),
    disposalValue: pounds(800_000),
    components: [occupant('back-office', { staff: figure(50) })],
  }),
];
const scenario = givenScenario(
  [givenDecision('a', { destinations: { 'back-office': 'hub' } })],
  [givenHub('hub', { area: 350 })],
  defaultAssumptions,
);

describe('one assumption at a time', () => {
  const sensitivities = sensitivitiesOf(facts, scenario);

  test('the widest swing comes first, and each end is a plain appraisal with that one value', () => {
    const swings = sensitivities.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    for (const { key, low } of sensitivities) {
      const { netPresentValue } = appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, [key]: low.value } });
      expect(low.figures.netPresentValue).toBe(netPresentValue);
    }
  });

  test('an assumption that the plan does not use swings nothing', () => {
    expect(sensitivities.find(({ key }) => key === 'counterSharing')?.swing).toBe(0);
    expect(sensitivities.find(({ key }) => key === 'newBuild')?.swing).toBeGreaterThan(0);
  });

  test('a value beyond the library’s range widens it', () => {
    const dear = givenScenario(scenario.decisions, scenario.hubs, { ...defaultAssumptions, newBuild: 500_000 });
    expect(sensitivitiesOf(facts, dear).find(({ key }) => key === 'newBuild')?.high.value).toBe(500_000);
  });
});

describe('many drawn together', () => {
  test('percentiles are in order, and the same seed gives the same', () => {
    const range = uncertaintyOf(facts, scenario, 200, 7);
    for (const { p10, p50, p90 } of Object.values(range.figures))
      expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b));
    expect(uncertaintyOf(facts, scenario, 200, 7)).toEqual(range);
    expect(uncertaintyOf(facts, scenario, 200, 8)).not.toEqual(range);
    expect(range.figures.netPresentValue.p10).toBeLessThan(range.figures.netPresentValue.p90);
  });

  test('gross receipts rest on values, not on assumptions, and do not vary', () => {
    expect(uncertaintyOf(facts, scenario, 50, 1).figures.grossReceipt).toEqual({ p10: 80_000_000, p50: 80_000_000, p90: 80_000_000 });
  });

  test('a draw lies in its range, rises with its share, and has its peak where it should', () => {
    fc.assert(
      fc.property(fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)), fc.double({ min: 0, max: 1, noNaN: true }), (three, share) => {
        const [low = 0, central = 0, high = 0] = three.toSorted((a, b) => a - b);
        const value = triangular({ low, central, high }, share);
        expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        expect(value).toBeLessThanOrEqual(high + 1e-9);
        if (high > low) expect(triangular({ low, central, high }, (central - low) / (high - low))).toBeCloseTo(central, 9);
      }),
    );
  });
});

test('every assumption has a name, a unit, a source and an explanation, and its default lies within its range', () => {
  expect(assumptionLibrary.map(({ key }) => key).sort()).toEqual(Object.keys(defaultAssumptions).sort());
  for (const entry of assumptionLibrary) {
    expect([entry.label, entry.unit, entry.source, entry.explanation]).not.toContain('');
    expect(entry.source).toMatch(/\d{4}/);
    if (entry.low === null || entry.high === null) continue;
    expect(entry.default).toBeGreaterThanOrEqual(entry.low);
    expect(entry.default).toBeLessThanOrEqual(entry.high);
  }
});
