/**
 * A plan small enough to check by hand: the county's office and the district's leased counter move into the district's civic centre.
 * Every answer was worked out on paper from the published formulas, in pounds.
 */
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { SharingRule } from '../../../shared/assumptions.ts';
import { sumOf } from '../../../shared/figure.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, lease, occupant, pounds } from '../../given/given-plan.ts';

const office = givenFacts('a-office', {
  holder: body('kcc'),
  runningCost: pounds(100_000),
  floorArea: figure(1000),
  disposalValue: pounds(800_000),
  electricity: figure(95_000),
  fossilFuel: figure(120_000),
  components: [occupant('back-office', { organisation: body('kcc'), staff: figure(50) })],
});
const counter = givenFacts('b-counter', {
  holder: body('sbc'),
  tenure: 'leasehold',
  lease: lease({ expiresOn: '2013-03-31', rent: 20_000 }),
  runningCost: pounds(40_000),
  floorArea: figure(200),
  components: [occupant('front-office', { organisation: body('sbc'), area: figure(200), staff: figure(5) })],
});
const civicCentre = givenFacts('c-civic', {
  holder: body('sbc'),
  use: 'civic-centre',
  runningCost: pounds(150_000),
  floorArea: figure(2000),
  spareArea: figure(600),
  electricity: figure(190_000),
  fossilFuel: figure(240_000),
});
const facts = [office, counter, civicCentre];
const plan = (rule: SharingRule = 'where-it-falls') =>
  givenScenario(
    [
      givenDecision('a-office', { destinations: { 'back-office': 'hub' }, receiptYear: 2011 }),
      givenDecision('b-counter', { destinations: { 'front-office': 'hub' }, exitRoute: 'lease-exit' }),
    ],
    [givenHub('hub', { host: 'c-civic' })],
    { sharingRule: rule },
  );
const appraisal = appraise(facts, plan());
const inPounds = (pence: number) => pence / 100;

describe('the worked example', () => {
  test('space: 50 staff × 0.7 desks × 10 m² = 350 m², a counter of 200 m² × 0.6 = 120 m²', () => {
    expect(appraisal.hubs[0]).toMatchObject({ demand: 470, capacity: 600, members: ['a-office', 'b-counter'] });
  });

  test('annual saving: 100,000 + 40,000 saved, 470 m² × £50 = 23,500 for the hub, of a baseline of 290,000', () => {
    expect(inPounds(sumOf(appraisal.baselineRunningCost, { estimates: true }))).toBe(290_000);
    expect(inPounds(appraisal.runningCostSaved)).toBe(140_000);
    expect(inPounds(appraisal.hubRunningCost)).toBe(23_500);
    expect(inPounds(appraisal.annualSaving)).toBe(116_500);
    expect(appraisal.annualSavingShare).toBeCloseTo(116.5 / 290, 12);
  });

  test('cost of delivery: fit-out 470 × 650, dilapidations 200 × 100, two years of rent, 2.5 % fees, 24 % on the works', () => {
    const { newBuild, fitOut, dilapidations, leaseExit, disposalFees, optimismBias, total } = appraisal.delivery;
    expect([newBuild, fitOut, dilapidations, leaseExit, disposalFees, optimismBias].map(inPounds)).toEqual([
      0, 305_500, 20_000, 40_000, 20_000, 78_120,
    ]);
    expect(inPounds(total)).toBe(463_620);
  });

  test('receipts: only the freehold is sold; net leaves relocation out and net after relocation takes it off', () => {
    expect(inPounds(appraisal.grossReceipt)).toBe(800_000);
    expect(inPounds(appraisal.netReceipt)).toBe(336_380);
    expect(inPounds(appraisal.relocation)).toBe(55_000);
    expect(inPounds(appraisal.netAfterRelocation)).toBe(281_380);
  });

  test('cash flow: the hub costs from its opening, savings start a year after leaving, the receipt comes when it completes', () => {
    expect(
      appraisal.flows.map(({ year, saving, receipts, net, cumulative }) => [year, ...[saving, receipts, net, cumulative].map(inPounds)]),
    ).toEqual([
      [2010, -23_500, 0, -542_120, -542_120],
      [2011, 116_500, 800_000, 916_500, 374_380],
      [2012, 116_500, 0, 116_500, 490_880],
    ]);
    expect(appraisal.paybackYear).toBe(2011);
    expect(appraisal.discountedPaybackYear).toBe(2011);
  });

  test('net present value: −542,120 + 916,500 ÷ 1.035 + 116,500 ÷ 1.071225 = 452,141.24', () => {
    expect(inPounds(appraisal.netPresentValue)).toBe(452_141.24);
  });

  test('before and after: three properties to one, 3,200 m² to 2,000, £290,000 to £173,500 a year', () => {
    expect(appraisal.properties).toMatchObject({ before: 3, after: 1 });
    expect(sumOf(appraisal.area.before, { estimates: true })).toBe(3200);
    expect(sumOf(appraisal.area.after, { estimates: true })).toBe(2000);
    expect(inPounds(sumOf(appraisal.runningCost.before, { estimates: true }))).toBe(290_000);
    expect(inPounds(sumOf(appraisal.runningCost.after, { estimates: true }))).toBe(173_500);
  });

  test('carbon: known for two of three; the office’s 95,000 × 0.494 + 120,000 × 0.185 goes, the host’s own stays, 470 m² at 69.13 comes', () => {
    expect(appraisal.carbon.before.recorded).toBeCloseTo(69_130 * 3, 6);
    expect(appraisal.carbon.before.unknownCount).toBe(1);
    expect(appraisal.carbon.after.recorded).toBeCloseTo(69_130 * 2, 6);
    expect(appraisal.carbon.after.estimated).toBeCloseTo(470 * 69.13, 6);
    expect(appraisal.carbon.after.estimatedCount).toBe(1);
    expect(appraisal.carbon.after.unknownCount).toBe(0);
  });
});

describe('who saves and who pays in the worked example', () => {
  const shares = (rule: SharingRule) =>
    Object.fromEntries(
      appraise(facts, plan(rule)).bodies.map((share) => [
        share.organisation,
        [share.annualSaving, share.grossReceipt, share.delivery, share.relocation].map(inPounds),
      ]),
    );

  test('where it falls: the civic centre’s holder bears the hub', () => {
    expect(shares('where-it-falls')).toEqual({ kcc: [100_000, 800_000, 20_000, 50_000], sbc: [16_500, 0, 443_620, 5_000] });
  });

  test('by space taken: 350 and 120 of 470 m²', () => {
    expect(shares('by-space-taken')).toEqual({ kcc: [82_500, 800_000, 302_100, 50_000], sbc: [34_000, 0, 161_520, 5_000] });
  });

  test('by benefit received: 2 × 100,000 + 800,000 against 2 × 40,000', () => {
    expect(shares('by-benefit-received')).toEqual({
      kcc: [78_240.74, 800_000, 370_759.26, 50_000],
      sbc: [38_259.26, 0, 92_860.74, 5_000],
    });
  });
});
