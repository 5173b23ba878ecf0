/** Break-even: how low land values, or how high a cost, may go before a plan comes to nothing. */
import type { AssumptionKey, Assumptions } from '../assumptions.ts';
import { assumptionsSchema } from '../assumptions.ts';
import { known, valueOf } from '../figure.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence } from '../units.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { Appraisal } from './appraisal.ts';
import { appraiser, type Facts } from './appraise.ts';

export const brokenEvenKeys = ['netPresentValue', 'netReceipt'] as const;
export type BrokenEvenKey = (typeof brokenEvenKeys)[number];

/**
 * always: the figure is above nil even if sites raise nothing; never: nothing is sold, so that values do not move it; else the share of
 * all disposal values (1 is the plan's own, and it may be more) at which it is nil.
 */
export type LandBreakEven = { kind: 'always' } | { kind: 'never' } | { kind: 'share'; share: number; gross: Pence };

export type LandValue = Record<BrokenEvenKey, LandBreakEven> & {
  /** Of the sales that count: site area where it is known, ha, and what those sites raise in the plan. */
  site: { hectares: number; raised: Pence; known: number; of: number };
};

/** The plan with every receipt times a share; entered receipts too. */
function withLandAt(
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  scenario: ScenarioDraft,
  share: number,
): [PropertyFacts[], ScenarioDraft] {
  const scaled = [...facts.values()].map((one) =>
    known(one.disposalValue)
      ? { ...one, disposalValue: { ...one.disposalValue, value: Math.round(one.disposalValue.value * share) as Pence } }
      : one,
  );
  const decisions = scenario.decisions.map((decision) =>
    decision.receiptOverride === null
      ? decision
      : {
          ...decision,
          receiptOverride: { ...decision.receiptOverride, amount: Math.round(decision.receiptOverride.amount * share) as Pence },
        },
  );
  return [scaled, { ...scenario, decisions }];
}

/** The appraisal of a plan whose disposal values are all at a share of what they are. */
export function atLandValue(facts: Facts, scenario: ScenarioDraft, share: number): Appraisal {
  const byId = 'get' in facts ? facts : new Map(facts.map((one) => [one.id, one]));
  const [scaled, plan] = withLandAt(byId, scenario, share);
  return appraiser(scaled).appraise(plan);
}

/**
 * The share of the disposal values at which a figure is nil. Receipts and the fees on them rise in proportion to values, so that the line
 * from nought gives its root exactly, but for the rounding of each receipt to the penny; it is drawn anew through each root that it gives.
 */
export function landBreakEven(facts: Facts, scenario: ScenarioDraft): LandValue {
  const byId = 'get' in facts ? facts : new Map(facts.map((one) => [one.id, one]));
  const [none, full] = [atLandValue(byId, scenario, 0), atLandValue(byId, scenario, 1)];
  const root = (key: BrokenEvenKey): LandBreakEven => {
    const slope = full[key] - none[key];
    if (slope <= 0) return { kind: 'never' };
    const short = 0 - none[key];
    if (short <= 0) return { kind: 'always' };
    let share = short / slope;
    for (let turn = 0; turn < 3; turn += 1) {
      const there = atLandValue(byId, scenario, share)[key] + short;
      if (there > 0) share = (short * share) / there;
    }
    return { kind: 'share', share, gross: Math.round(full.grossReceipt * share) as Pence };
  };
  const site = { hectares: 0, raised: 0 as Pence, known: 0, of: 0 };
  for (const { property, grossReceipt } of full.outcomes) {
    if (grossReceipt === 0) continue;
    site.of += 1;
    const figure = byId.get(property)?.siteArea;
    const area = figure === undefined ? null : valueOf(figure);
    if (area === null || area <= 0) continue;
    site.known += 1;
    site.hectares += area;
    site.raised = (site.raised + grossReceipt) as Pence;
  }
  return { netPresentValue: root('netPresentValue'), netReceipt: root('netReceipt'), site };
}

/**
 * The value of an assumption at which net present value passes through nil, all else as it is; null where no value that may be entered does
 * it. Money is to the penny, below which the figure has its other sign; anything else to one in a million of its size.
 */
export function assumptionBreakEven(facts: Facts, scenario: ScenarioDraft, key: AssumptionKey): number | null {
  const schema = assumptionsSchema.shape[key];
  const central = scenario.assumptions[key];
  if (!('minValue' in schema) || typeof central !== 'number' || key === 'horizon') return null;
  const { appraise } = appraiser(facts);
  const above = (value: number) => {
    const assumptions: Assumptions = { ...scenario.assumptions, [key]: value };
    return appraise({ ...scenario, assumptions }).netPresentValue >= 0;
  };
  const now = above(central);
  const isWhole = schema.format === 'safeint';
  const limits = [schema.maxValue, schema.minValue].flatMap((limit) => (limit !== null && Number.isFinite(limit) ? [limit] : []));
  const crossed = limits.filter((limit) => above(limit) !== now);
  const roots = crossed.map((limit) => {
    let [same, other]: [number, number] = [central, limit];
    const near = isWhole ? 1 : Math.max(1e-9, Math.abs(other - same) * 1e-9);
    while (Math.abs(other - same) > near) {
      const middle = isWhole ? Math.trunc((same + other) / 2) : (same + other) / 2;
      if (above(middle) === now) same = middle;
      else other = middle;
    }
    return other;
  });
  return roots.sort((a, b) => Math.abs(a - central) - Math.abs(b - central))[0] ?? null;
}
