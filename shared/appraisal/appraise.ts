/** The appraisal of a scenario over planning facts: each decision and hub on its own, then summed; the same facts and scenario always give the same. */
import type { Assumptions } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Appraisal, PropertyOutcome } from './appraisal.ts';
import { sumHubs, type HubSum } from './hub-sum.ts';
import { planOf, type Plan } from './plan.ts';
import { absent, contributionOf, type Contribution } from './property-outcome.ts';
import { sumUp } from './sum-up.ts';
import type { Block } from './sums.ts';

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
  const kept = new Map<PropertyId, Kept>();
  const keptHubs = new Map<HubId, HubSum>();
  const blocks: Block[] = [];
  let rank = 0;
  for (const id of [...byId.keys()].sort()) {
    const property = byId.get(id);
    if (property === undefined) continue;
    kept.set(id, { rank, property, decision: null, assumptions: null, baseYear: 0, hubsHere: '', contribution: null });
    rank += 1;
  }
  return {
    appraise(scenario) {
      const plan = planOf(scenario);
      const { contributions, absentees } = contributionsOf(plan, scenario.assumptions, kept);
      const participating = contributions.filter(({ outcome }) => outcome.participating);
      const hubs = sumHubs(plan.hubs, participating, byId, plan.span, scenario.assumptions, keptHubs);
      return sumUp(plan, scenario.assumptions, contributions, participating, absentees, hubs, blocks);
    },
  };
}

/** The place of a property by its id, and its last contribution with all that it was worked out from. */
type Kept = {
  readonly rank: number;
  readonly property: PropertyFacts;
  decision: Decision | null;
  assumptions: Assumptions | null;
  baseYear: number;
  hubsHere: string;
  contribution: Contribution | null;
};

function contributionsOf(
  plan: Plan,
  assumptions: Assumptions,
  kept: ReadonlyMap<PropertyId, Kept>,
): { contributions: Contribution[]; absentees: PropertyOutcome[] } {
  const ranked: (Contribution | undefined)[] = [];
  ranked.length = kept.size;
  const absentees: PropertyOutcome[] = [];
  const consider = (id: PropertyId, decision: Decision | null) => {
    const own = kept.get(id);
    if (own !== undefined && !own.property.archived) ranked[own.rank] = workedOut(own, decision, plan, assumptions);
    else if (decision !== null) absentees.push(absent(id, decision, own === undefined ? 'property' : 'property that is not archived'));
  };
  for (const [id, decision] of plan.decisions) consider(id, decision);
  for (const id of plan.hostedAt.keys()) if (!plan.decisions.has(id)) consider(id, null);
  return { contributions: ranked.filter((contribution) => contribution !== undefined), absentees };
}

function workedOut(kept: Kept, decision: Decision | null, plan: Plan, assumptions: Assumptions): Contribution {
  const here = plan.hostedAt.get(kept.property.id) ?? none;
  const hubsHere = here.length === 0 ? '' : here.join(' ');
  const baseYear = plan.span.first;
  if (kept.contribution !== null && kept.decision === decision && kept.assumptions === assumptions)
    if (kept.baseYear === baseYear && kept.hubsHere === hubsHere) return kept.contribution;
  kept.decision = decision;
  kept.assumptions = assumptions;
  kept.baseYear = baseYear;
  kept.hubsHere = hubsHere;
  kept.contribution = contributionOf(kept.property, decision, here, plan.span, assumptions);
  return kept.contribution;
}

const none: readonly HubId[] = [];
