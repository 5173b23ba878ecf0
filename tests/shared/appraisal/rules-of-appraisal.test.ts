/** The rules that each action, route and tenure follows in an appraisal, one small plan at a time. */
import { describe, expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import type { Appraisal } from '../../../shared/appraisal/appraisal.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { countOf, sumOf, unknown, type Total } from '../../../shared/figure.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, lease, occupant, pounds } from '../../given/given-plan.ts';

const office = (parts: Partial<PropertyFacts> = {}) =>
  givenFacts('a', { runningCost: pounds(100_000), floorArea: figure(1000), disposalValue: pounds(800_000), ...parts });
const whole = (total: Total<number>) => sumOf(total, { estimates: true });
const one = (property: PropertyFacts, decision: Record<string, unknown>, assumptions: Record<string, unknown> = {}) =>
  appraise([property], givenScenario([givenDecision('a', decision)], [], assumptions));
const money = ({ runningCostSaved, grossReceipt, delivery }: Appraisal) =>
  [runningCostSaved, grossReceipt, delivery.total].map((p) => p / 100);

describe('what takes part', () => {
  test('a property retained takes no part, and a host without a decision does', () => {
    expect(countOf(one(office(), { action: 'retain' }).baselineRunningCost)).toBe(0);
    const hosted = appraise([office()], givenScenario([], [givenHub('h', { host: 'a' })]));
    expect(whole(hosted.baselineRunningCost)).toBe(10_000_000);
    expect(hosted.outcomes).toMatchObject([{ property: 'a', action: 'host', participating: true, runningCostSaved: 0 }]);
  });

  test('a cost that is not known is never nil: it is counted as unknown and named', () => {
    const appraisal = one(office({ runningCost: unknown, disposalValue: unknown }), {});
    expect(appraisal.baselineRunningCost.unknownCount).toBe(1);
    expect(appraisal.grossReceiptCoverage).toMatchObject({ recordedCount: 0, unknownCount: 1 });
    expect(appraisal.outcomes[0]).toMatchObject({ basis: 'unknown', missing: ['running cost', 'disposal value'] });
  });

  test('a decision on a property that is archived or not in the register contributes nothing and says so', () => {
    const appraisal = appraise([office({ archived: true })], givenScenario([givenDecision('a'), givenDecision('z')]));
    expect(appraisal.annualSaving).toBe(0);
    expect(appraisal.bodies).toEqual([]);
    expect(appraisal.outcomes.map((outcome) => outcome.missing)).toEqual([['property that is not archived'], ['property']]);
  });
});

