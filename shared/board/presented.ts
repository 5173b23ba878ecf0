/** A scenario as the board presents it: appraised anew over the register of today, so that all its parts rest on the same facts, and beside what it came to when saved. */
import { appraise } from '../appraisal/appraise.ts';
import { planRange, type PlanRange } from '../appraisal/plan-range.ts';
import { usualDraws, usualSeed } from '../appraisal/uncertainty.ts';
import type { Appraisal, BodyShare } from '../appraisal/appraisal.ts';
import type { SharingRule } from '../assumptions.ts';
import { headlineLabel, headlineValue, restsOnEstimates, type HeadlineKey } from '../appraisal/headline.ts';
import type { Check } from '../check.ts';
import { checkPlan } from '../checks.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import { recordedOnly } from '../recorded-only.ts';
import type { Scenario } from '../scenario.ts';
import type { IsoMoment } from '../year.ts';

export type Stored = { scenario: Scenario; appraisal: Appraisal; checks: Check[]; appraisedAt: IsoMoment; registerVersion: number };

export type Presented = Stored & {
  /** The facts that the figures rest on, estimates left out where they do not count. */
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  estimates: boolean;
  /** Headline figures that came to something else when the plan was saved; both with estimates. */
  moved: Moved[];
};

/** Each sum with whether an estimate is in it. */
export type Moved = { key: HeadlineKey; label: string; saved: MovedSum; today: MovedSum };
type MovedSum = { amount: number; estimated: boolean };

const watched = ['annualSaving', 'grossReceipt', 'delivery', 'netReceipt', 'netAfterRelocation'] as const satisfies readonly HeadlineKey[];

const movedBetween = (saved: Appraisal, today: Appraisal): Moved[] =>
  watched.flatMap((key) => {
    const sum = (of: Appraisal): MovedSum => ({ amount: headlineValue(key, of) ?? 0, estimated: restsOnEstimates(key, of) });
    const [before, now] = [sum(saved), sum(today)];
    return before.amount === now.amount ? [] : [{ key, label: headlineLabel[key], saved: before, today: now }];
  });

/** The plan appraised and checked over the facts of today, with estimates or over what the register records alone. */
export function present(stored: Stored, facts: readonly PropertyFacts[], estimates: boolean): Presented {
  const counted = estimates ? facts : facts.map(recordedOnly);
  const byId = new Map(counted.map((property) => [property.id, property]));
  const appraisal = appraise(byId, stored.scenario);
  const checks = checkPlan(byId, stored.scenario, appraisal);
  const moved = movedBetween(stored.appraisal, estimates ? appraisal : appraise(facts, stored.scenario));
  return { ...stored, appraisal, checks, facts: byId, estimates, moved };
}

/** Who saves and who pays by a sharing rule: the plan's own, or another over the same facts. */
export function bodiesBy({ scenario, appraisal, facts }: Presented, rule: SharingRule): BodyShare[] {
  if (rule === scenario.assumptions.sharingRule) return appraisal.bodies;
  return appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, sharingRule: rule } }).bodies;
}

/** Whether nothing is planned yet, so that there are no figures to show. */
export const isBlank = ({ scenario }: Pick<Stored, 'scenario'>): boolean => scenario.hubs.length === 0 && scenario.decisions.length === 0;

/** The range of a plan as board, report and range page state it, unless another seed or number of draws is asked for; null where nothing is planned. */
export const usualRange = ({ facts, scenario, estimates }: Presented, draws: number = usualDraws): PlanRange | null =>
  isBlank({ scenario }) ? null : planRange(facts, scenario, { seed: usualSeed, draws, estimates });
