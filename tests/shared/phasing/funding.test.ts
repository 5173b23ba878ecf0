/** Peak funding, ceilings and lease ends: worked examples, and what holds for every plan. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { YearFlow } from '../../../shared/appraisal/appraisal.ts';
import { checkPlan } from '../../../shared/checks.ts';
import { capitalAgainst, withCeiling, yearsOver } from '../../../shared/phasing/ceilings.ts';
import { earlyLeaseEnd, leaseProposal } from '../../../shared/phasing/lease-proposal.ts';
import { peakFunding } from '../../../shared/phasing/peak-funding.ts';
import type { Pence } from '../../../shared/units.ts';
import { financialYear } from '../../../shared/year.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenHub, givenScenario, lease } from '../../given/given-plan.ts';

const year = financialYear;
const flow = (at: number, cumulative: number, cumulativeDiscounted = cumulative) =>
  ({ year: year(at), cumulative, cumulativeDiscounted, delivery: 0, relocation: 0 }) as YearFlow;

test('peak funding is the lowest point of the cumulative flow and the first year at it', () => {
  const flows = [flow(2010, -500, -500), flow(2011, -900, -880), flow(2012, -900, -890), flow(2013, 200, 150)];
  expect(peakFunding(flows)).toEqual({ undiscounted: { amount: 900, year: 2011 }, discounted: { amount: 890, year: 2012 } });
  expect(peakFunding([flow(2010, 0), flow(2011, 300)])).toEqual({ undiscounted: null, discounted: null });
});

test('no year of any plan lies below its peak funding, and one lies on it', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const { flows } = appraise(facts, scenario);
      const { undiscounted } = peakFunding(flows);
      const lowest = Math.min(0, ...flows.map(({ cumulative }) => cumulative));
      expect(0 - (undiscounted?.amount ?? 0)).toBe(lowest);
      if (undiscounted) expect(flows.find((each) => each.year === undiscounted.year)?.cumulative).toBe(lowest);
    }),
  );
});

test('a year over its ceiling is found with how much it is over', () => {
  const scenario = givenScenario(
    [],
    [givenHub('hub', { area: 10, opens: 2011 })],
    {},
    {
      capitalCeilings: [{ year: year(2010), amount: 2_000_000 as Pence }],
    },
  );
  const { flows } = appraise([], scenario);
  expect(capitalAgainst(flows, scenario.capitalCeilings)[0]).toEqual({ year: 2010, spent: 2_356_000, ceiling: 2_000_000, over: 356_000 });
  expect(checkPlan([], scenario, appraise([], scenario)).map(({ code, severity, message }) => [code, severity, message])).toEqual([
    ['over-ceiling', 'warning', 'The year 2010-11 spends £23,560 on delivery and relocation, £3,560 over its ceiling of £20,000.'],
  ]);
});

test('a ceiling as high as what is spent is kept, and years without one have none', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const { flows } = appraise(facts, scenario);
      const spent = capitalAgainst(flows, []);
      expect(spent.every(({ ceiling, over }) => ceiling === null && over === 0)).toBe(true);
      expect(
        yearsOver(
          flows,
          spent.map((each) => ({ year: each.year, amount: each.spent })),
        ),
      ).toEqual([]);
      const [first] = spent.filter((each) => each.spent > 0);
      if (first) expect(yearsOver(flows, [{ year: first.year, amount: (first.spent - 1) as Pence }])).toMatchObject([{ over: 1 }]);
    }),
  );
});

test('one year’s ceiling is set and taken away, the others stay in order', () => {
  const ceilings = withCeiling(withCeiling([], year(2012), 5 as Pence), year(2011), 3 as Pence);
  expect(ceilings).toEqual([
    { year: 2011, amount: 3 },
    { year: 2012, amount: 5 },
  ]);
  expect(withCeiling(ceilings, year(2012), null)).toEqual([{ year: 2011, amount: 3 }]);
});

test('a lease is proposed to end at its first break or expiry, with the notice it takes', () => {
  const terms = lease({ breakOn: '2013-09-29', expiresOn: '2016-03-25', noticePeriod: 6 });
  expect(leaseProposal(terms, year(2011), year(2010))).toEqual({ year: 2013, endsOn: '2013-09-29', byBreak: true, noticeBy: '2013-03-29' });
  expect(leaseProposal(terms, year(2014), year(2010))).toEqual({ year: 2015, endsOn: '2016-03-25', byBreak: false, noticeBy: null });
  expect(leaseProposal(terms, year(2017), year(2010))).toMatchObject({ year: 2017, endsOn: '2016-03-25' });
  expect(leaseProposal(terms, year(2013), year(2013))).toMatchObject({ endsOn: '2016-03-25' });
  expect(leaseProposal(lease({}), year(2011), year(2010))).toBeNull();
});

test('leaving in the year proposed is never early', () => {
  fc.assert(
    fc.property(anyRegister, fc.integer({ min: 2010, max: 2016 }), (facts, wanted) => {
      for (const property of facts) {
        const decision = givenDecision(property.id, { exitRoute: 'lease-exit', year: wanted });
        const early = earlyLeaseEnd(decision, property, year(2010));
        if (early) expect(earlyLeaseEnd({ ...decision, year: early.year }, property, year(2010))).toBeNull();
      }
    }),
  );
});

test('the check on a lease says when to leave and when to give notice', () => {
  const office = givenFacts('a', {
    name: 'Old Office',
    tenure: 'leasehold',
    lease: lease({ breakOn: '2012-09-29', noticePeriod: 3, rent: 10, breakPenalty: 0 }),
  });
  const scenario = givenScenario([givenDecision('a', { exitRoute: 'lease-exit' })]);
  const [check] = checkPlan([office], scenario, appraise([office], scenario)).filter(({ code }) => code === 'lease-exit-early');
  expect(check?.message).toBe(
    'Old Office is left on 31 Mar 2011 and its lease can end first by a break on 29 Sep 2012, with notice by 29 Jun 2012.',
  );
  expect(check?.remedy).toMatch(/^Leave in 2012-13/);
});
