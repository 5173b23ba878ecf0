/** Moving and tidying the years of a plan: dependencies stay or are mended, nothing else changes, and order does not matter. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { checkPlan } from '../../../shared/checks.ts';
import type { Decision } from '../../../shared/decision.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import type { HubId, PropertyId } from '../../../shared/ids.ts';
import { hubsById, notYetOpen } from '../../../shared/phasing/dependencies.ts';
import { moveAll, moveDecision, moveHub, moveReceipt } from '../../../shared/phasing/move.ts';
import { retimed } from '../../../shared/phasing/retiming.ts';
import { tidied, type TidyKind } from '../../../shared/phasing/tidy.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { financialYear } from '../../../shared/year.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, lease, occupant } from '../../given/given-plan.ts';

const anyKind = fc.constantFrom<TidyKind>('earliest', 'mend');
const hub = (id: string) => id as HubId;
const property = (id: string) => id as PropertyId;
const year = financialYear;

const tidy = (facts: readonly PropertyFacts[], scenario: ScenarioDraft, kind: TidyKind) =>
  retimed(
    scenario,
    tidied(facts, scenario, (plan) => appraise(facts, plan), kind),
  );

const broken = (scenario: ScenarioDraft) => {
  const hubs = hubsById(scenario);
  return scenario.decisions.flatMap((decision) => notYetOpen(decision, hubs).map(({ id }) => `${decision.property} ${id}`));
};

const phasing = new Set(['hub-not-open', 'full-for-a-time', 'receipt-before-leaving']);
const timings = ({ hubs, decisions }: ScenarioDraft) => ({
  hubs: new Map(hubs.map(({ id, opens }) => [id, opens])),
  decisions: new Map(decisions.map((decision) => [decision.property, [decision.year, decision.receiptYear]])),
});
const yearOf = (scenario: ScenarioDraft, id: string) => scenario.decisions.find((decision) => decision.property === id)?.year;

describe('tidying any plan', () => {
  test('leaves nothing out of order', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, anyKind, (facts, scenario, kind) => {
        const after = tidy(facts, scenario, kind);
        expect(checkPlan(facts, after, appraise(facts, after)).filter(({ code }) => phasing.has(code))).toEqual([]);
      }),
    );
  });

  test('twice is tidying once', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, anyKind, (facts, scenario, kind) => {
        const once = tidy(facts, scenario, kind);
        expect(tidy(facts, once, kind)).toBe(once);
      }),
    );
  });

  test('comes to the same whatever the order of hubs and decisions', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, anyKind, (facts, scenario, kind) => {
        const reversed = { ...scenario, hubs: scenario.hubs.toReversed(), decisions: scenario.decisions.toReversed() };
        expect(timings(tidy(facts.toReversed(), reversed, kind))).toEqual(timings(tidy(facts, scenario, kind)));
      }),
    );
  });

  test('changes years only, and mends by moving later only', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (facts, scenario) => {
        const after = tidy(facts, scenario, 'mend');
        const bare = ({ hubs, decisions, ...rest }: ScenarioDraft) => ({
          ...rest,
          hubs: hubs.map((one) => ({ ...one, opens: 0 })),
          decisions: decisions.map((one) => ({ ...one, year: 0, receiptYear: null })),
        });
        expect(bare(after)).toEqual(bare(scenario));
        for (const decision of scenario.decisions)
          if (decision.action !== 'host') expect(yearOf(after, decision.property)).toBeGreaterThanOrEqual(decision.year);
      }),
    );
  });
});

test('moving everything by some years keeps what waits for what', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer({ min: -8, max: 8 }), (scenario, by) => {
      const after = retimed(scenario, moveAll(scenario, by));
      expect(broken(after)).toEqual(broken(scenario));
    }),
  );
});

describe('moving a hub', () => {
  const moving = (to: string, at: number): Partial<Decision> => ({ destinations: { 'back-office': hub(to) }, year: year(at) });
  const plan = givenScenario(
    [
      givenDecision('a', moving('north', 2012)),
      givenDecision('b', { ...moving('north', 2011), receiptYear: 2013 }),
      givenDecision('c', moving('north', 2015)),
      givenDecision('d', { destinations: { 'back-office': 'north', 'front-office': 'south' }, year: 2013 }),
      givenDecision('h', { action: 'host', exitRoute: null, year: 2012 }),
    ],
    [givenHub('north', { host: 'h', opens: 2012 }), givenHub('south', { opens: 2014 })],
    { horizon: 10 },
  );
  const moved = (opens: number, held: string[] = []) =>
    retimed(plan, moveHub(plan, hub('north'), year(opens), new Set(held.map(property))));

  test('later takes along whoever leaves as it opens, and whoever would else have nowhere to go', () => {
    const after = moved(2014);
    expect(['a', 'b', 'c', 'd', 'h'].map((id) => yearOf(after, id))).toEqual([2014, 2013, 2015, 2013, 2014]);
    expect(after.decisions.find((decision) => decision.property === 'b')?.receiptYear).toBe(2015);
    expect(yearOf(moved(2018), 'c')).toBe(2017);
  });

  test('sooner takes nobody away from another hub that they wait for', () => {
    expect(['a', 'b', 'c', 'd'].map((id) => yearOf(moved(2011), id))).toEqual([2011, 2010, 2015, 2013]);
  });

  test('leaves those that are held, and never breaks what held before otherwise', () => {
    expect(yearOf(moved(2014, ['a']), 'a')).toBe(2012);
    expect(broken(moved(2014, ['a']))).toEqual(['a north']);
    fc.assert(
      fc.property(anyScenario, fc.constantFrom('north', 'south', 'west'), fc.integer({ min: 2010, max: 2020 }), (scenario, id, opens) => {
        const after = retimed(scenario, moveHub(scenario, hub(id), year(opens)));
        for (const link of broken(after)) expect(broken(scenario)).toContain(link);
      }),
    );
  });
});

test('a receipt follows its property at its distance, and never comes before it', () => {
  const plan = givenScenario([givenDecision('a', { year: 2011, receiptYear: 2012 })]);
  expect(moveDecision(plan, property('a'), year(2013)).decisions).toEqual([{ property: 'a', year: 2013, receiptYear: 2014 }]);
  expect(moveReceipt(plan, property('a'), year(2010)).decisions).toEqual([{ property: 'a', year: 2011, receiptYear: null }]);
});

describe('the earliest years', () => {
  const leased = givenFacts('a', {
    tenure: 'leasehold',
    lease: lease({ breakOn: '2013-09-29', expiresOn: '2020-03-25', noticePeriod: 6 }),
    components: [occupant('back-office', { staff: figure(20) })],
  });
  const leaving = givenDecision('a', { exitRoute: 'lease-exit', destinations: { 'back-office': 'hub' }, year: 2016 });

  test('a lease is left at its break where that lies within the plan', () => {
    const plan = givenScenario([leaving], [givenHub('hub', { opens: 2016 })], { horizon: 10 });
    const after = tidy([leased], plan, 'earliest');
    expect(after.hubs[0]?.opens).toBe(2011);
    expect(yearOf(after, 'a')).toBe(2013);
    const short = givenScenario([leaving], [givenHub('hub', { opens: 2016 })], { horizon: 2 });
    expect(yearOf(tidy([leased], short, 'earliest'), 'a')).toBe(2010);
  });

  test('members wait until the host has room', () => {
    const host = givenFacts('h', { floorArea: figure(600), spareArea: figure(100), lease: null });
    const office = givenFacts('a', { components: [occupant('back-office', { staff: figure(20) })] });
    const other = givenHub('other', { opens: 2013 });
    const plan = givenScenario(
      [
        givenDecision('a', { destinations: { 'back-office': 'hub' }, year: 2011 }),
        givenDecision('h', {
          action: 'reduce-space',
          exitRoute: null,
          releasedShare: 0.5,
          destinations: { 'front-office': 'other' },
          year: 2012,
        }),
      ],
      [givenHub('hub', { host: 'h', opens: 2011 }), other],
      { horizon: 10 },
    );
    expect(yearOf(tidy([office, host], plan, 'mend'), 'a')).toBe(2012);
    expect(yearOf(tidy([office, host], plan, 'earliest'), 'a')).toBe(2010);
  });
});
