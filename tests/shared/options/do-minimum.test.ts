/** What holds of every do-minimum, and of plans measured against it; and a worked one with known answers. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { countOf, sumOf } from '../../../shared/figure.ts';
import { against, type Option } from '../../../shared/options/against.ts';
import { doMinimum } from '../../../shared/options/do-minimum.ts';
import { baseOf, optionRows, participantsOfAll } from '../../../shared/options/option-rows.ts';
import { differencesOf } from '../../../shared/options/plan-differences.ts';
import { undone, worthOf } from '../../../shared/options/worth.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import type { Rate } from '../../../shared/units.ts';
import { financialYear } from '../../../shared/year.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenScenario, lease, pounds } from '../../given/given-plan.ts';

const optionOf = (facts: readonly PropertyFacts[], scenario: ScenarioDraft): Option => ({
  facts: new Map(facts.map((one) => [one.id, one])),
  scenario,
  appraisal: appraise(facts, scenario),
});
const total = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0);
const span = { first: financialYear(2010), years: 10 };

test('years add up to what is recorded, and their present value to the whole', () => {
  fc.assert(
    fc.property(anyRegister, fc.constantFrom(1, 3, 5, 10), fc.constantFrom(0, 0.035), (facts, years, rate) => {
      const base = doMinimum(facts, { ...span, years }, rate as Rate);
      const standing = facts.filter(({ archived }) => !archived);
      expect(base.rows).toHaveLength(standing.length);
      expect(countOf(base.backlog)).toBe(standing.length);
      expect(total(base.flows.map((flow) => flow.backlog))).toBe(sumOf(base.backlog, { estimates: true }));
      expect(total(base.flows.map((flow) => flow.renewals))).toBe(sumOf(base.renewals, { estimates: true }));
      expect(total(base.flows.map((flow) => flow.runningCost))).toBe(years * sumOf(base.runningCost, { estimates: true }));
      const { runningCost, backlog, renewals } = base.present;
      expect(runningCost + backlog + renewals).toBe(base.present.total);
      if (rate === 0) expect(base.present.total).toBe(total(base.flows.map((flow) => flow.total)));
      expect(doMinimum(facts.toReversed(), { ...span, years }, rate as Rate)).toEqual(base);
    }),
    { numRuns: 150 },
  );
});

test('a plan avoids no more than there is, its headline figures stay as they are, and one that decides nothing avoids nothing', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const option = optionOf(facts, scenario);
      const worth = against(option);
      const base = baseOf([option], option);
      expect(worth.backlogAvoided).toBeGreaterThanOrEqual(0);
      expect(worth.backlogAvoided).toBeLessThanOrEqual(base.present.backlog + 1);
      expect(worth.renewalsAvoided).toBeLessThanOrEqual(base.present.renewals + 1);
      expect(worth.overDoNothing).toBe(option.appraisal.netPresentValue);
      expect(worth.overDoMinimum).toBe(worth.overDoNothing + worth.backlogAvoided + worth.renewalsAvoided);
      const idle = optionOf(facts, { ...scenario, decisions: [], hubs: [] });
      expect(against(idle)).toEqual({ backlogAvoided: 0, renewalsAvoided: 0, overDoNothing: 0, overDoMinimum: 0 });
    }),
    { numRuns: 150 },
  );
});

test('all options are measured over the properties of all, and every row has a cell for each', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, anyScenario, (facts, one, other) => {
      const options = [optionOf(facts, one), optionOf(facts, other)];
      const ids = new Set(
        options.flatMap(({ appraisal }) => appraisal.outcomes.filter((outcome) => outcome.participating).map(({ property }) => property)),
      );
      expect(new Set(participantsOfAll(options).map(({ id }) => id))).toEqual(ids);
      const rows = optionRows(baseOf(options, options[0] as Option), options);
      for (const row of rows) expect(row.options).toHaveLength(2);
      expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
    }),
    { numRuns: 60 },
  );
});

test('undoing every difference makes the other plan, and undoing none of a plan’s own is worth nothing', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, anyScenario, (facts, one, other) => {
      const names = (id: string) => id;
      let plan = one;
      for (const { about } of differencesOf(one, other, names)) plan = undone(plan, other, about);
      expect(differencesOf(plan, other, names)).toEqual([]);
      const weigh = (draft: ScenarioDraft) => appraise(facts, draft);
      expect(weigh(plan)).toEqual(weigh(other));
      for (const { property } of one.decisions.slice(0, 2))
        expect(worthOf(one, one, { kind: 'decision', property }, weigh)).toEqual({ annualSaving: 0, netReceipt: 0, netPresentValue: 0 });
    }),
    { numRuns: 60 },
  );
});

describe('a leasehold in need of repair that is left after two years', () => {
  const facts = [
    givenFacts('a', {
      tenure: 'leasehold',
      lease: lease({ expiresOn: '2014-12-25', rent: 20_000 }),
      runningCost: pounds(50_000),
      maintenanceBacklog: pounds(100_000),
    }),
    givenFacts('b', { runningCost: pounds(10_000) }),
  ];
  const scenario = givenScenario([givenDecision('a', { year: 2011, exitRoute: 'lease-exit' })], [], { discountRate: 0, horizon: 10 });

  test('costs its running cost, a fifth of the backlog in each of five years, and a tenth of the rent when its lease ends', () => {
    const base = doMinimum(facts, span, 0 as Rate);
    expect(base.flows.map(({ backlog }) => backlog)).toEqual([2_000_000, 2_000_000, 2_000_000, 2_000_000, 2_000_000, 0, 0, 0, 0, 0]);
    expect(base.flows.map(({ renewals }) => renewals)).toEqual([0, 0, 0, 0, 200_000, 0, 0, 0, 0, 0]);
    expect(base.flows[0]).toMatchObject({ year: 2010, runningCost: 6_000_000, total: 8_000_000 });
    expect(base.backlog).toMatchObject({ recordedCount: 1, unknownCount: 1 });
  });

  test('the plan avoids the repairs that fall due after it, and the renewal', () => {
    expect(against(optionOf(facts, scenario))).toMatchObject({ backlogAvoided: 6_000_000, renewalsAvoided: 200_000 });
  });

  test('what cannot be avoided is not: a lease that ends before it is left, a property passed to another body, a ring-fenced one', () => {
    const [first, ...rest] = facts as [PropertyFacts, ...PropertyFacts[]];
    const worth = (own: PropertyFacts, decision: Record<string, unknown>) =>
      against(optionOf([own, ...rest], { ...scenario, decisions: [givenDecision('a', decision)] }));
    expect(worth(first, { year: 2016, exitRoute: 'lease-exit' })).toMatchObject({ backlogAvoided: 0, renewalsAvoided: 0 });
    expect(worth(first, { year: 2011, exitRoute: 'public-transfer', transferTo: 'sbc' })).toMatchObject({
      backlogAvoided: 0,
      renewalsAvoided: 0,
    });
    expect(worth({ ...first, ringFenced: true }, { year: 2011 })).toMatchObject({ backlogAvoided: 0, renewalsAvoided: 0 });
  });
});
