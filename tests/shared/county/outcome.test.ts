/** An estimate for a county: the published figures from the printed study, ranges round them, and the algebra of the formula. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extrapolate, kentExtrapolationDefaults, type ExtrapolationInput } from '../../../shared/appraisal/extrapolate.ts';
import { countyDraftSchema, countyInputKeys, countyLimits, type CountyDraft } from '../../../shared/county/estimate.ts';
import { noEvidence, type CountyEvidence } from '../../../shared/county/evidence.ts';
import { countyInputs, derivedInputs, valuesOf } from '../../../shared/county/inputs.ts';
import { startOfEstimate } from '../../../shared/county/kent.ts';
import { countyProblem, countyResult, swingOf } from '../../../shared/county/outcome.ts';
import { noTotal, type Total } from '../../../shared/figure.ts';
import type { Pence, PencePerYear } from '../../../shared/units.ts';

const kent = startOfEstimate(true);
const published = countyInputs(kent, noEvidence(), true);
const million = 100_000_000;

const total = (recorded: number, estimated: number, counts: [number, number, number]): Total<PencePerYear> => ({
  recorded: recorded as PencePerYear,
  recordedCount: counts[0],
  estimated: estimated as PencePerYear,
  estimatedCount: counts[1],
  unknownCount: counts[2],
});

const evidence: CountyEvidence = {
  ...noEvidence(),
  scenarios: [
    {
      id: 's-one' as never,
      name: 'One',
      saving: (1.3 * million) as PencePerYear,
      gross: (60 * million) as Pence,
      grossCoverage: noTotal(),
      delivery: (43 * million) as Pence,
      relocation: million as Pence,
    },
  ],
  study: {
    all: { properties: 200, runningCost: total(6 * million, 2 * million, [100, 40, 60]) },
    defence: { properties: 0, runningCost: noTotal() },
    schools: { properties: 50, runningCost: total(2 * million, 0, [40, 0, 10]) },
  },
  area: {
    all: { properties: 2000, runningCost: total(250 * million, 50 * million, [1000, 400, 600]) },
    defence: { properties: 30, runningCost: total(5 * million, 5 * million, [10, 10, 10]) },
    schools: { properties: 500, runningCost: total(50 * million, 10 * million, [300, 100, 100]) },
  },
  districts: [
    { name: 'Low', properties: 1500, freeholds: 900, studied: 150 },
    { name: 'High', properties: 500, freeholds: 300, studied: 50 },
  ],
};
const learning: CountyDraft = { ...startOfEstimate(false), learnsFrom: 'scenarios', scenarios: ['s-one' as never], west: ['High'] };

describe('the printed study', () => {
  test('gives the figures of the formula, each within its own range', () => {
    const { central, low, high } = countyResult(published, null);
    const plain = extrapolate(kentExtrapolationDefaults);
    expect([central.saving, central.gross, central.delivery, central.net]).toEqual([plain.saving, plain.gross, plain.delivery, plain.net]);
    for (const figure of ['savingRate', 'saving', 'gross', 'delivery', 'net', 'furtherSaving', 'furtherGross', 'furtherNet'] as const) {
      expect(low[figure]).toBeLessThan(central[figure]);
      expect(high[figure]).toBeGreaterThan(central[figure]);
    }
    expect(central.netAfterRelocation).toBeNull();
  });

  test('values that differ by 30 to 40 % move gross from £680m to £724m by themselves', () => {
    const [low, high] = swingOf(published, 'valueDifference', 'gross');
    expect([low, high].map((end) => Math.round(end / million))).toEqual([680, 724]);
  });
});

describe('plans as the study', () => {
  test('every figure comes from the plan or the register', () => {
    const { saving, knownRunningCost, knownShare, areaRunningCost, scale, studyWestShare } = derivedInputs(learning, evidence, false);
    expect(saving.value).toBe(1.3 * million);
    expect(knownRunningCost.value).toBe(6 * million);
    expect(knownRunningCost.source).toContain('known for 100 of 200');
    expect(knownShare.value).toBe(0.75);
    expect(areaRunningCost.value).toBe(300 * million);
    expect(scale.value).toBe(10);
    expect(studyWestShare.value).toBe(0.25);
  });

  test('what is left out is taken off the study and the county', () => {
    const inputs = derivedInputs({ ...learning, exclusions: ['schools'] }, evidence, false);
    expect(inputs.knownRunningCost.value).toBe(4 * million);
    expect(inputs.knownShare.value).toBeCloseTo(4 / 6, 10);
    expect(inputs.areaRunningCost.value).toBe(240 * million);
    expect(inputs.scale.value).toBe(10);
    const without = derivedInputs({ ...learning, exclusions: ['defence'] }, evidence, false);
    expect(without.areaRunningCost.value).toBe(290 * million);
    expect(without.scale.value).toBeCloseTo(1970 / 200, 10);
  });

  test('relocation is multiplied and taken off beside the net', () => {
    const { central } = countyResult(derivedInputs(learning, evidence, false), million as Pence);
    expect(central.netAfterRelocation).toBe(central.net - 10 * million);
  });

  test('what was entered stands in place of what is derived, and says so', () => {
    const entered = [{ key: 'scale' as const, value: 8, low: 7, high: 9, source: 'The county’s own count' }];
    const { scale } = countyInputs({ ...learning, entered }, evidence, false);
    expect(scale).toMatchObject({ value: 8, low: 7, high: 9, basis: 'entered', source: 'Entered: The county’s own count' });
  });

  test('a study without costs, receipts or properties is refused in a sentence', () => {
    expect(countyProblem(derivedInputs(learning, { ...evidence, scenarios: [] }, false))).toMatch(/receipts/);
    const { study } = noEvidence();
    expect(countyProblem(derivedInputs(learning, { ...evidence, study }, false))).toMatch(/running cost/);
    expect(countyProblem(derivedInputs(learning, evidence, false))).toBeNull();
  });

  test('a range that does not hold its value is refused', () => {
    const entered = [{ key: 'scale' as const, value: 8, low: 9, high: 10, source: '' }];
    expect(countyDraftSchema.safeParse({ ...learning, entered }).success).toBe(false);
    expect(countyDraftSchema.safeParse({ ...learning, entered: [{ ...entered[0], low: 8 }] }).success).toBe(true);
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const anyInput = fc
  .record({
    saving: fc.integer({ min: 0, max: 10 * million }),
    knownRunningCost: fc.integer({ min: million, max: 100 * million }),
    knownShare: fc.double({ min: 0.1, max: 1, noNaN: true }),
    areaRunningCost: fc.integer({ min: 0, max: 1000 * million }),
    grossReceipt: fc.integer({ min: million, max: 100 * million }),
    deliveryCost: fc.integer({ min: 0, max: 100 * million }),
    scale: fc.double({ min: 0.5, max: 20, noNaN: true }),
    valueDifference: fc.double({ min: 0, max: 0.8, noNaN: true }),
    westShare: share,
    studyWestShare: share,
    spaceReduction: share,
    administrativeShare: share,
  })
  .map((input) => input as ExtrapolationInput);

describe('the algebra of the formula', () => {
  test('gross is linear in the scale', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const twice = extrapolate({ ...input, scale: (input.scale * 2) as ExtrapolationInput['scale'] }).gross;
        expect(Math.abs(twice - 2 * extrapolate(input).gross)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('no further reduction leaves everything as it is', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { withSpaceReduction, saving, gross, net } = extrapolate({ ...input, spaceReduction: 0 as never });
        expect(withSpaceReduction).toMatchObject({ saving, gross, net });
      }),
    );
  });

  test('where values do not differ, or the study lies as the county does, it does not matter where anything lies', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const plain = Math.round(input.grossReceipt * input.scale);
        expect(extrapolate({ ...input, valueDifference: 0 as never }).gross).toBe(plain);
        expect(Math.abs(extrapolate({ ...input, studyWestShare: input.westShare }).gross - plain)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('the range holds every result whose inputs are within theirs', () => {
    const { low, high } = countyResult(published, null);
    fc.assert(
      fc.property(fc.array(share, { minLength: countyInputKeys.length, maxLength: countyInputKeys.length }), (shares) => {
        const drawn = Object.fromEntries(
          countyInputKeys.map((key, at) => [key, published[key].low + (shares[at] ?? 0) * (published[key].high - published[key].low)]),
        ) as ExtrapolationInput;
        const { saving, gross, delivery, net, withSpaceReduction } = extrapolate(drawn);
        const found = { saving, gross, delivery, net, furtherSaving: withSpaceReduction.saving, furtherNet: withSpaceReduction.net };
        for (const [figure, value] of Object.entries(found) as [keyof typeof found, number][]) {
          expect(value).toBeGreaterThanOrEqual(low[figure] - 1);
          expect(value).toBeLessThanOrEqual(high[figure] + 1);
        }
      }),
    );
  });

  test('every input stays within what may be entered for it', () => {
    for (const key of countyInputKeys) {
      const { low, value, high } = published[key];
      expect(low).toBeGreaterThanOrEqual(countyLimits[key].min);
      expect(high).toBeLessThanOrEqual(countyLimits[key].max);
      expect(valuesOf(published)[key]).toBe(value);
    }
  });
});
