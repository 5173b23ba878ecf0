/** A property whose tenure nobody recorded: kept, counted apart, warned of, and never taken as a freehold. */
import { describe, expect, test } from 'vitest';
import { appraise } from '../../shared/appraisal/appraise.ts';
import { gapsInWords, gapsOf } from '../../shared/appraisal/gaps.ts';
import { explain } from '../../shared/appraisal/explain.ts';
import { checkPlan } from '../../shared/checks.ts';
import { totalsOf } from '../../shared/estate-totals.ts';
import { noBenchmarks } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { everything, facetKeysOf, matches } from '../../shared/filter.ts';
import { describeFilter } from '../../shared/filter-words.ts';
import { checkProperty } from '../../shared/property-check.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, pounds } from '../given/given-plan.ts';
import { given, givenProperty } from '../given/given-property.ts';

const untenured = givenProperty({ interests: [], disposalValue: given(90_000_000) });
const facts = factsOf(untenured, noBenchmarks);
const subject = { text: '', sector: 'county' as const, completeness: 1 as never, issues: [] };

describe('in the register', () => {
  test('it may be saved so, with a warning', () => {
    expect(checkProperty(untenured).map(({ severity, message }) => [severity, message])).toEqual([
      ['warning', 'No tenure is recorded. Add an interest if it is known by what right the property is held.'],
      ['warning', 'A plan counts this value only once the tenure is known to be freehold.'],
    ]);
  });

  test('it is found by its own key and by no tenure', () => {
    expect(facts.tenure).toBeNull();
    expect(facetKeysOf.tenures(facts, subject)).toEqual(['not-recorded']);
    expect(matches({ ...everything, tenures: ['not-recorded'] }, facts, subject)).toBe(true);
    expect(matches({ ...everything, tenures: ['freehold', 'other'] }, facts, subject)).toBe(false);
    expect(describeFilter({ ...everything, tenures: ['freehold', 'not-recorded'] }, [])).toBe('freehold or tenure not recorded');
  });

  test('it is counted apart', () => {
    const { tenures } = totalsOf([facts, factsOf(givenProperty(), noBenchmarks)], () => 'county');
    expect(tenures).toEqual({ freehold: 1, leasehold: 0, licence: 0, 'user-rights': 0, pfi: 0, other: 0, 'not-recorded': 1 });
  });
});

describe('in a plan', () => {
  const owned = givenFacts('a', { runningCost: pounds(10_000), disposalValue: pounds(500_000), floorArea: figure(100) });
  const unclear = { ...owned, id: 'b' as typeof owned.id, name: 'The unclear one', tenure: null };
  const planned = (exitRoute: 'open-market-sale' | 'lease-exit', parts = {}) =>
    givenScenario([givenDecision('a'), givenDecision('b', { exitRoute, ...parts })], [givenHub('hub', {})]);
  const appraised = (exitRoute: 'open-market-sale' | 'lease-exit', parts = {}) => {
    const scenario = planned(exitRoute, parts);
    return { scenario, appraisal: appraise([owned, unclear], scenario) };
  };

  test('its sale raises nothing that is known, which is said and not taken as nil', () => {
    const { scenario, appraisal } = appraised('open-market-sale');
    expect(appraisal.grossReceipt).toBe(50_000_000);
    expect(appraisal.grossReceiptCoverage).toMatchObject({ recordedCount: 1, unknownCount: 1 });
    expect(gapsInWords(gapsOf('grossReceipt', appraisal))).toBe('excludes 1 sale whose tenure is not recorded');
    const messages = checkPlan([owned, unclear], scenario, appraisal).map(({ message }) => message);
    expect(messages.some((message) => message.startsWith('Not known for The unclear one') && message.includes('tenure'))).toBe(true);
    const row = explain('grossReceipt', appraisal, [owned, unclear], scenario).rows.find(({ property }) => property === 'b');
    expect(row).toMatchObject({ amount: 0, basis: 'unknown' });
    expect(row?.note).toContain('Its tenure is not recorded');
  });

  test('a receipt entered in the plan counts, since it names its source', () => {
    const { appraisal } = appraised('open-market-sale', { receiptOverride: { amount: 7_000_000, source: 'Offer' } });
    expect(appraisal.grossReceipt).toBe(57_000_000);
    expect(gapsOf('grossReceipt', appraisal)).toEqual([]);
  });

  test('what it costs to give up is not known either', () => {
    const { appraisal } = appraised('lease-exit');
    expect(gapsInWords(gapsOf('delivery', appraisal))).toContain('1 property whose terms of leaving are not recorded');
  });
});
