/** What a scenario lets go is what its appraisal lets go: the same properties, and receipts that come to the same gross. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../../shared/appraisal/appraise.ts';
import { valueOf } from '../../shared/figure.ts';
import { plannedExits } from '../../shared/planned-exits.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { scenarioSchema, type ScenarioDraft } from '../../shared/scenario.ts';
import { anyRegister, anyScenario } from '../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenScenario } from '../given/given-plan.ts';

const exitsOf = (facts: readonly PropertyFacts[], draft: ScenarioDraft) =>
  plannedExits(scenarioSchema.parse({ ...draft, id: 's1', version: 1 }), new Map(facts.map((one) => [one.id, one])));

test('receipts of exits come to the gross receipt of the appraisal, and those unknown to its gaps', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const exits = exitsOf(facts, scenario);
      const { grossReceipt } = appraise(facts, scenario);
      const sum = [...exits.values()].reduce((total, { receipt }) => total + (valueOf(receipt) ?? 0), 0);
      expect(sum).toBe(grossReceipt);
    }),
  );
});

test('each exit is of a property that stands in the register and that the plan gives up', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const leaving = scenario.decisions.filter(({ action }) => action === 'relocate-and-dispose' || action === 'transfer');
      const standing = facts.filter(({ archived }) => !archived).map(({ id }) => id);
      const expected = leaving.map(({ property }) => property).filter((id) => standing.includes(id));
      expect([...exitsOf(facts, scenario).keys()].toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('nothing is told from unknown', () => {
  const facts = [
    givenFacts('a', { tenure: 'leasehold' }),
    givenFacts('b', { tenure: 'freehold' }),
    givenFacts('c', { tenure: 'freehold' }),
  ];
  const decisions = [
    givenDecision('a', { exitRoute: 'lease-exit' }),
    givenDecision('b', { exitRoute: null }),
    givenDecision('c', { exitRoute: 'open-market-sale', year: 2040 }),
  ];
  const exits = exitsOf(facts, givenScenario(decisions));
  expect([...exits.values()].map(({ receipt }) => receipt.basis)).toEqual(['estimated', 'unknown', 'unknown']);
});
