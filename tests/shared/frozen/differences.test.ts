/** Differences since a plan was frozen: none without a change, each change told once, the order of nothing matters, and the effect is that of appraising anew. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { appraise } from '../../../shared/appraisal/appraise.ts';
import { headlineKeys, headlineValue } from '../../../shared/appraisal/headline.ts';
import type { PropertyFacts } from '../../../shared/facts.ts';
import { recorded, unknown } from '../../../shared/figure.ts';
import { boardDecisionSchema, standingDecision, type BoardDecision } from '../../../shared/frozen/board-decision.ts';
import { differencesSince } from '../../../shared/frozen/differences.ts';
import { effectOfOne, shiftsBetween, type Shift } from '../../../shared/frozen/effect.ts';
import { factKeys } from '../../../shared/frozen/fact-fields.ts';
import { presentFrozen } from '../../../shared/frozen/present-frozen.ts';
import { shiftWords } from '../../../shared/frozen/shift-words.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { organisationSchema } from '../../../shared/organisation.ts';
import type { ScenarioDraft } from '../../../shared/scenario.ts';
import type { Pence } from '../../../shared/units.ts';
import { isoDate, isoMomentSchema } from '../../../shared/year.ts';
import { anyRegister, anyScenario } from '../../given/arbitrary-plan.ts';
import { givenDecision, givenFacts, givenScenario, pounds } from '../../given/given-plan.ts';

const organisations = { frozen: [], today: [] };
const since = (scenario: ScenarioDraft, frozen: readonly PropertyFacts[], today: readonly PropertyFacts[]) =>
  differencesSince({ scenario, frozen, today, organisations });

/** A register and what became of it: each property stays, takes another's facts, is archived or goes. */
const moved = fc
  .tuple(anyRegister, anyRegister, fc.array(fc.constantFrom('stays', 'changes', 'archived', 'goes'), { minLength: 8, maxLength: 8 }))
  .map(([frozen, other, fates]) => ({
    frozen,
    today: frozen.flatMap((one, at): PropertyFacts[] => {
      const fate = fates[at];
      if (fate === 'goes') return [];
      if (fate === 'archived') return [{ ...one, archived: true }];
      return [fate === 'changes' ? { ...(other[at] ?? one), id: one.id } : one];
    }),
  }));

const byKey = (effect: readonly Shift[]) => new Map(effect.map((shift) => [shift.key, shift]));

test('without a change there is no difference, in whatever order the facts come', () => {
  fc.assert(
    fc.property(anyRegister, anyScenario, (facts, scenario) => {
      expect(since(scenario, facts, facts.toReversed())).toEqual({ properties: [], added: 0, effect: [] });
    }),
  );
});

test('the order of neither register matters', () => {
  fc.assert(
    fc.property(moved, anyScenario, ({ frozen, today }, scenario) => {
      expect(since(scenario, frozen.toReversed(), today.toReversed())).toEqual(since(scenario, frozen, today));
    }),
  );
});

test('the effect of the whole is that of appraising the frozen decisions over today’s register', () => {
  fc.assert(
    fc.property(moved, anyScenario, ({ frozen, today }, scenario) => {
      const [before, after] = [appraise(frozen, scenario), appraise(today, scenario)];
      const effect = byKey(since(scenario, frozen, today).effect);
      for (const key of headlineKeys) {
        const values = [headlineValue(key, before), headlineValue(key, after)];
        const shift = effect.get(key);
        expect(shift ? [shift.before, shift.after] : [values[0], values[0]]).toEqual(values);
      }
    }),
  );
});

test('where one property alone has changed, its effect is that of the whole; one that the plan does not name has none', () => {
  fc.assert(
    fc.property(anyRegister, anyRegister, fc.nat(7), fc.boolean(), anyScenario, (frozen, other, at, goes, scenario) => {
      const one = frozen[at] as PropertyFacts;
      const fact = goes ? null : { ...(other[at] as PropertyFacts), id: one.id };
      const today = frozen.flatMap((each) => (each.id !== one.id ? [each] : fact === null ? [] : [fact]));
      const whole = since(scenario, frozen, today);
      const byId = new Map(frozen.map((each) => [each.id, each]));
      const alone = effectOfOne({ scenario, frozen: byId, appraisal: appraise(frozen, scenario) }, one.id, fact);
      expect(alone).toEqual(whole.effect);
      if (whole.properties.some(({ inPlan }) => !inPlan)) expect(alone).toEqual([]);
    }),
  );
});

test('each property that differs is told once, those of the plan first, with every field that differs and no other', () => {
  fc.assert(
    fc.property(moved, anyScenario, ({ frozen, today }, scenario) => {
      const { properties } = since(scenario, frozen, today);
      const now = new Map(today.map((one) => [one.id, one]));
      const differing = frozen.filter((one) => JSON.stringify(now.get(one.id)) !== JSON.stringify(one));
      expect(new Set(properties.map(({ id }) => id)).size).toBe(properties.length);
      expect(properties.length).toBeLessThanOrEqual(differing.length);
      expect(properties.map(({ inPlan }) => inPlan)).toEqual(properties.map(({ inPlan }) => inPlan).sort((a, b) => Number(b) - Number(a)));
      for (const { id, state, fields } of properties) {
        expect(state === 'missing').toBe(!now.has(id));
        for (const { before, after } of fields) expect(before).not.toBe(after);
      }
    }),
  );
});