describe('running cost and receipt by action and route', () => {
  test('freehold sold: the cost is saved, the value received, the fees paid', () => {
    expect(money(one(office(), {}))).toEqual([100_000, 800_000, 20_000]);
  });

  test('an entered receipt stands in place of the disposal value', () => {
    expect(money(one(office(), { receiptOverride: { amount: 50_000_000, source: 'Agent, 2010' } }))).toEqual([100_000, 500_000, 12_500]);
  });

  test('let out or handed back: the cost is saved and nothing received', () => {
    expect(money(one(office(), { exitRoute: 'let-out' }))).toEqual([100_000, 0, 0]);
    expect(money(one(office(), { exitRoute: 'hand-back' }))).toEqual([100_000, 0, 0]);
  });

  test('Community Asset Transfer leaves the estate, and raises only what is entered', () => {
    expect(money(one(office(), { action: 'transfer', exitRoute: 'community-asset-transfer' }))).toEqual([100_000, 0, 0]);
    const priced = { action: 'transfer', exitRoute: 'community-asset-transfer', receiptOverride: { amount: 100, source: 'A peppercorn' } };
    expect(one(office(), priced).grossReceipt).toBe(100);
  });

  test('a way out that is undecided raises nothing and says so', () => {
    const appraisal = one(office(), { exitRoute: null });
    expect(money(appraisal)).toEqual([100_000, 0, 0]);
    expect(appraisal.outcomes[0]?.missing).toContain('exit route');
  });

  test('leasehold raises nothing unless a premium is entered', () => {
    const held = office({ tenure: 'leasehold', lease: lease({ expiresOn: '2011-03-31' }) });
    expect(one(held, { exitRoute: 'lease-exit' }).grossReceipt).toBe(0);
    expect(one(held, { exitRoute: 'open-market-sale' }).grossReceipt).toBe(0);
    expect(one(held, { exitRoute: 'lease-exit', receiptOverride: { amount: 900, source: 'Surrender premium' } }).grossReceipt).toBe(900);
  });

  test('redeveloped: its running cost is saved, nothing is received and it is still a property', () => {
    const appraisal = one(office(), { action: 'redevelop', exitRoute: null });
    expect(money(appraisal)).toEqual([100_000, 0, 0]);
    expect(appraisal.properties).toMatchObject({ before: 1, after: 1 });
    expect(whole(appraisal.area.after)).toBe(0);
  });

  test('reduced: the released share of cost, area and carbon goes', () => {
    const appraisal = one(office(), { action: 'reduce-space', exitRoute: null, releasedShare: 0.25 });
    expect(money(appraisal)).toEqual([25_000, 0, 0]);
    expect([whole(appraisal.area.after), whole(appraisal.runningCost.after)]).toEqual([750, 7_500_000]);
    expect(appraisal.outcomes[0]).toMatchObject({ areaReleased: 250, savingStarts: 2011, vacated: false });
  });

  test('a ring-fenced property is in the baseline and its saving is nobody’s to count', () => {
    const appraisal = one(office({ ringFenced: true }), {});
    expect(whole(appraisal.baselineRunningCost)).toBe(10_000_000);
    expect(money(appraisal)).toEqual([0, 800_000, 20_000]);
    expect(whole(appraisal.runningCost.after)).toBe(10_000_000);
  });

  test('passed to another public body: nothing in total, a saving and a price for the one and the same cost for the other', () => {
    const handed = {
      action: 'transfer',
      exitRoute: 'public-transfer',
      transferTo: 'nhs',
      receiptOverride: { amount: 30_000_000, source: 'Agreed' },
    };
    const appraisal = one(office(), handed);
    expect(money(appraisal)).toEqual([0, 0, 0]);
    expect(appraisal.properties).toMatchObject({ before: 1, after: 1 });
    expect(appraisal.bodies).toMatchObject([
      { organisation: 'kcc', annualSaving: 10_000_000, grossReceipt: 30_000_000 },
      { organisation: 'nhs', annualSaving: -10_000_000, grossReceipt: -30_000_000 },
    ]);
    expect(one(office(), { action: 'transfer', exitRoute: 'public-transfer' }).outcomes[0]?.missing).toEqual(['receiving body']);
  });
});

