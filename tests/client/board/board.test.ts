/** What the board says of its scenarios: which are shown, in which words, how they differ, and what changes with estimates and sharing rules. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeRows } from '../../../shared/board/change-rows.ts';
import { chosen, gone, mostBeside, toggled, wishFor } from '../../../client/board/chosen.ts';
import { decisionRows } from '../../../shared/board/decision-rows.ts';
import { differenceOf, headlineOf, type BoardHeadline } from '../../../shared/board/headlines.ts';
import { isSmallBeside } from '../../../client/board/own-scale.tsx';
import { bodiesBy, present, type Stored } from '../../../shared/board/presented.ts';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { checksByKind, checksInWords, countChecks, type Check, type CheckCode } from '../../../shared/check.ts';
import { sharingRules } from '../../../shared/assumptions.ts';
import { estimated, unknown } from '../../../shared/figure.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { rate } from '../../../shared/measure.ts';
import { recordedOnly } from '../../../shared/recorded-only.ts';
import type { Scenario } from '../../../shared/scenario.ts';
import type { Pence, PencePerYear } from '../../../shared/units.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import { anyScenario, anyRegister } from '../../given/arbitrary-plan.ts';
import { body, figure, givenDecision, givenFacts, givenHub, givenScenario, occupant, pounds } from '../../given/given-plan.ts';

const id = (text: string) => text as ScenarioId;
const list = [
  { id: id('thanet'), hubs: 0, decisions: 0 },
  { id: id('swale'), hubs: 4, decisions: 30 },
  { id: id('wells'), hubs: 2, decisions: 12 },
];

describe('which scenarios are shown', () => {
  test('the one in hand first, then those compared in their order; else the first that has hubs', () => {
    expect(chosen({ compare: [id('wells'), id('swale')], scenario: id('thanet') }, list)).toEqual(['thanet', 'wells', 'swale']);
    expect(chosen({ compare: [id('wells'), id('swale')], scenario: id('swale') }, list)).toEqual(['swale', 'wells']);
    expect(chosen({ compare: [id('wells'), id('swale')], scenario: null }, list)).toEqual(['wells', 'swale']);
    expect(chosen({ compare: [], scenario: id('thanet') }, list)).toEqual(['thanet']);
    expect(chosen({ compare: [], scenario: null }, list)).toEqual(['swale']);
  });

  test('one that is gone is passed over, and with none there is nothing to show', () => {
    expect(chosen({ compare: [id('gone')], scenario: id('gone too') }, list)).toEqual(['swale']);
    expect(chosen({ compare: [id('gone')], scenario: null }, [])).toEqual([]);
  });

  test('one that is gone is named, and asks for no guess in its place', () => {
    expect(gone({ compare: [id('swale'), id('nope')], scenario: null }, list)).toEqual(['nope']);
    expect(gone({ compare: [], scenario: id('nope') }, list)).toEqual(['nope']);
    expect(gone({ compare: [id('swale')], scenario: id('nope') }, list)).toEqual(['nope']);
    expect(gone({ compare: [], scenario: null }, list)).toEqual([]);
  });

  test('the view that is kept for a choice shows that choice again', () => {
    const shown = [id('wells'), id('thanet')];
    expect(chosen(wishFor(shown), list)).toEqual(shown);
    expect(wishFor([])).toEqual({ scenario: null, compare: [] });
  });

  test('putting one beside the others and taking it away again changes nothing; the last one stays', () => {
    const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e').map(id), { minLength: 1, maxLength: mostBeside });
    fc.assert(
      fc.property(ids, fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f').map(id), (shown, one) => {
        const next = toggled(shown, one);
        expect(next.length).toBeGreaterThan(0);
        expect(next.length).toBeLessThanOrEqual(mostBeside);
        if (!shown.includes(one) && shown.length < mostBeside) expect(toggled(next, one)).toEqual(shown);
      }),
    );
  });
});

const office = givenFacts('office', {
  runningCost: estimated(10_000_000 as PencePerYear, 'Average of offices'),
  floorArea: figure(1000),
  disposalValue: pounds(800_000),
  components: [occupant('back-office', { staff: figure(50) })],
});
const host = givenFacts('host', { holder: body('sbc'), runningCost: pounds(150_000), floorArea: figure(2000), spareArea: figure(600) });
const facts = [office, host];
const scenario: Scenario = {
  ...givenScenario([givenDecision('office', { destinations: { 'back-office': 'hub' } })], [givenHub('hub', { host: 'host' })]),
  id: id('one'),
  version: 1,
};
const storedOf = (plan: Scenario): Stored => ({
  scenario: plan,
  appraisal: appraise(facts, plan),
  checks: [],
  appraisedAt: '2026-01-01T00:00:00Z' as IsoMoment,
  registerVersion: 1,
});
const stored = storedOf(scenario);
const headline = (key: BoardHeadline, appraisal = stored.appraisal) => headlineOf(key, appraisal, rate(0.035));

describe('headline figures', () => {
  test('an estimate is marked and the coverage says how far it is known', () => {
    expect(headline('annualSaving').text).toBe('≈£83k a year');
    expect(headline('annualSaving').detail).toBe('33% of the ≈£250k a year baseline; running cost known for 1 and estimated for 1 of 2');
    expect(headline('grossReceipt').text).toBe('£800k');
    expect(headline('grossReceipt').detail).toBe('values known for all 1 sold');
  });

  test('what the assumptions price is an estimate too, in the figure as in its rows', () => {
    for (const key of ['delivery', 'netReceipt', 'netAfterRelocation', 'netPresentValue'] as const)
      expect(headline(key).text).toMatch(/^≈/);
  });

  test('a saving that is no property cost is told apart from what the running cost falls by', () => {
    const more = { ...givenHub('hub', { host: 'host' }), otherSaving: { amount: 2_000_000 as PencePerYear, source: 'A study' } };
    const { detail } = headline('annualSaving', appraise(facts, { ...scenario, hubs: [more] }));
    expect(detail).toContain(
      '41% of the ≈£250k a year baseline, of which £20k a year is not property cost; running cost alone falls by 33%',
    );
  });

  test('gross, net and net after relocation are named in full', () => {
    expect(headline('netReceipt').label).toBe('Net capital receipt (excluding relocation)');
    expect(headline('netAfterRelocation').detail).toBe('less £50k to relocate staff');
  });

  test('a plan that does not pay back says over how many years it was looked for', () => {
    const never = { ...stored.appraisal, paybackYear: null, discountedPaybackYear: null };
    expect(headline('payback', never).text).toBe('Not within 3 years');
    expect(differenceOf(headline('payback'), headline('payback', never))).toBe('—');
  });

  test('a difference says its sign, that it recurs, and how much sooner or later', () => {
    const other = appraise(facts, { ...scenario, decisions: [] });
    expect(differenceOf(headline('annualSaving'), headline('annualSaving', other))).toMatch(/^≈−£\S+ a year$/);
    expect(differenceOf(headline('grossReceipt', other), headline('grossReceipt'))).toBe('+£800k');
    expect(differenceOf(headline('payback'), headline('payback'))).toBe('same year');
  });
});

describe('estimates left out', () => {
  test('what was estimated becomes unknown, not nought, and the saving counts only what is recorded', () => {
    expect(recordedOnly(office).runningCost).toEqual({ basis: 'unknown' });
    expect(recordedOnly(office).disposalValue).toEqual(office.disposalValue);
    const { appraisal } = present(stored, facts, false);
    expect(appraisal.baselineRunningCost).toMatchObject({ recordedCount: 1, estimatedCount: 0, unknownCount: 1 });
    expect(appraisal.annualSaving).toBeLessThan(stored.appraisal.annualSaving);
  });

  test('with them it comes to what was stored, as long as the register is the same', () => {
    const presented = present(stored, facts, true);
    expect(presented.appraisal).toEqual(stored.appraisal);
    expect(presented.moved).toEqual([]);
    expect(present(stored, facts, false).moved).toEqual([]);
  });

  test('once the register has changed, each figure that moved is told with both amounts', () => {
    const dearer = [{ ...office, disposalValue: estimated(90_000_000 as Pence, 'Valuation of today') }, host];
    const { appraisal, moved } = present(stored, dearer, true);
    expect(appraisal).toEqual(appraise(dearer, scenario));
    expect(moved).toContainEqual({
      key: 'grossReceipt',
      label: 'Gross capital receipts',
      saved: { amount: 80_000_000, estimated: false },
      today: { amount: 90_000_000, estimated: true },
    });
    expect(moved.map(({ key }) => key)).not.toContain('annualSaving');
    expect(present(stored, dearer, false).moved).toEqual(moved);
  });
});

describe('who saves and who pays', () => {
  test('by its own rule as appraised; by another the bodies still add up to the plan', () => {
    fc.assert(
      fc.property(anyRegister, anyScenario, fc.constantFrom(...sharingRules), (register, plan, rule) => {
        const any: Scenario = { ...plan, id: id('any'), version: 1 };
        const appraisal = appraise(register, any);
        const presented = present({ ...stored, scenario: any, appraisal }, register, true);
        const bodies = bodiesBy(presented, rule);
        if (rule === any.assumptions.sharingRule) expect(bodies).toEqual(appraisal.bodies);
        expect(bodies.reduce((sum, one) => sum + one.annualSaving, 0)).toBe(appraisal.annualSaving);
        expect(bodies.reduce((sum, one) => sum + one.netReceipt, 0)).toBe(appraisal.netReceipt);
      }),
      { numRuns: 60 },
    );
  });
});

describe('before and after', () => {
  test('each row has its change and what it covers', () => {
    const [properties, area, cost] = changeRows(stored.appraisal, true);
    expect(properties).toMatchObject({
      before: '2',
      after: '1',
      change: '−50%',
      covers: '2 take part; 1 of them remains in public hands.',
    });
    expect(area).toMatchObject({
      before: '3,000 m²',
      after: '2,000 m²',
      change: '−33%',
      covers: 'Before: known for all 2 that take part. After: known for all 1 that keeps floor area.',
    });
    expect(cost).toMatchObject({
      before: '≈£250k',
      change: '−33%',
      covers:
        'Before: known for 1 and estimated for 1 of 2 that take part. After: known for all 1 that keeps a running cost, and 1 hub as planned.',
    });
  });

  test('what is not known after is not nought: nothing is said of the change, and why', () => {
    const bare = { ...host, floorArea: unknown };
    const [, area] = changeRows(appraise([office, bare], scenario), true);
    expect(area).toMatchObject({ before: '1,000 m²', after: '—', change: '—', remains: null });
    expect(area?.covers).toBe(
      'Before: known for 1 of 2 that take part. After: known for 0 of 1 that keeps floor area. No change is stated, since the two do not cover the same.',
    );
  });

  test('new builds are counted apart from the properties that remain', () => {
    const build = { ...scenario, hubs: [givenHub('hub', { area: 400 })] };
    const [properties, area] = changeRows(appraise(facts, build), true);
    expect(properties).toMatchObject({
      before: '1',
      after: '1',
      covers: '1 takes part; 0 of them remain in public hands, and 1 new build.',
    });
    expect(area?.covers).toBe('Before: known for all 1 that takes part. After: none keeps floor area, and 1 new build as planned.');
  });

  test('without a baseline there is no change to state', () => {
    const [, area] = changeRows(appraise([], { ...scenario, hubs: [], decisions: [] }), true);
    expect(area).toMatchObject({ before: '—', change: '—', remains: null });
  });
});

describe('property by property', () => {
  const plan: Scenario = {
    ...scenario,
    decisions: [...scenario.decisions, givenDecision('host', { action: 'retain', exitRoute: null }), givenDecision('gone')],
  };

  test('what is sold, kept or lost is listed with its year, its receipt and its saving', () => {
    const rows = decisionRows({ ...present(storedOf(plan), facts, true) }, (body) => body.toUpperCase());
    const [lost, sold, kept] = ['gone', 'office', 'host'].map((id) => rows.find(({ property }) => property === id));
    expect(sold).toMatchObject({
      town: 'Sittingbourne',
      body: 'KCC',
      decision: 'Sold 2010-11',
      receipt: '800,000',
      saving: '≈100,000',
    });
    expect(kept).toMatchObject({ decision: 'Retained', receipt: '', saving: '' });
    expect(lost).toMatchObject({ name: 'gone, no longer in the register', receipt: '', saving: '' });
  });

  test('a sale whose value is not recorded says so', () => {
    const unvalued = { ...office, disposalValue: unknown };
    const [row] = decisionRows(present(storedOf(scenario), [unvalued, host], true), String);
    expect(row?.receipt).toBe('— not recorded');
  });
});

test('checks are told by kind, errors first, with the advice that all of a kind share', () => {
  const check = (severity: Check['severity'], code: CheckCode, message: string, remedy: string): Check => ({
    severity,
    code,
    message,
    remedy,
    property: null,
    hub: null,
  });
  const groups = checksByKind([
    check('warning', 'travel-limit', 'One', 'Nearer'),
    check('error', 'not-saleable', 'Two', 'Keep it'),
    check('warning', 'travel-limit', 'Three', 'Nearer'),
    check('error', 'not-saleable', 'Four', 'Hand it back'),
  ]);
  expect(groups.map(({ code, remedy, checks }) => [code, remedy, checks.map(({ message }) => message)])).toEqual([
    ['not-saleable', null, ['Two', 'Four']],
    ['travel-limit', 'Nearer', ['One', 'Three']],
  ]);
  expect(checksInWords(countChecks(groups.flatMap(({ checks }) => checks)))).toBe('2 errors and 2 warnings');
});

test('a plan much smaller than those beside it has a scale of its own; one that is alone or as large has the shared one', () => {
  const extent = (least: number, most: number) => ({ least, most });
  expect(isSmallBeside(extent(-5, 10), extent(-50, 100))).toBe(true);
  expect(isSmallBeside(extent(-50, 100), extent(-50, 100))).toBe(false);
  expect(isSmallBeside(extent(0, 0), extent(-50, 100))).toBe(false);
});
