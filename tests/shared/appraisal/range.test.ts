/** The range of a plan: one thing at a time, all drawn together, and where it breaks even. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assumptionLibrary, defaultAssumptions } from '../../../shared/assumption-library.ts';
import { assumptionRangeSource } from '../../../shared/assumption-range-source.ts';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { assumptionBreakEven, atLandValue, brokenEvenKeys, landBreakEven } from '../../../shared/appraisal/break-even.ts';
import { drawsOf, normalAt, shareBelow, triangular } from '../../../shared/appraisal/draw.ts';
import { figureClasses, figureRanges, type FigureRanges } from '../../../shared/appraisal/figure-ranges.ts';
import { isDrawn, rangesOf } from '../../../shared/appraisal/ranged-assumptions.ts';
import { rangedPlan } from '../../../shared/appraisal/ranged-plan.ts';
import { sensitivitiesOf, type Sensitivity } from '../../../shared/appraisal/sensitivity.ts';
import { beginDrawing, rangedKeys, uncertaintyOf } from '../../../shared/appraisal/uncertainty.ts';
import type { AssumptionKey } from '../../../shared/assumptions.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import { unknown } from '../../../shared/figure.ts';
import type { Pence } from '../../../shared/units.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds, propertyId } from '../../given/given-plan.ts';

const facts = [
  givenFacts('a', {
    runningCost: pounds(100_000),
    floorArea: figure(1000),
    disposalValue: pounds(800_000),
    siteArea: figure(0.5),
    components: [occupant('back-office', { staff: figure(50) })],
  }),
];
const scenario = givenScenario(
  [givenDecision('a', { destinations: { 'back-office': 'hub' } })],
  [givenHub('hub', { area: 350 })],
  defaultAssumptions,
);

const find = (all: readonly Sensitivity[], key: AssumptionKey) => all.find(({ of }) => 'assumption' in of && of.assumption === key);

/** Ranges without width: every figure is what it says, and what is unknown stays unknown. */
const without: FigureRanges = Object.fromEntries(
  figureClasses.map((of) => {
    const still = { low: 1, high: 1, source: 'Given' };
    return [of, { ...figureRanges[of], recorded: still, estimated: still, unknown: { rule: 'left-out', why: 'Given' } }];
  }),
) as FigureRanges;

const ownRanges = (plan: ScenarioDraft, width: number): ScenarioDraft['ranges'] =>
  rangesOf({ ...plan, ranges: [] }).map(({ entry: { key }, central }) => ({
    key,
    low: central * (1 - width),
    high: central * (1 + width),
    source: 'Given',
  }));