test('every fact is compared', () => {
  const office = givenFacts('office');
  expect([...factKeys].sort()).toEqual(
    Object.keys(office)
      .filter((key) => key !== 'id')
      .sort(),
  );
});

test('a field is told in words with its basis, by the name that a body had then and has now', () => {
  const then = [organisationSchema.parse({ id: 'kcc', name: 'Kent County Council', shortName: 'KCC', sector: 'county' })];
  const now = [organisationSchema.parse({ id: 'sbc', name: 'Swale Borough Council', shortName: 'SBC', sector: 'district' })];
  const before = givenFacts('office', { disposalValue: recorded(90_000_000 as Pence, 'Valuation of 2009'), runningCost: unknown });
  const after = {
    ...before,
    disposalValue: pounds<Pence>(1_000_000),
    runningCost: pounds<never>(50_000),
    holder: 'sbc' as typeof before.holder,
  };
  const scenario = givenScenario([givenDecision('office')]);
  const { properties } = differencesSince({ scenario, frozen: [before], today: [after], organisations: { frozen: then, today: now } });
  expect(properties[0]?.fields.map(({ label, before: was, after: is }) => [label, was, is])).toEqual([
    ['Holder', 'Kent County Council', 'Swale Borough Council'],
    ['Running cost', 'not recorded', '£50,000 a year (Given for the test)'],
    ['Disposal value', '£900,000 (Valuation of 2009)', '£1,000,000 (Given for the test)'],
  ]);
});

test('shifts read as the figures do', () => {
  const shift = (key: Shift['key'], before: number | null, after: number | null, estimated = false) =>
    shiftWords({ key, before, after, estimated });
  expect(shift('netReceipt', 100_000_000, 90_000_000, true)).toEqual({
    label: 'Net capital receipt (excluding relocation)',
    before: '≈£1,000,000',
    after: '≈£900,000',
    change: '≈−£100,000',
  });
  expect(shift('annualSaving', 0, 50).change).toBe('+£0.50 a year');
  expect(shift('payback', 2012, 2014).change).toBe('2 years later');
  expect(shift('payback', null, 2014)).toMatchObject({ before: 'not within the years appraised', after: '2014-15', change: '—' });
  expect(shift('carbon', 5000, 2000).change.startsWith('−')).toBe(true);
});

test('a frozen plan is presented with what was stored, and says where this version reckons otherwise', () => {
  const facts = [givenFacts('office', { disposalValue: pounds(900_000) })];
  const scenario = { ...givenScenario([givenDecision('office')]), id: 's1' as ScenarioId, version: 1 };
  const appraisal = appraise(facts, scenario);
  const sentAt = isoMomentSchema.parse('2026-03-02T09:00:00.000Z');
  const head = {
    number: 1,
    scenario: scenario.id,
    scenarioVersion: 1,
    name: 'Example',
    sentAt,
    sentBy: 'Olive',
    message: '',
    registerVersion: 7,
    form: 1,
  };
  const content = { scenario, facts, appraisal, checks: [], organisations: [] };
  expect(presentFrozen(head, content, true)).toMatchObject({
    presented: { appraisal, appraisedAt: sentAt, registerVersion: 7 },
    otherwise: [],
  });
  const earlier = { ...appraisal, netReceipt: (appraisal.netReceipt - 100) as Pence };
  const shown = presentFrozen(head, { ...content, appraisal: earlier }, true);
  expect(shown.presented.appraisal.netReceipt).toBe(earlier.netReceipt);
  expect(shown.otherwise).toEqual(shiftsBetween(earlier, appraisal));
  expect(shown.otherwise.map(({ key }) => key)).toEqual(['netReceipt']);
});

test('a plan is returned with remarks, and the latest record of the decision stands', () => {
  const draft = { decision: 'returned', remarks: ' ', decidedOn: '2026-03-02', decidedBy: 'The Board' };
  expect(boardDecisionSchema.safeParse(draft).error?.issues[0]?.path).toEqual(['remarks']);
  expect(boardDecisionSchema.safeParse({ ...draft, decision: 'approved' }).success).toBe(true);
  const record = (version: number): BoardDecision => ({
    decision: 'approved',
    remarks: '',
    decidedBy: 'The Board',
    recordedBy: 'Olive',
    version,
    decidedOn: isoDate('2026-03-02'),
    recordedAt: isoMomentSchema.parse('2026-03-02T09:00:00.000Z'),
  });
  expect(standingDecision([])).toBeNull();
  expect(standingDecision([record(2), record(3), record(1)])?.version).toBe(3);
});
