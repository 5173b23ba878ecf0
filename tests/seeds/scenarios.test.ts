/** The shipped scenarios give the published figures through the product's own appraisal. */
import { describe, expect, it } from 'vitest';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import { appraise } from '../../shared/appraisal/appraise.ts';
import { benchmarksOf } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { sumOf } from '../../shared/figure.ts';
import { generate } from '../../seeds/generate.ts';

const { properties, scenarios } = generate();
const benchmarks = benchmarksOf(properties);
const facts = new Map(properties.map((property) => [property.id, factsOf(property, benchmarks)]));
const near = (pence: number, pounds: number) => expect(Math.abs(pence / 100 - pounds) / pounds).toBeLessThan(0.01);

function scenarioCalled(name: string) {
  const scenario = scenarios.find((one) => one.name === name);
  if (scenario === undefined) throw new Error(`There is no ${name}.`);
  return { scenario, appraisal: appraise(facts, scenario) };
}

describe('the Swale remodelled estate', () => {
  const { scenario, appraisal } = scenarioCalled('Swale remodelled estate');

  it('costs, saves, raises and nets what was published, on the default assumptions', () => {
    expect(scenario.assumptions).toEqual(defaultAssumptions);
    near(sumOf(appraisal.baselineRunningCost, { estimates: true }), 2_600_000);
    near(appraisal.annualSaving, 1_300_000);
    near(appraisal.grossReceipt, 60_000_000);
    near(appraisal.delivery.total, 43_000_000);
    near(appraisal.netReceipt, 17_000_000);
    for (const hub of scenario.hubs) expect(hub.capitalOverride).toBeNull();
    for (const { receiptOverride, deliveryOverride } of scenario.decisions)
      expect([receiptOverride, deliveryOverride]).toEqual([null, null]);
  });

  it.each([
    ['Sheerness', 4, 1],
    ['Queenborough', 4, 0],
    ['Sittingbourne', 5, 2],
    ['Faversham', 5, 1],
  ])('releases in %s %i freeholds and %i leaseholds', (town, freeholds, leaseholds) => {
    const released = appraisal.outcomes
      .filter((outcome) => outcome.vacated && outcome.action === 'relocate-and-dispose')
      .flatMap((outcome) => facts.get(outcome.property) ?? [])
      .filter((property) => property.town === town);
    expect(released.filter((property) => property.tenure === 'freehold')).toHaveLength(freeholds);
    expect(released.filter((property) => property.tenure === 'leasehold')).toHaveLength(leaseholds);
  });

  it('puts together three public sites and the post office in Sittingbourne', () => {
    const sites = appraisal.outcomes
      .filter((outcome) => outcome.action === 'redevelop')
      .flatMap((outcome) => facts.get(outcome.property) ?? []);
    expect(sites.map((site) => site.town)).toEqual(['Sittingbourne', 'Sittingbourne', 'Sittingbourne', 'Sittingbourne']);
    expect(sites.filter((site) => site.holder === 'post-office')).toHaveLength(1);
    expect(new Set(sites.map((site) => site.holder)).size).toBe(4);
  });

  it('is spread over 2011 to 2014, and every hub has room for what moves in', () => {
    const years = new Set(scenario.decisions.map((decision) => Number(decision.year)));
    expect(Math.min(...years)).toBe(2011);
    expect(Math.max(...years)).toBe(2014);
    for (const hub of appraisal.hubs) expect(hub.capacity ?? 0).toBeGreaterThanOrEqual(hub.demand);
  });
});

describe('the Tunbridge Wells hub', () => {
  const { appraisal } = scenarioCalled('Tunbridge Wells hub');

  it('brings three central offices and nine local ones together and saves about £1.1m a year, £0.8m of it property', () => {
    const vacated = appraisal.outcomes.filter((outcome) => outcome.vacated);
    expect(vacated).toHaveLength(12);
    const holders = vacated.flatMap((outcome) => facts.get(outcome.property)?.holder ?? []);
    expect(holders.filter((holder) => ['land-registry', 'hmrc', 'probation'].includes(holder))).toHaveLength(3);
    near(appraisal.annualSaving, 1_100_000);
    near(appraisal.annualSaving - appraisal.otherSaving, 800_000);
  });

  it('sends every counter to the Gateway and every back office to the hub', () => {
    const demands = appraisal.outcomes.flatMap((outcome) => outcome.demand);
    for (const { component, hub } of demands) expect(hub).toBe(component === 'front-office' ? 'tunbridge-gateway' : 'tunbridge-office');
    for (const hub of appraisal.hubs) expect(hub.capacity ?? 0).toBeGreaterThanOrEqual(hub.demand);
  });
});

it('ships a variant of the Swale plan without the Sittingbourne building, which builds and raises less', () => {
  const { scenario, appraisal } = scenarioCalled('Swale without the Sittingbourne building');
  const origin = scenarioCalled('Swale remodelled estate');
  expect(scenario.variantOf).toBe(origin.scenario.id);
  expect(origin.scenario.hubs.filter(({ id }) => !scenario.hubs.some((hub) => hub.id === id)).map(({ id }) => id)).toEqual([
    'sittingbourne',
  ]);
  expect(appraisal.outcomes.flatMap((outcome) => outcome.demand).filter(({ hub }) => hub === 'sittingbourne')).toEqual([]);
  expect(appraisal.delivery.total).toBeLessThan(origin.appraisal.delivery.total);
  expect(appraisal.grossReceipt).toBeLessThan(origin.appraisal.grossReceipt);
});

it('leaves the Thanet deep dive empty', () => {
  const { scenario, appraisal } = scenarioCalled('Thanet deep dive');
  expect([scenario.districts, scenario.hubs, scenario.decisions]).toEqual([['Thanet'], [], []]);
  expect(appraisal.annualSaving).toBe(0);
});