describe('one thing at a time', () => {
  const sensitivities = sensitivitiesOf(facts, scenario);

  test('the widest swing comes first, and each end of an assumption is a plain appraisal with that one value', () => {
    const swings = sensitivities.map(({ swing }) => swing);
    expect(swings).toEqual(swings.toSorted((a, b) => b - a));
    for (const { of, low } of sensitivities) {
      if (!('assumption' in of)) continue;
      const { netPresentValue } = appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, [of.assumption]: low.value } });
      expect(low.figures.netPresentValue).toBe(netPresentValue);
    }
  });

  test('a class of figures stands at its end as if the register said so', () => {
    const values = sensitivities.find(({ of }) => 'figures' in of && of.figures === 'disposal-value');
    const { low } = figureRanges['disposal-value'].recorded;
    const dull = facts.map((one) => ({ ...one, disposalValue: pounds<Pence>(800_000 * low) }));
    expect(values?.low.figures.netPresentValue).toBe(appraise(dull, scenario).netPresentValue);
    expect(sensitivities.some(({ of }) => 'figures' in of && of.figures === 'rent')).toBe(false);
  });

  test('an assumption that the plan does not use swings nothing', () => {
    expect(find(sensitivities, 'counterSharing')?.swing).toBe(0);
    expect(find(sensitivities, 'newBuild')?.swing).toBeGreaterThan(0);
  });

  test('a plan’s own range stands in place of the library’s, and a value beyond either widens it', () => {
    const dear = givenScenario(scenario.decisions, scenario.hubs, { ...defaultAssumptions, newBuild: 500_000 });
    expect(find(sensitivitiesOf(facts, dear), 'newBuild')?.high.value).toBe(500_000);
    const own = { ...dear, ranges: [{ key: 'newBuild' as const, low: 300_000, high: 400_000, source: 'Quotation' }] };
    expect(rangesOf(own).find(({ entry }) => entry.key === 'newBuild')).toMatchObject({ low: 300_000, high: 500_000, source: 'Quotation' });
  });

  test('widening never narrows a swing', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, fc.constantFrom(...figureClasses), (register, plan, of) => {
        const wider = { ...figureRanges, [of]: { ...figureRanges[of], recorded: { low: 0, high: 3, source: 'Given' } } };
        const swing = (ranges: FigureRanges) =>
          sensitivitiesOf(register, plan, { ranges }).find((one) => 'figures' in one.of && one.of.figures === of)?.swing ?? 0;
        expect(swing(wider)).toBeGreaterThanOrEqual(swing(figureRanges) - 100);
        const narrow = { ...plan, ranges: ownRanges(plan, 0.1) };
        const wide = { ...plan, ranges: ownRanges(plan, 0.5) };
        for (const one of sensitivitiesOf(register, narrow)) {
          if (!('assumption' in one.of) || !isDrawn(one.of.assumption)) continue;
          expect(find(sensitivitiesOf(register, wide), one.of.assumption)?.swing ?? 0).toBeGreaterThanOrEqual(one.swing - 100);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('all drawn together', () => {
  const asked = { draws: 200, seed: 7 };

  test('percentiles are in order, and the same seed gives the same', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, fc.integer(), (register, plan, seed) => {
        const range = uncertaintyOf(register, plan, { draws: 40, seed });
        for (const { p10, p50, p90, histogram } of Object.values(range.figures)) {
          expect([p10, p50, p90]).toEqual([p10, p50, p90].toSorted((a, b) => a - b));
          expect(histogram.counts.reduce((sum, count) => sum + count, 0)).toBe(40);
        }
        expect(uncertaintyOf(register, plan, { draws: 40, seed })).toEqual(range);
      }),
      { numRuns: 25 },
    );
    expect(uncertaintyOf(facts, scenario, { ...asked, seed: 8 })).not.toEqual(uncertaintyOf(facts, scenario, asked));
  });

  test('ranges without width give the plan’s own figure for every percentile', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (register, plan) => {
        const { figures } = uncertaintyOf(register, { ...plan, ranges: ownRanges(plan, 0) }, { draws: 5, seed: 1, ranges: without });
        const central = appraise(register, plan);
        for (const key of rangedKeys) {
          const { histogram: _, ...spread } = figures[key];
          const own = key === 'delivery' ? central.delivery.total : central[key];
          expect(spread).toEqual({ central: own, p10: own, p50: own, p90: own });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order of properties and decisions, and other properties in the register, change nothing', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (register, plan) => {
        const turned = { ...plan, decisions: plan.decisions.toReversed(), hubs: plan.hubs.toReversed() };
        const one = uncertaintyOf(register, plan, { draws: 20, seed: 3 });
        const other = uncertaintyOf(register.toReversed(), turned, { draws: 20, seed: 3 });
        expect(other.figures).toEqual(one.figures);
        expect(other.chance).toEqual(one.chance);
      }),
      { numRuns: 40 },
    );
  });

  test('every draw is a plain appraisal of what was drawn, whatever was appraised before', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, fc.double({ min: 0, max: 1, noNaN: true }), (register, plan, share) => {
        const ranged = rangedPlan(register, plan);
        const before = ranged.at(() => null);
        const once = ranged.at(() => share);
        expect(ranged.at(() => null)).toEqual(before);
        expect(ranged.at(() => share)).toEqual(once);
        expect(rangedPlan(register, plan).at(() => share)).toEqual(once);
        const { netPresentValue, delivery, bodies } = appraise(register, plan);
        expect([before.netPresentValue, before.delivery]).toEqual([netPresentValue, delivery]);
        expect(before.bodies).toEqual(bodies);
      }),
      { numRuns: 60 },
    );
  });

  test('portions give what all at once gives, and the first draws of many are the draws of few', () => {
    const drawing = beginDrawing(facts, scenario, { draws: 100, seed: 5 });
    expect([drawing.further(30), drawing.further(10)]).toEqual([30, 40]);
    expect(drawing.answer()).toEqual(uncertaintyOf(facts, scenario, { draws: 40, seed: 5 }));
    drawing.further(1000);
    expect(drawing.answer()).toEqual(uncertaintyOf(facts, scenario, { draws: 100, seed: 5 }));
  });

  test('more draws come nearer to each other', () => {
    const apart = (draws: number) => {
      const middles = [1, 2, 3, 4].map((seed) => uncertaintyOf(facts, scenario, { draws, seed }).figures.netPresentValue.p50);
      return Math.max(...middles) - Math.min(...middles);
    };
    expect(apart(8000)).toBeLessThan(apart(80));
  });

  test('values that one market moves spread their sum wider than values that move apart', () => {
    const many = Array.from({ length: 30 }, (_, at) => givenFacts(`p${at}`, { disposalValue: pounds(1_000_000) }));
    const selling = givenScenario(
      many.map(({ id }) => givenDecision(id)),
      [],
      defaultAssumptions,
    );
    const { p10, p90 } = uncertaintyOf(many, selling, { draws: 2000, seed: 1 }).figures.grossReceipt;
    const alone = uncertaintyOf(many.slice(0, 1), { ...selling, decisions: selling.decisions.slice(0, 1) }, { draws: 2000, seed: 1 });
    const ofOne = (alone.figures.grossReceipt.p90 - alone.figures.grossReceipt.p10) * 30;
    expect(p90 - p10).toBeGreaterThan(0.7 * ofOne);
    expect(p90 - p10).toBeLessThan(0.9 * ofOne);
  });
});