describe('lease exit', () => {
  const held = (terms: Parameters<typeof lease>[0]) => office({ tenure: 'leasehold', floorArea: figure(0), lease: lease(terms) });
  const exit = (terms: Parameters<typeof lease>[0], year = 2010) =>
    one(held(terms), { exitRoute: 'lease-exit', year }).delivery.leaseExit / 100;

  test('rent runs from the end of the year of leaving to expiry, whole years exactly and the rest by days', () => {
    expect(exit({ expiresOn: '2015-03-31', rent: 20_000 })).toBe(80_000);
    expect(exit({ expiresOn: '2011-04-30', rent: 36_600 })).toBe(3000);
    expect(exit({ expiresOn: '2010-12-31', rent: 20_000 })).toBe(0);
  });

  test('a break on or after leaving ends it earlier, with its penalty', () => {
    expect(exit({ expiresOn: '2015-03-31', breakOn: '2012-03-31', rent: 20_000, breakPenalty: 5000 })).toBe(25_000);
  });

  test('a break inside the year of leaving ends the lease in it: its penalty is paid and no rent after', () => {
    for (const breakOn of ['2010-04-01', '2010-09-29', '2011-03-30', '2011-03-31'])
      expect(exit({ expiresOn: '2015-03-31', breakOn, rent: 20_000, breakPenalty: 5000 })).toBe(5000);
  });

  test('a lease that expires in the year of leaving needs no break', () => {
    expect(exit({ expiresOn: '2011-03-25', breakOn: '2010-09-29', rent: 20_000, breakPenalty: 5000 })).toBe(0);
  });

  test('a break before the year of leaving, or one whose notice had to be given before the base year, is no use', () => {
    expect(exit({ expiresOn: '2015-03-31', breakOn: '2010-03-31', rent: 20_000, breakPenalty: 5000 })).toBe(80_000);
    expect(exit({ expiresOn: '2015-03-31', breakOn: '2010-09-29', noticePeriod: 6, rent: 20_000, breakPenalty: 5000 })).toBe(80_000);
    expect(exit({ expiresOn: '2015-03-31', breakOn: '2012-03-31', noticePeriod: 36, rent: 20_000, breakPenalty: 5000 })).toBe(80_000);
  });

  test('terms that are not known are named', () => {
    const missing = (terms: Parameters<typeof lease>[0]) => one(held(terms), { exitRoute: 'lease-exit' }).outcomes[0]?.missing;
    expect(missing({ rent: 20_000 })).toContain('end of the lease');
    expect(missing({ expiresOn: '2015-03-31' })).toContain('rent');
    expect(missing({ breakOn: '2015-03-31', rent: 1 })).toContain('break penalty');
  });

  test('a lease that somebody else takes on is neither repaired nor paid to its end', () => {
    const letOut = one(office({ tenure: 'leasehold', lease: lease({ expiresOn: '2015-03-31', rent: 20_000 }) }), { exitRoute: 'let-out' });
    expect(letOut.delivery.total).toBe(0);
  });

  test('a cost entered for the property stands in place of dilapidations and lease exit, with optimism bias', () => {
    const decision = { exitRoute: 'lease-exit', deliveryOverride: { amount: 1_000_000, source: 'Surveyor, 2010' } };
    const { delivery } = one(office({ tenure: 'leasehold', lease: lease({ expiresOn: '2015-03-31', rent: 20_000 }) }), decision);
    expect(delivery).toMatchObject({ dilapidations: 1_000_000, leaseExit: 0, optimismBias: 240_000, total: 1_240_000 });
  });
});

describe('space demand', () => {
  const demand = (parts: Partial<PropertyFacts>, ...destinations: string[]) =>
    appraise(
      [office(parts)],
      givenScenario(
        [givenDecision('a', { destinations: Object.fromEntries(destinations.map((component) => [component, 'h'])) })],
        [givenHub('h', {})],
      ),
    );

  test('a back office without staff recorded needs 70 % of its area, a specialist service all of it', () => {
    const components = [
      occupant('back-office', { area: figure(300) }),
      occupant('front-office', { area: figure(100) }),
      occupant('specialist', { area: figure(50) }),
    ];
    expect(demand({ components }, 'back-office', 'front-office', 'specialist').hubs[0]?.demand).toBe(210 + 60 + 50);
    expect(demand({ components }, 'front-office').hubs[0]?.demand).toBe(60);
  });

  test('with one component the floor area serves, and with no occupation recorded the use’s usual component', () => {
    expect(demand({ components: [occupant('specialist')] }, 'specialist').hubs[0]?.demand).toBe(1000);
    expect(demand({ components: [] }, 'back-office').hubs[0]?.demand).toBe(700);
    const shared = [occupant('back-office', { area: figure(400) }), occupant('back-office', { organisation: body('sbc') })];
    expect(demand({ components: shared }, 'back-office').outcomes[0]?.demand).toMatchObject([
      { area: 280 },
      { area: 420, organisation: 'sbc' },
    ]);
  });

  test('space that cannot be known is missing', () => {
    const components = [occupant('back-office'), occupant('front-office')];
    expect(demand({ components }, 'front-office').outcomes[0]).toMatchObject({ basis: 'unknown' });
    expect(demand({ components }, 'front-office').outcomes[0]?.missing).toContain('area of the front office');
    expect(demand({ components }, 'specialist').outcomes[0]?.missing).toContain('area of the specialist service');
  });
});

