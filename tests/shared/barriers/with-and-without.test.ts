/** What barriers hold up and what a plan is worth without it: worked by hand on a small plan, and true of any. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraiser } from '../../../shared/appraisal/appraise.ts';
import { heldUpBy } from '../../../shared/appraisal/held-up.ts';
import { barrierSchema, type Barrier } from '../../../shared/barrier.ts';
import { barriersOfPlan, propertiesInTheWay } from '../../../shared/barriers/placed-barrier.ts';
import { planWithout } from '../../../shared/barriers/plan-without.ts';
import { waitingIn } from '../../../shared/barriers/waiting.ts';
import { barrierGroups, withAndWithout } from '../../../shared/barriers/with-and-without.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { anyPlanBarrier, anyRegister, anyScenario, registerIds } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenHub, givenScenario, pounds, propertyId } from '../../given/given-plan.ts';

const given = (parts: Partial<Record<keyof Barrier, unknown>> = {}) =>
  barrierSchema.parse({ id: 'b', kind: 'lease', description: 'A lease', owner: '', severity: 'high', state: 'open', ...parts });

const facts = [
  givenFacts('town-hall', { runningCost: pounds(90_000), spareArea: pounds(0) }),
  givenFacts('clinic', { runningCost: pounds(10_000), disposalValue: pounds(400_000) }),
  givenFacts('depot', { runningCost: pounds(5000), disposalValue: pounds(250_000) }),
  givenFacts('library', { runningCost: pounds(7000) }),
];
const plan = givenScenario(
  [
    givenDecision('town-hall', { action: 'host', exitRoute: null }),
    givenDecision('clinic', { destinations: { 'front-office': 'hub' } }),
    givenDecision('depot'),
    givenDecision('library', { action: 'retain', exitRoute: null }),
  ],
  [givenHub('hub', { host: 'town-hall', newRent: 200_000 })],
);
const { appraise } = appraiser(facts);
const of = (register: Record<string, Barrier[]>, draft: ScenarioDraft = plan) =>
  barriersOfPlan(draft, new Map(Object.entries(register).map(([id, barriers]) => [propertyId(id), barriers])));
const waiting = (register: Record<string, Barrier[]>) => {
  const { properties, hubs } = waitingIn(plan)(of(register));
  return [[...properties].sort(), [...hubs]];
};

describe('what waits', () => {
  test('the decision on the property itself, and nothing where it stays', () => {
    expect(waiting({ depot: [given()] })).toEqual([['depot'], []]);
    expect(waiting({ library: [given()] })).toEqual([[], []]);
  });

  test('at the home of a hub: the hub and all who are to move there', () => {
    expect(waiting({ 'town-hall': [given()] })).toEqual([['clinic', 'town-hall'], ['hub']]);
    expect(waiting({ clinic: [given()] })).toEqual([['clinic'], []]);
  });

  test('a barrier that is being resolved still stands; a resolved one does not', () => {
    expect(waiting({ depot: [given({ state: 'being-resolved' })] })).toEqual([['depot'], []]);
    expect(waiting({ depot: [given({ state: 'resolved' })] })).toEqual([[], []]);
  });

  test('each property counts once in pounds, however many barriers it has, and a hub brings its costs', () => {
    const groups = barrierGroups(
      plan,
      appraise(plan),
      of({ depot: [given({ id: 'b-1' }), given({ id: 'b-2' })], 'town-hall': [given()] }),
      () => 'all',
    );
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ all: 3, standing: 3, held: { saving: 1_500_000, hubCost: 200_000, receipt: 65_000_000 } });
  });
});

describe('with and without', () => {
  test('a kind brings back what nothing else holds up', () => {
    const register = {
      depot: [given({ id: 'b-1', kind: 'data' }), given({ id: 'b-2', kind: 'lease' })],
      clinic: [given({ kind: 'lease' })],
    };
    const { whole, nothing, kinds } = withAndWithout(plan, of(register), appraise);
    expect([whole.grossReceipt, nothing.grossReceipt]).toEqual([65_000_000, 0]);
    expect(kinds.map(({ key, held, resolved }) => [key, held.receipt, resolved.grossReceipt])).toEqual([
      ['lease', 65_000_000, 40_000_000],
      ['data', 25_000_000, 0],
    ]);
  });

  test('a hub to which nobody comes any more is not opened, and its host stays as it is', () => {
    const left = planWithout(plan, waitingIn(plan)(of({ clinic: [given()] })));
    expect(left.hubs).toEqual([]);
    expect(left.decisions.map(({ property }) => property)).toEqual(['depot', 'library']);
    expect(appraise(left).hubRunningCost).toBe(0);
  });

  test('a barrier to the whole plan leaves nothing of it', () => {
    const barriers = [{ ...given(), hub: null }];
    const { nothing, together } = withAndWithout(plan, of({}, { ...plan, barriers }), appraise);
    expect([nothing.annualSaving, nothing.grossReceipt, nothing.delivery.total, nothing.netPresentValue]).toEqual([0, 0, 0, 0]);
    expect(together.waiting.properties.size).toBe(3);
  });
});

const anyBarriers = fc
  .tuple(...registerIds.map(() => fc.subarray(['b-1', 'b-2', 'b-3']).chain((ids) => fc.tuple(...ids.map(anyPlanBarrier)))))
  .map((lists) => new Map(lists.map((list, at) => [registerIds[at] as PropertyId, list as readonly Barrier[]])));
const anyCase = fc.tuple(anyRegister, anyScenario, anyBarriers);

describe('of any plan', () => {
  test('barriers that are all resolved hold nothing up: the plan is the very same', () =>
    fc.assert(
      fc.property(anyCase, ([register, draft, ofProperty]) => {
        const resolve = <B extends Barrier>(barrier: B): B => ({ ...barrier, state: 'resolved' });
        const settled = { ...draft, barriers: draft.barriers.map(resolve) };
        const placed = barriersOfPlan(settled, new Map([...ofProperty].map(([id, list]) => [id, list.map(resolve)])));
        expect(planWithout(settled, waitingIn(settled)(placed))).toBe(settled);
        const { whole, nothing, kinds, together } = withAndWithout(settled, placed, appraiser(register).appraise);
        expect(nothing).toEqual(whole);
        expect([kinds, together.held.saving, together.held.hubCost, together.held.receipt]).toEqual([[], 0, 0, 0]);
      }),
    ));

  test('the kinds together are exactly what all hold up, and no kind more than that', () =>
    fc.assert(
      fc.property(anyCase, ([register, draft, ofProperty]) => {
        const appraisal = appraiser(register).appraise(draft);
        const placed = barriersOfPlan(draft, ofProperty);
        const all = waitingIn(draft)(placed);
        const kinds = barrierGroups(draft, appraisal, placed, ({ barrier }) => barrier.kind);
        expect(new Set(kinds.flatMap(({ waiting: { properties } }) => [...properties]))).toEqual(new Set(all.properties));
        expect(new Set(kinds.flatMap(({ waiting: { hubs } }) => [...hubs]))).toEqual(new Set(all.hubs));
        const together = heldUpBy(all.properties, appraisal, all.hubs);
        for (const { held } of kinds) {
          expect(held.saving).toBeLessThanOrEqual(together.saving);
          expect(held.receipt).toBeLessThanOrEqual(together.receipt);
        }
        expect(together.saving).toBeLessThanOrEqual(appraisal.runningCostSaved);
        expect(together.receipt).toBeLessThanOrEqual(appraisal.grossReceipt);
      }),
    ));

  test('what is left of a plan has nothing that waits, and what is resolved first or last makes no difference', () =>
    fc.assert(
      fc.property(anyCase, ([, draft, ofProperty]) => {
        const placed = barriersOfPlan(draft, ofProperty);
        const held = waitingIn(draft)(placed);
        const left = planWithout(draft, held);
        for (const { property, action } of left.decisions) expect(action !== 'retain' && held.properties.has(property)).toBe(false);
        for (const { id } of left.hubs) expect(held.hubs.has(id)).toBe(false);
        expect(planWithout(draft, waitingIn(draft)(placed.toReversed()))).toEqual(left);
        expect(planWithout(left, held)).toEqual(left);
      }),
    ));

  test('every barrier that holds something up is in the list, once', () =>
    fc.assert(
      fc.property(anyCase, ([, draft, ofProperty]) => {
        const placed = barriersOfPlan(draft, ofProperty);
        expect(new Set(placed.map(({ key }) => key)).size).toBe(placed.length);
        const inTheWay = propertiesInTheWay(draft);
        const hubs = new Set(draft.hubs.map(({ id }) => id));
        const own = draft.barriers.filter(({ hub }) => hub === null || hubs.has(hub)).length;
        expect(placed).toHaveLength(own + inTheWay.reduce((sum, id) => sum + (ofProperty.get(id) ?? []).length, 0));
      }),
    ));
});
