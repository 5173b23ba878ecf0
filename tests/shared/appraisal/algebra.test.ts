/** What holds of every appraisal, whatever the register and the plan. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise, appraiser } from '../../../shared/appraisal/appraise.ts';
import type { BodyShare } from '../../../shared/appraisal/appraisal.ts';
import { countOf, sumOf, type Figure, type Total } from '../../../shared/figure.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { anyDecision, anyRegister, anyScenario, registerIds } from '../../given/arbitrary-plan.ts';
import { givenFacts, givenScenario, propertyId } from '../../given/given-plan.ts';

const whole = (total: Total<number>) => sumOf(total, { estimates: true });
const holds = (check: (facts: PropertyFacts[], scenario: ScenarioDraft) => void) =>
  fc.assert(fc.property(anyRegister, anyScenario, check), { numRuns: 300 });

test('without decisions and hubs nothing changes', () => {
  holds((facts, { assumptions }) => {
    const appraisal = appraise(facts, { ...givenScenario([]), assumptions });
    expect(appraisal).toMatchObject({ annualSaving: 0, grossReceipt: 0, netReceipt: 0, relocation: 0, netPresentValue: 0, bodies: [] });
    expect(appraisal.flows.every((flow) => flow.net === 0)).toBe(true);
    expect(appraisal.properties).toMatchObject({ before: 0, after: 0 });
  });
});

test('retaining everything is the same as deciding nothing', () => {
  holds((facts, scenario) => {
    const retained = scenario.decisions.map((decision) => ({ ...decision, action: 'retain' as const }));
    const { outcomes: _, ...kept } = appraise(facts, { ...scenario, decisions: retained });
    const { outcomes: __, ...none } = appraise(facts, { ...scenario, decisions: [] });
    expect(kept).toEqual(none);
  });
});

test('the order of properties, decisions and hubs does not matter', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, fc.infiniteStream(fc.nat()), (facts, scenario, stream) => {
      const shuffled = <T>(items: readonly T[]) =>
        items
          .map((item) => ({ item, key: stream.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ item }) => item);
      const other = { ...scenario, decisions: shuffled(scenario.decisions), hubs: shuffled(scenario.hubs) };
      expect(appraise(shuffled(facts), other)).toEqual(appraise(facts, scenario));
    }),
    { numRuns: 200 },
  );
});

test('a decision or hub given twice counts once', () => {
  holds((facts, scenario) => {
    const twice = { ...scenario, decisions: [...scenario.decisions, ...scenario.decisions], hubs: [...scenario.hubs, ...scenario.hubs] };
    expect(appraise(facts, twice)).toEqual(appraise(facts, scenario));
  });
});

test('at no discount the net present value is the plain sum of the flows', () => {
  holds((facts, scenario) => {
    const { flows, netPresentValue } = appraise(facts, {
      ...scenario,
      assumptions: { ...scenario.assumptions, discountRate: 0 as ScenarioDraft['assumptions']['discountRate'] },
    });
    expect(netPresentValue).toBe(flows.reduce((sum, flow) => sum + flow.net, 0));
    expect(flows.map((flow) => flow.cumulativeDiscounted)).toEqual(flows.map((flow) => flow.cumulative));
  });
});

test('the headline figures agree with one another and with the flows', () => {
  holds((facts, scenario) => {
    const appraisal = appraise(facts, scenario);
    const { runningCostSaved, hubRunningCost, otherSaving, grossReceipt, delivery, relocation, flows } = appraisal;
    const inFlows = (line: 'receipts' | 'delivery' | 'relocation') => flows.reduce((sum, flow) => sum + flow[line], 0);
    expect(appraisal.annualSaving).toBe(runningCostSaved - hubRunningCost + otherSaving);
    expect(appraisal.netReceipt).toBe(grossReceipt - delivery.total);
    expect(appraisal.netAfterRelocation).toBe(appraisal.netReceipt - relocation);
    expect([inFlows('receipts'), inFlows('delivery'), inFlows('relocation')]).toEqual([grossReceipt, delivery.total, relocation]);
    const { total, ...lines } = delivery;
    expect(Object.values(lines).reduce((sum: number, line) => sum + line, 0)).toBe(total);
    expect(whole(appraisal.grossReceiptCoverage)).toBe(grossReceipt);
    expect(
      Object.values(appraisal)
        .flat()
        .filter((value) => Object.is(value, -0)),
    ).toEqual([]);
  });
});

test('running cost after the plan is that before, less what is saved, plus what the hubs cost', () => {
  holds((facts, scenario) => {
    const { runningCost, baselineRunningCost, runningCostSaved, hubRunningCost } = appraise(facts, scenario);
    expect(runningCost.before).toEqual(baselineRunningCost);
    expect(whole(runningCost.before) - whole(runningCost.after)).toBe(runningCostSaved - hubRunningCost);
  });
});

test('the bodies add up to the totals to the penny, under each rule', () => {
  holds((facts, scenario) => {
    const appraisal = appraise(facts, scenario);
    const sum = (line: Exclude<keyof BodyShare, 'organisation'>) => appraisal.bodies.reduce((total, share) => total + share[line], 0);
    expect(sum('annualSaving')).toBe(appraisal.annualSaving);
    expect(sum('grossReceipt')).toBe(appraisal.grossReceipt);
    expect(sum('delivery')).toBe(appraisal.delivery.total);
    expect(sum('relocation')).toBe(appraisal.relocation);
    expect(sum('netReceipt')).toBe(appraisal.netReceipt);
  });
});

test('an appraiser that remembers gives exactly what a fresh one gives, after any run of edits', () => {
  const anyEdit = fc.oneof(
    fc.constantFrom(...registerIds).chain(anyDecision),
    fc.record({ drop: fc.constantFrom(...registerIds) }),
    anyScenario,
  );
  fc.assert(
    fc.property(anyRegister, anyScenario, fc.array(anyEdit, { maxLength: 8 }), (facts, start, edits) => {
      const remembering = appraiser(facts);
      let scenario = start;
      for (const edit of edits) {
        const others = (property: string) => scenario.decisions.filter((decision) => decision.property !== property);
        if ('drop' in edit) scenario = { ...scenario, decisions: others(edit.drop) };
        else if ('hubs' in edit) scenario = { ...edit, assumptions: scenario.assumptions };
        else scenario = { ...scenario, decisions: [...others(edit.property), edit] };
        expect(remembering.appraise(scenario)).toEqual(appraise(facts, scenario));
      }
    }),
    { numRuns: 100 },
  );
});

test('a property split in two halves gives the same totals', () => {
  const halved = <T>(figure: Figure<T>): Figure<T> =>
    figure.basis === 'unknown' ? figure : { ...figure, value: ((figure.value as number) / 2) as T };
  const half = (property: PropertyFacts, id: string): PropertyFacts => ({
    ...property,
    id: propertyId(id),
    runningCost: halved(property.runningCost),
    floorArea: halved(property.floorArea),
    disposalValue: halved(property.disposalValue),
    lease: property.lease && { ...property.lease, rent: halved(property.lease.rent), breakPenalty: halved(property.lease.breakPenalty) },
    components: property.components.map((part) => ({ ...part, area: halved(part.area), staff: halved(part.staff) })),
  });
  const doubled = (property: PropertyFacts): PropertyFacts => ({
    ...property,
    runningCost: scaled(property.runningCost, 200),
    disposalValue: scaled(property.disposalValue, 200),
  });
  const scaled = <T>(figure: Figure<T>, by: number): Figure<T> =>
    figure.basis === 'unknown' ? figure : { ...figure, value: ((figure.value as number) * by) as T };
  fc.assert(
    fc.property(anyRegister, anyScenario, (register, scenario) => {
      const facts = register.map(doubled);
      const decisions = scenario.decisions.filter((one) => one.receiptOverride === null && one.deliveryOverride === null);
      const hubs = scenario.hubs.filter((hub) => hub.site.type === 'new-build');
      const assumptions = { ...scenario.assumptions, sharingRule: 'where-it-falls' as const };
      const before = appraise(facts, { ...scenario, assumptions, hubs, decisions });
      const after = appraise(
        facts.flatMap((property) => [half(property, `${property.id}1`), half(property, `${property.id}2`)]),
        {
          ...scenario,
          assumptions,
          hubs,
          decisions: decisions.flatMap((one) => [1, 2].map((n) => ({ ...one, property: propertyId(`${one.property}${n}`) }))),
        },
      );
      const withinPence = (a: number, b: number) => expect(Math.abs(a - b)).toBeLessThanOrEqual(60);
      withinPence(after.annualSaving, before.annualSaving);
      withinPence(after.grossReceipt, before.grossReceipt);
      withinPence(after.delivery.total, before.delivery.total);
      withinPence(after.relocation, before.relocation);
      withinPence(after.netPresentValue, before.netPresentValue);
      expect(whole(after.baselineRunningCost)).toBe(whole(before.baselineRunningCost));
      expect(countOf(after.baselineRunningCost)).toBe(2 * countOf(before.baselineRunningCost));
    }),
    { numRuns: 200 },
  );
});

test('a split whose halves are whole pence preserves every total exactly', () => {
  const decision = (property: string) => anyDecision(property).map((one) => ({ ...one, action: 'relocate-and-dispose' as const }));
  fc.assert(
    fc.property(decision('a'), fc.integer({ min: 0, max: 1000 }), (one, hundreds) => {
      const sold = { ...one, destinations: {}, receiptOverride: null, deliveryOverride: null };
      const property = (id: string, share: number) =>
        givenFacts(id, {
          runningCost: { basis: 'recorded', value: (hundreds * 80_000 * share) as never, source: 'Given', asAt: null },
          disposalValue: { basis: 'recorded', value: (hundreds * 800_000 * share) as never, source: 'Given', asAt: null },
        });
      const { annualSaving, grossReceipt, delivery, flows } = appraise([property('a', 1)], givenScenario([sold]));
      const split = givenScenario(['b', 'c'].map((id) => ({ ...sold, property: propertyId(id) })));
      expect(appraise([property('b', 0.5), property('c', 0.5)], split)).toMatchObject({ annualSaving, grossReceipt, delivery, flows });
    }),
  );
});