describe('what nobody has recorded', () => {
  const peers = [1, 2, 3, 4, 5].map((at) => givenFacts(`peer${at}`, { floorArea: figure(1000), disposalValue: pounds(at * 100_000) }));
  const bare = givenFacts('bare', { floorArea: figure(2000), runningCost: pounds(10_000) });
  const selling = givenScenario([givenDecision('bare')], [], defaultAssumptions);

  test('is drawn from similar properties of the place, for each square metre', () => {
    const range = uncertaintyOf([...peers, bare], selling, { draws: 500, seed: 1 });
    expect(range.drawn).toEqual([{ property: propertyId('bare'), class: 'disposal-value' }]);
    const { central, p10, p50, p90 } = range.figures.grossReceipt;
    expect(central).toBe(0);
    expect(p10).toBeGreaterThan(2 * 14_000_000);
    expect(p50).toBeGreaterThan(2 * 25_000_000);
    expect(p90).toBeLessThan(2 * 46_000_001);
  });

  test('is left out where too few similar ones are recorded, where estimates do not count, and where they lie elsewhere', () => {
    const nothing = (register: typeof peers, plan = selling, estimates = true) => {
      const range = uncertaintyOf(register, plan, { draws: 20, seed: 1, estimates });
      expect(range.leftOut).toEqual([{ property: propertyId('bare'), class: 'disposal-value' }]);
      expect(range.figures.grossReceipt).toMatchObject({ p10: 0, p90: 0 });
    };
    nothing([...peers.slice(1), bare]);
    nothing([...peers, bare], selling, false);
    nothing([...peers, bare], { ...selling, districts: ['Thanet'] });
    nothing([...peers.map((one) => ({ ...one, sensitive: true })), bare]);
  });

  test('a plan of which nothing is recorded has no range and says what it lacks', () => {
    const nowhere = givenFacts('bare', { floorArea: unknown });
    const range = uncertaintyOf([nowhere], selling, { draws: 20, seed: 1 });
    expect(range.figures.netPresentValue).toMatchObject({ p10: 0, p50: 0, p90: 0 });
    expect(range.leftOut.map((stand) => stand.class)).toEqual(['running-cost', 'disposal-value']);
  });
});

