/** How far headline figures are known: what is not recorded is never nil, and what is left out is counted and said. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { demandKnown, gapsInWords, gapsOf } from '../../../shared/appraisal/gaps.ts';
import { explain } from '../../../shared/appraisal/explain.ts';
import { headlineKeys, headlineState, restsOnEstimates } from '../../../shared/appraisal/headline.ts';
import { estimated, unknown } from '../../../shared/figure.ts';
import type { Pence } from '../../../shared/units.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, pounds } from '../../given/given-plan.ts';

const office = (id: string, parts = {}) =>
  givenFacts(id, { runningCost: pounds(1000), floorArea: figure(100), disposalValue: pounds(50_000), ...parts });
const said = (key: Parameters<typeof gapsOf>[0], appraisal: Parameters<typeof gapsOf>[1]) => gapsInWords(gapsOf(key, appraisal));

test('of an empty plan nothing is decided yet', () => {
  const appraisal = appraise([office('a')], givenScenario([]));
  expect(headlineKeys.map((key) => headlineState(key, appraisal))).toEqual(headlineKeys.map(() => 'nothing'));
});

describe('sales', () => {
  test('a sale whose value is not recorded is unknown, and what depends on it says what it excludes', () => {
    const appraisal = appraise([office('a', { disposalValue: unknown })], givenScenario([givenDecision('a')]));
    expect(headlineState('grossReceipt', appraisal)).toBe('unknown');
    for (const key of ['netReceipt', 'netPresentValue', 'payback'] as const) {
      expect(headlineState(key, appraisal)).toBe('incomplete');
      expect(said(key, appraisal)).toBe('excludes 1 sale whose value is not recorded');
    }
    expect(headlineState('annualSaving', appraisal)).toBe('complete');
  });

  test('known for one of two it is incomplete; estimated it says so; nothing sold is truly nil', () => {
    const two = [office('a'), office('b', { disposalValue: unknown })];
    expect(headlineState('grossReceipt', appraise(two, givenScenario([givenDecision('a'), givenDecision('b')])))).toBe('incomplete');
    const guess = office('a', { disposalValue: estimated(100 as Pence, 'A guess') });
    expect(headlineState('grossReceipt', appraise([guess], givenScenario([givenDecision('a')])))).toBe('estimated');
    const kept = givenScenario([givenDecision('a', { action: 'reduce-space', exitRoute: null, releasedShare: 0.3 })]);
    expect(headlineState('grossReceipt', appraise([office('a')], kept))).toBe('complete');
  });
});

describe('space', () => {
  const facts = [office('host'), office('a'), office('b'), office('c'), office('d', { floorArea: unknown })];
  const going = ['a', 'b', 'c', 'd'].map((id) => givenDecision(id, { destinations: { 'back-office': 'h' } }));

  test('space that is not recorded is not none: the hub says for how many it is known, and the saving what it excludes', () => {
    const appraisal = appraise(facts, givenScenario(going, [givenHub('h', { host: 'host' })]));
    const [hub] = appraisal.hubs;
    expect(hub && demandKnown(hub, appraisal)).toEqual({ known: 3, of: 4 });
    for (const key of ['annualSaving', 'delivery'] as const) {
      expect(headlineState(key, appraisal)).toBe('incomplete');
      expect(said(key, appraisal)).toBe('excludes 1 property whose space is not recorded');
    }
    expect(said('netAfterRelocation', appraisal)).toBe(
      'excludes 1 property whose space is not recorded and 4 properties whose staff are not recorded',
    );
  });

  test('a new build runs at the cost of its whole area, so that only its delivery is incomplete', () => {
    const appraisal = appraise(facts, givenScenario(going, [givenHub('h', { area: 500 })]));
    expect(gapsOf('annualSaving', appraisal)).toEqual([]);
    expect(headlineState('delivery', appraisal)).toBe('incomplete');
  });
});

test('wherever a row of its explanation is estimated so is the figure', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, fc.constantFrom(...headlineKeys), (register, plan, key) => {
      const appraisal = appraise(register, plan);
      const guessed = explain(key, appraisal, register, plan).rows.some(({ basis, amount }) => basis === 'estimated' && amount !== 0);
      if (guessed) expect(restsOnEstimates(key, appraisal)).toBe(true);
    }),
  );
});

test('a cost of delivery is priced by assumptions, so it and the net are estimates where receipts are recorded', () => {
  const appraisal = appraise([office('a')], givenScenario([givenDecision('a')]));
  expect(restsOnEstimates('grossReceipt', appraisal)).toBe(false);
  for (const key of ['delivery', 'netReceipt', 'netAfterRelocation', 'netPresentValue'] as const)
    expect(restsOnEstimates(key, appraisal)).toBe(true);
});
