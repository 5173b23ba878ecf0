/** A plan measured against do-nothing, which its net present value is, and against the do-minimum, which also costs repairs and renewals that the plan avoids. */
import type { Appraisal } from '../appraisal/appraisal.ts';
import { planOf } from '../appraisal/plan.ts';
import { accountOf } from '../appraisal/who-pays-entries.ts';
import type { Contribution } from '../appraisal/property-outcome.ts';
import { placeOf, type Span } from '../appraisal/span.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence } from '../units.ts';
import { instalmentsOf, renewalOf, worthOfYears } from './do-minimum.ts';

export type Option = {
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  scenario: ScenarioDraft;
  appraisal: Appraisal;
};

/** Present values in the base year. The avoided costs stand apart and are in no headline figure. */
export type Against = {
  /** Repairs that are not needed since the property is given up or rebuilt before they fall due. */
  backlogAvoided: Pence;
  /** Fees of lease renewals that are not needed since the property is left by the year in which its lease ends. */
  renewalsAvoided: Pence;
  /** The plan's net present value: better than leaving everything as it is, unrepaired. */
  overDoNothing: Pence;
  /** With what it avoids: better than the do-minimum. */
  overDoMinimum: Pence;
};

/** The properties that take part in a plan. */
export const participantsOf = ({ appraisal, facts }: Option): PropertyFacts[] =>
  appraisal.outcomes.flatMap(({ participating, property }) => {
    const own = participating ? facts.get(property) : undefined;
    return own === undefined ? [] : [own];
  });

/**
 * What an option is worth against both. A repair is avoided where it would fall due after the year of leaving, for the share of the property
 * that is given up; a renewal where the whole is given up by the year in which the lease ends. What a ring-fenced property would avoid is
 * not the plan's to count, and one that passes to another public body avoids nothing.
 */
export function against({ facts, scenario, appraisal }: Option): Against {
  const plan = planOf(scenario);
  const { contributions } = accountOf(plan, scenario.assumptions, facts);
  const [repairs, fees] = [none(plan.span), none(plan.span)];
  for (const contribution of contributions) addAvoided(contribution, plan.span, repairs, fees);
  const rate = scenario.assumptions.discountRate;
  const [backlogAvoided, renewalsAvoided] = [Math.round(worthOfYears(repairs, rate)), Math.round(worthOfYears(fees, rate))];
  const overDoNothing = appraisal.netPresentValue;
  return {
    backlogAvoided: backlogAvoided as Pence,
    renewalsAvoided: renewalsAvoided as Pence,
    overDoNothing,
    overDoMinimum: (overDoNothing + backlogAvoided + renewalsAvoided) as Pence,
  };
}

const none = ({ years }: Span) => Array.from({ length: years }, () => 0);

function addAvoided({ facts, effect, year }: Contribution, span: Span, repairs: number[], fees: number[]): void {
  if (facts.ringFenced || effect.stays === 1 || year === null) return;
  const left = placeOf(span, year);
  for (const [place, instalment] of instalmentsOf(valueOf(facts.maintenanceBacklog) ?? (0 as Pence), span).entries())
    if (place > left) repairs[place] = (repairs[place] ?? 0) + instalment * (1 - effect.stays);
  const renewal = effect.stays === 0 ? renewalOf(facts, span) : null;
  if (renewal?.year == null || renewal.year < year) return;
  const place = placeOf(span, renewal.year);
  fees[place] = (fees[place] ?? 0) + (valueOf(renewal.fee) ?? 0);
}