describe('break-even', () => {
  test('at the share of the land values that is given, the figure is nil to the rounding of each receipt', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, (register, plan) => {
        const land = landBreakEven(register, plan);
        for (const key of brokenEvenKeys) {
          const one = land[key];
          if (one.kind === 'share') expect(Math.abs(atLandValue(register, plan, one.share)[key])).toBeLessThanOrEqual(2 * register.length);
          if (one.kind === 'always') expect(atLandValue(register, plan, 0)[key]).toBeGreaterThanOrEqual(0);
          if (one.kind === 'never') expect(atLandValue(register, plan, 0)[key]).toBe(atLandValue(register, plan, 2)[key]);
        }
      }),
      { numRuns: 60 },
    );
    expect(atLandValue(facts, scenario, 1)).toEqual(appraise(facts, scenario));
    expect(landBreakEven(facts, scenario).site).toEqual({ hectares: 0.5, raised: 80_000_000, known: 1, of: 1 });
  });

  test('an assumption breaks even where the sign of the net present value changes, to the penny', () => {
    const at = (value: number) =>
      appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, newBuild: value as never } }).netPresentValue;
    const root = assumptionBreakEven(facts, scenario, 'newBuild') ?? 0;
    const [here, beyond] = [at(scenario.assumptions.newBuild) >= 0, root > scenario.assumptions.newBuild ? 1 : -1];
    expect(at(root) >= 0).toBe(!here);
    expect(at(root - beyond) >= 0).toBe(here);
    expect(assumptionBreakEven(facts, scenario, 'counterSharing')).toBeNull();
  });
});

describe('a draw', () => {
  test('lies in its range, rises with its share, and has its peak where it should', () => {
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

  test('is spread evenly over nought to one, and its normal share comes back', () => {
    const next = drawsOf(1, 'anything');
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let turn = 0; turn < 20_000; turn += 1) {
      const place = Math.floor(next(turn) * 10);
      tenths[place] = (tenths[place] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(200);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (share) => {
        expect(shareBelow(normalAt(share))).toBeCloseTo(share, 5);
      }),
    );
    expect(normalAt(0.975)).toBeCloseTo(1.959964, 5);
  });
});

test('every assumption has a name, a unit, a source and an explanation, and every number a range with its source that holds its default', () => {
  expect(assumptionLibrary.map(({ key }) => key).sort()).toEqual(Object.keys(defaultAssumptions).sort());
  for (const entry of assumptionLibrary) {
    expect([entry.label, entry.unit, entry.source, entry.explanation]).not.toContain('');
    expect(entry.source).toMatch(/\d{4}/);
    if (entry.measure === 'rule') continue;
    expect(assumptionRangeSource[entry.key]).toMatch(/\d{4}/);
    expect(entry.default).toBeGreaterThanOrEqual(entry.low ?? Infinity);
    expect(entry.default).toBeLessThanOrEqual(entry.high ?? -Infinity);
    expect(entry.low ?? 0).toBeLessThan(entry.high ?? 0);
  }
});

test('recorded figures have the narrowest range, each range holds the figure and says where it comes from', () => {
  for (const { recorded, estimated, unknown: rule } of Object.values(figureRanges)) {
    expect(recorded.high - recorded.low).toBeLessThan(estimated.high - estimated.low);
    for (const { low, high, source } of [recorded, estimated]) {
      expect(low).toBeLessThan(1);
      expect(high).toBeGreaterThan(1);
      expect(source).toMatch(/\d{4}/);
    }
    expect(rule.why).toMatch(/\d{4}/);
  }
});
