/** Feasibility checks: each finds what it is for, names it, and is quiet about a sound plan. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appraise } from '../../shared/appraisal/appraise.ts';
import { checkPlan, isFeasible } from '../../shared/checks.ts';
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub } from '../../shared/hub.ts';
import { position } from '../../shared/measure.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import { anyRegister, anyScenario } from '../given/arbitrary-plan.ts';
import { figure, givenDecision, givenFacts, givenHub, givenScenario, lease, occupant, pounds } from '../given/given-plan.ts';

const sound: Partial<PropertyFacts> = {
  runningCost: pounds(100_000),
  floorArea: figure(500),
  disposalValue: pounds(800_000),
  components: [occupant('back-office', { staff: figure(20) }), occupant('front-office', { area: figure(50), staff: figure(2) })],
};
const office = (parts: Partial<PropertyFacts> = {}) => givenFacts('a', { name: 'Old Office', ...sound, ...parts });
const host = (parts: Partial<PropertyFacts> = {}) => givenFacts('h', { name: 'Town Hall', ...sound, spareArea: figure(400), ...parts });
const moving = { destinations: { 'back-office': 'hub' } };
const hub = givenHub('hub', { host: 'h', name: 'New hub' });
const found = (facts: PropertyFacts[], decisions: Decision[], hubs: Hub[] = [hub], assumptions = {}) => {
  const scenario = givenScenario(decisions, hubs, assumptions);
  return checkPlan(facts, scenario, appraise(facts, scenario));
};
const codes = (...plan: Parameters<typeof found>) => found(...plan).map(({ severity, code }) => `${severity}: ${code}`);
const leased = (terms: Parameters<typeof lease>[0]) => office({ tenure: 'leasehold', lease: lease(terms) });

test('a sound plan has nothing to check', () => {
  expect(codes([office(), host()], [givenDecision('a', moving), givenDecision('h', { action: 'host', exitRoute: null })])).toEqual([]);
});

describe('what stops a plan', () => {
  test('services that leave before their hub opens; leaving the day before is in time', () => {
    const later = givenHub('hub', { host: 'h', opens: 2012 });
    expect(codes([office(), host()], [givenDecision('a', moving)], [later])).toEqual(['error: hub-not-open']);
    expect(codes([office(), host()], [givenDecision('a', { ...moving, year: 2011 })], [later])).toEqual([]);
  });

  test('a host that has room only once its own people have given up space', () => {
    const reduced = (year: number) => givenDecision('h', { action: 'reduce-space', exitRoute: null, releasedShare: 0.5, year });
    const tight = host({ spareArea: figure(100) });
    expect(codes([office(), tight], [givenDecision('a', moving), reduced(2011)])).toEqual(['error: full-for-a-time']);
    expect(codes([office(), tight], [givenDecision('a', moving), reduced(2010)])).toEqual([]);
    expect(codes([office(), host({ spareArea: figure(100), floorArea: figure(50) })], [givenDecision('a', moving), reduced(2010)])).toEqual(
      ['error: capacity-exceeded'],
    );
  });

  test('a receipt that completes before its property is left', () => {
    expect(codes([office()], [givenDecision('a', { year: 2012, receiptYear: 2011 })], [])).toEqual(['error: receipt-before-leaving']);
    expect(codes([office()], [givenDecision('a', { year: 2011, receiptYear: 2012 })], [])).toEqual([]);
  });

  const stops = (code: string, ...plan: Parameters<typeof found>) => {
    const checks = found(...plan);
    expect(checks.filter(({ severity }) => severity === 'error').map((check) => check.code)).toContain(code);
    expect(isFeasible(checks)).toBe(false);
  };

  test('more moves in than there is room for', () => {
    stops('capacity-exceeded', [office(), host({ spareArea: figure(139) })], [givenDecision('a', moving)]);
    stops('capacity-exceeded', [office()], [givenDecision('a', moving)], [givenHub('hub', { area: 100 })]);
    expect(codes([office(), host({ spareArea: figure(140) })], [givenDecision('a', moving)])).toEqual([]);
  });

  test('PFI, user rights and licences are not sold', () => {
    for (const tenure of ['pfi', 'user-rights', 'licence'] as const) stops('not-saleable', [office({ tenure })], [givenDecision('a')], []);
  });

  test('nor do they raise a receipt or pass to a community, whatever the way out', () => {
    const receipt = { amount: 90_000, source: 'Premium' };
    for (const tenure of ['pfi', 'user-rights', 'licence'] as const) {
      const leaving = (parts: Record<string, unknown>) => [givenDecision('a', { exitRoute: 'hand-back', ...parts })];
      for (const exitRoute of ['lease-exit', 'hand-back', 'public-transfer', 'let-out', null])
        stops('not-saleable', [office({ tenure })], leaving({ exitRoute, receiptOverride: receipt }), []);
      stops('not-saleable', [office({ tenure })], leaving({ exitRoute: 'community-asset-transfer' }), []);
      stops('not-saleable', [office({ tenure })], leaving({ action: 'transfer', exitRoute: 'open-market-sale' }), []);
      expect(codes([office({ tenure })], leaving({}), [])).toEqual([]);
    }
    expect(
      codes(
        [office({ tenure: 'leasehold', lease: lease({ expiresOn: '2011-03-31' }) })],
        [givenDecision('a', { exitRoute: 'lease-exit', receiptOverride: receipt })],
        [],
      ),
    ).toEqual([]);
  });

  test('a custody suite neither moves in with others nor hosts them', () => {
    const specialist = { ...sound, components: [occupant('specialist', { area: figure(50), staff: figure(2) })] };
    stops(
      'cannot-share',
      [office({ ...specialist, use: 'custody' }), host()],
      [givenDecision('a', { destinations: { specialist: 'hub' } })],
    );
    stops('cannot-share', [office(), host({ use: 'court' })], [givenDecision('a', moving)]);
  });

  test('a property is decided once and hosts one hub', () => {
    stops('in-two-hubs', [office(), host()], [givenDecision('a', moving), givenDecision('a', { ...moving, year: 2011 })]);
    stops('in-two-hubs', [host()], [], [hub, givenHub('other', { host: 'h' })]);
  });

  test('a property already sold takes no part, and one under offer is not used', () => {
    stops('already-leaving', [office({ disposalStage: 'completed' }), host()], [givenDecision('a', moving)]);
    stops(
      'already-leaving',
      [office({ disposalStage: 'under-offer' })],
      [givenDecision('a', { action: 'reduce-space', releasedShare: 0.5 })],
      [],
    );
    expect(codes([office({ disposalStage: 'under-offer' })], [givenDecision('a')], [])).toEqual(['warning: already-leaving']);
    expect(codes([office({ disposalStage: 'identified' })], [givenDecision('a')], [])).toEqual([]);
  });

  test('a let freehold is not rebuilt over its tenant; selling it is a warning, letting it nothing', () => {
    stops('let-and-not-vacant', [office({ letOut: true })], [givenDecision('a', { action: 'redevelop', exitRoute: null })], []);
    expect(codes([office({ letOut: true })], [givenDecision('a')], [])).toContain('warning: let-and-not-vacant');
    const letting = codes([office({ letOut: true, epc: 'C' })], [givenDecision('a', { exitRoute: 'let-out' })], []);
    expect(letting).not.toContain('warning: let-and-not-vacant');
  });

  test('a building rated below E is not let, and may be sold', () => {
    stops('epc-below-e', [office({ epc: 'F' })], [givenDecision('a', { exitRoute: 'let-out' })], []);
    expect(codes([office({ epc: 'G' })], [givenDecision('a')], [])).toEqual([]);
    expect(codes([office({ epc: null })], [givenDecision('a', { exitRoute: 'let-out' })], [])).toContain('warning: figure-unknown');
  });

  test('a host or a site is not itself given up', () => {
    stops('host-on-disposal-list', [host()], [givenDecision('h')]);
    stops('host-on-disposal-list', [host({ disposalStage: 'declared-surplus' })], []);
    expect(codes([host({ disposalStage: 'withdrawn' })], [])).toEqual([]);
    const built = { ...hub, site: { type: 'new-build', position: position(0.7, 51.3), property: 'h', area: 500 } } as unknown as Hub;
    stops('host-on-disposal-list', [host()], [givenDecision('h')], [built]);
    expect(codes([host()], [givenDecision('h', { action: 'redevelop', exitRoute: null })], [built])).toEqual([]);
  });

  test('what is archived, not in the register or not in the plan', () => {
    stops('archived-property', [office({ archived: true })], [givenDecision('a')], []);
    stops('missing-property', [], [givenDecision('a')], []);
    stops('missing-property', [], []);
    stops('missing-hub', [office()], [givenDecision('a', moving)], []);
  });

  test('what is dated outside the years appraised', () => {
    stops('outside-years', [office()], [givenDecision('a', { year: 2015 })], []);
    stops('outside-years', [host()], [], [givenHub('hub', { host: 'h', opens: 2020 })]);
    expect(codes([office()], [givenDecision('a', { receiptYear: 2015 })], [])).toEqual(['warning: outside-years']);
  });
});

describe('what travels with a plan as a warning', () => {
  test('a counter that moves too far, measured to the hub', () => {
    const away = host({ position: position(0.76, 51.341) });
    const front = givenDecision('a', { destinations: { 'front-office': 'hub' } });
    expect(codes([office(), away], [front])).toEqual(['warning: travel-limit']);
    expect(codes([office(), away], [givenDecision('a', moving)])).toEqual([]);
    expect(codes([office(), away], [front], [hub], { frontOfficeLimit: 2000 })).toEqual([]);
    expect(found([office(), away], [front])[0]?.message).toBe(
      'The front office of Old Office moves 1.7 km to New hub, further than 1.6 km.',
    );
  });

  test('a lease left before it can end', () => {
    const exit = givenDecision('a', { exitRoute: 'lease-exit' });
    expect(found([leased({ expiresOn: '2014-06-24', rent: 1000 })], [exit], [])).toMatchObject([
      {
        code: 'lease-exit-early',
        property: 'a',
        message: 'Old Office is left on 31 Mar 2011 and its lease can end only by expiry on 24 Jun 2014.',
      },
    ]);
    expect(codes([leased({ expiresOn: '2014-06-24', breakOn: '2010-09-29', rent: 1000, breakPenalty: 0 })], [exit], [])).toEqual([]);
    const [first] = found([leased({ expiresOn: '2014-06-24', breakOn: '2012-06-24', rent: 1000, breakPenalty: 0 })], [exit], []);
    expect(first?.message).toBe('Old Office is left on 31 Mar 2011 and its lease can end first by a break on 24 Jun 2012.');
    expect(codes([leased({ expiresOn: '2011-03-31', rent: 1000 })], [exit], [])).toEqual([]);
  });

  test('rent received, which is neither lost when its property goes nor gained when it is let out', () => {
    const rents = (parts: Partial<PropertyFacts>, decision: Record<string, unknown>) =>
      found([office({ epc: 'C', ...parts })], [givenDecision('a', decision)], []).filter(({ code }) => code === 'rent-received');
    expect(rents({ letOut: true }, {})).toMatchObject([
      { severity: 'warning', message: 'Rent received is not counted, so what the tenant of Old Office pays is not taken off the saving.' },
    ]);
    expect(rents({}, { exitRoute: 'let-out' })).toMatchObject([
      {
        severity: 'warning',
        message: 'Rent received is not counted, so what a tenant of Old Office would pay is not added to the saving.',
      },
    ]);
    expect(rents({ letOut: true }, { exitRoute: 'let-out' })).toHaveLength(1);
    for (const action of ['redevelop', 'transfer']) expect(rents({ letOut: true }, { action, exitRoute: null })).toHaveLength(1);
    expect([...rents({}, {}), ...rents({ letOut: true }, { action: 'retain' })]).toEqual([]);
  });

  test('services that come from outside the area of the plan, and hubs outside it', () => {
    const scenario = (parts: Partial<ScenarioDraft>) => givenScenario([givenDecision('a', moving)], [hub], {}, parts);
    const outside = (parts: Partial<ScenarioDraft>, own: Partial<PropertyFacts> = {}, hosting: Partial<PropertyFacts> = {}) => {
      const [facts, plan] = [[office(own), host(hosting)], scenario(parts)];
      return checkPlan(facts, plan, appraise(facts, plan)).filter(({ code }) => code === 'outside-area');
    };
    expect(outside({ districts: ['Swale'] })).toEqual([]);
    expect(outside({}, { district: 'Maidstone' })).toEqual([]);
    expect(outside({ districts: ['Swale'] }, { district: 'Maidstone' })).toMatchObject([
      {
        severity: 'warning',
        property: 'a',
        hub: 'hub',
        message: 'Old Office moves to New hub and lies outside the area of the plan (Maidstone).',
      },
    ]);
    expect(outside({ districts: ['Swale'] }, {}, { district: 'Maidstone' })).toMatchObject([
      { property: 'h', hub: 'hub', message: 'Town Hall hosts New hub and lies outside the area of the plan (Maidstone).' },
    ]);
    const corners = [
      [0, 51],
      [0.5, 51],
      [0.5, 52],
      [0, 52],
      [0, 51],
    ] as [number, number][];
    const area = { type: 'Polygon' as const, coordinates: [corners] };
    expect(outside({ area })).toHaveLength(2);
    expect(outside({ area }, { position: position(0.3, 51.5) }, { position: null })).toEqual([]);
  });

  test('a ring-fenced budget whose saving is left out', () => {
    expect(codes([office({ ringFenced: true })], [givenDecision('a')], [])).toEqual(['warning: ring-fenced']);
  });

  test('optimism bias below its upper bound without a reason, where there are works', () => {
    const [hub, low] = [givenHub('hub', { area: 350 }), { optimismBias: 0.1 }];
    const biasChecks = (reason: string, assumptions: Record<string, unknown>, hubs = [hub]) =>
      checkPlan(
        [],
        givenScenario([], hubs, assumptions, { optimismBiasReason: reason }),
        appraise([], givenScenario([], hubs, assumptions)),
      ).map(({ severity, code }) => `${severity}: ${code}`);
    expect(biasChecks('', low)).toContain('error: bias-unexplained');
    expect(biasChecks('Tenders are in.', low)).not.toContain('error: bias-unexplained');
    expect(biasChecks('', { optimismBias: 0.24 })).not.toContain('error: bias-unexplained');
    expect(biasChecks('', low, [])).toEqual([]);
  });

  test('figures that the totals leave out, by name', () => {
    const unknownCost = office({ runningCost: { basis: 'unknown' }, disposalValue: { basis: 'unknown' } });
    expect(found([unknownCost], [givenDecision('a')], [])[0]?.message).toBe(
      'Not known for Old Office, and left out of the totals: running cost, disposal value.',
    );
    expect(codes([office(), host({ spareArea: { basis: 'unknown' } })], [givenDecision('a', moving)])).toEqual(['warning: figure-unknown']);
  });
});

test('checks come errors first, whatever the order of the plan, and every one is a sentence with a remedy', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      const reversed = { ...scenario, decisions: [...scenario.decisions].reverse(), hubs: [...scenario.hubs].reverse() };
      const checks = checkPlan(facts, scenario, appraise(facts, scenario));
      expect(checkPlan([...facts].reverse(), reversed, appraise(facts, reversed))).toEqual(checks);
      const severities = checks.map(({ severity }) => severity);
      expect(severities.lastIndexOf('error')).toBeLessThan(severities.includes('warning') ? severities.indexOf('warning') : Infinity);
      for (const { message, remedy } of checks) for (const text of [message, remedy]) expect(text).toMatch(/^[A-Z].*\.$/);
    }),
    { numRuns: 200 },
  );
});
