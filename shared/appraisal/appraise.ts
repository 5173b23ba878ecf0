/** The appraisal of a scenario over planning facts: each decision and hub on its own, then summed; the same facts and scenario always give the same. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Appraisal, PropertyOutcome } from './appraisal.ts';
import { planOf, type Plan } from './plan.ts';
import { absent, contributionOf, type Contribution } from './property-outcome.ts';
import { sumUp } from './sum-up.ts';

export type Facts = readonly PropertyFacts[] | ReadonlyMap<PropertyId, PropertyFacts>;

/**
 * Appraises a scenario: every quantity of the published method, in whole pence at the prices of the base year.
 * Participating properties are those that it vacates, reduces or uses as a host; those retained do not take part.
 */
export const appraise = (facts: Facts, scenario: ScenarioDraft): Appraisal => appraiser(facts).appraise(scenario);

/**
 * An appraiser over fixed facts that keeps what it worked out for a decision while the decision and the assumptions are the same objects,
 * so that a change of one decision costs little. It gives exactly what `appraise` gives.
 */
export function appraiser(facts: Facts): { appraise: (scenario: ScenarioDraft) => Appraisal } {
  const byId: ReadonlyMap<PropertyId, PropertyFacts> = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const ranks = new Map([...byId.keys()].sort().map((id, rank) => [id, rank]));
  const kept = new Map<PropertyId, Kept>();
  return {
    appraise(scenario) {
      const plan = planOf(scenario);
      const { contributions, absentees } = contributionsOf(plan, scenario.assumptions, byId, kept);
      contributions.sort((a, b) => (ranks.get(a.facts.id) ?? 0) - (ranks.get(b.facts.id) ?? 0));
      return sumUp(plan, scenario.assumptions, contributions, absentees, byId);
    },
  };
}

type Kept = {
  decision: Decision | null;
  assumptions: Assumptions;
  baseYear: number;
  hubsHere: string;
  contribution: Contribution;
};

function contributionsOf(
  plan: Plan,
  assumptions: Assumptions,
  facts: ReadonlyMap<PropertyId, PropertyFacts>,
  kept: Map<PropertyId, Kept>,
): { contributions: Contribution[]; absentees: PropertyOutcome[] } {
  const contributions: Contribution[] = [];
  const absentees: PropertyOutcome[] = [];
  const consider = (id: PropertyId, decision: Decision | null) => {
    const property = facts.get(id);
    if (property === undefined || property.archived) {
      if (decision !== null) absentees.push(absent(id, decision, property === undefined ? 'property' : 'property that is not archived'));
      return;
    }
    const hubsHere = plan.hostedAt.get(id) ?? none;
    const key = hubsHere.join(' ');
    const before = kept.get(id);
    if (
      before !== undefined &&
      before.decision === decision &&
      before.assumptions === assumptions &&
      before.baseYear === plan.span.first &&
      before.hubsHere === key
    ) {
      contributions.push(before.contribution);
      return;
    }
    const contribution = contributionOf(property, decision, hubsHere, plan.span, assumptions);
    kept.set(id, { decision, assumptions, baseYear: plan.span.first, hubsHere: key, contribution });
    contributions.push(contribution);
  };
  for (const [id, decision] of plan.decisions) consider(id, decision);
  for (const id of plan.hostedAt.keys()) if (!plan.decisions.has(id)) consider(id, null);
  return { contributions, absentees };
}

const none: readonly HubId[] = [];