describe('hubs', () => {
  test('a new build runs on its whole area, is built on it, and is fitted out for those who move in', () => {
    const hub = givenHub('h', { area: 800, newRent: 100_000, otherSaving: { amount: 50_000, source: 'Study' } });
    const appraisal = appraise([office()], givenScenario([givenDecision('a', { destinations: { 'back-office': 'h' } })], [hub]));
    expect(appraisal.hubRunningCost / 100).toBe(800 * 80 + 1000);
    expect(appraisal.otherSaving).toBe(50_000);
    expect(appraisal.annualSaving / 100).toBe(100_000 - 65_000 + 500);
    const { newBuild, fitOut } = appraisal.delivery;
    expect([newBuild, fitOut].map((p) => p / 100)).toEqual([800 * 1900, 700 * 650]);
    expect(appraisal.properties).toEqual({ before: 1, after: 1, newBuilds: 1 });
    expect(whole(appraisal.area.after)).toBe(800);
    expect(appraisal.carbon.after.estimated).toBeCloseTo(800 * (95 * 0.494 + 120 * 0.185), 6);
  });

  test('an entered capital cost stands in place of building and fitting out, with optimism bias', () => {
    const hub = givenHub('h', { capitalOverride: { amount: 100_000, source: 'Quotation' } });
    expect(appraise([], givenScenario([], [hub])).delivery).toMatchObject({ newBuild: 100_000, fitOut: 0, optimismBias: 24_000 });
  });

  test('delivery falls in the year before opening, running cost from it, other saving from the year after', () => {
    const hub = givenHub('h', { area: 100, opens: 2011, otherSaving: { amount: 50_000, source: 'Study' } });
    const { flows } = appraise([], givenScenario([], [hub], { optimismBias: 0 }));
    expect(flows.map((flow) => [flow.delivery, flow.saving])).toEqual([
      [19_000_000, 0],
      [0, -800_000],
      [0, -750_000],
    ]);
  });

  test('a host that moves only its own services within itself needs no new space', () => {
    const plan = givenScenario(
      [givenDecision('a', { action: 'host', destinations: { 'back-office': 'h' } })],
      [givenHub('h', { host: 'a' })],
    );
    expect(appraise([office()], plan).hubs[0]).toMatchObject({ demand: 0, members: [] });
    expect(appraise([office()], plan).carbon.after).toMatchObject({ estimated: 0, estimatedCount: 0 });
  });
});

describe('years', () => {
  test('a receipt that completes after the last year is not counted, and says so', () => {
    const late = one(office(), { receiptYear: 2013 });
    expect(money(late)).toEqual([100_000, 0, 0]);
    expect(late.outcomes[0]?.missing).toEqual(['receipt within the years of the plan']);
    expect(one(office(), { receiptYear: 2012 }).flows.map((flow) => flow.receipts)).toEqual([0, 0, 80_000_000]);
  });

  test('a decision outside the years of the plan changes nothing, and says so', () => {
    for (const year of [2009, 2013]) {
      const outside = one(office(), { year });
      expect([...money(outside), whole(outside.baselineRunningCost)]).toEqual([0, 0, 0, 0]);
      expect(outside.outcomes[0]?.missing).toEqual(['year within the plan']);
    }
  });

  test('a saving that starts after the last year still counts at steady state', () => {
    const last = one(office(), { year: 2012 });
    expect(last.annualSaving).toBe(10_000_000);
    expect(last.flows.map((flow) => flow.saving)).toEqual([0, 0, 0]);
  });

  test('payback is the first year with a flow that stands at nil or more; a plan that spends nothing pays back at once', () => {
    expect(one(office(), { exitRoute: 'let-out' })).toMatchObject({ paybackYear: 2011, discountedPaybackYear: 2011 });
    expect(one(office(), {}).paybackYear).toBe(2010);
  });

  test('an empty plan pays nothing back', () => {
    expect(appraise([office()], givenScenario([]))).toMatchObject({ paybackYear: null, discountedPaybackYear: null });
    expect(one(office({ runningCost: unknown }), { exitRoute: 'let-out' }).paybackYear).toBeNull();
  });

  test('payback is null where it never comes', () => {
    const dear = { exitRoute: null, deliveryOverride: { amount: 100_000_000, source: 'Surveyor' } };
    expect(one(office(), dear).paybackYear).toBeNull();
    expect(one(office(), { exitRoute: null, deliveryOverride: { amount: 12_000_000, source: 'Surveyor' } })).toMatchObject({
      paybackYear: 2012,
      discountedPaybackYear: 2012,
    });
  });
});
