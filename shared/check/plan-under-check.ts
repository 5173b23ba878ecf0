/** A plan laid out for checking: its facts, outcomes and hubs by id, and the sentences every check is made of. */
import type { Appraisal, HubOutcome, PropertyOutcome, YearFlow } from '../appraisal/appraisal.ts';
import { planOf } from '../appraisal/plan.ts';
import type { Check, CheckCode } from '../check.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { Occupancy } from '../phasing/room-by-year.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Position } from '../units.ts';

export type PlanUnderCheck = {
  scenario: ScenarioDraft;
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  hubs: ReadonlyMap<HubId, Hub>;
  outcomes: ReadonlyMap<PropertyId, PropertyOutcome>;
  hubOutcomes: ReadonlyMap<HubId, HubOutcome>;
  flows: readonly YearFlow[];
  /** What hubs are filled by, year by year. */
  occupancy: Occupancy;
  /** Decisions on properties that the register holds, each with its facts, those that retain left out. */
  decided: { decision: Decision; property: PropertyFacts }[];
};

/** Lays out a plan; the appraisal must be of this scenario over these facts. */
export function underCheck(facts: ReadonlyMap<PropertyId, PropertyFacts>, scenario: ScenarioDraft, appraisal: Appraisal): PlanUnderCheck {
  const { decisions, span } = planOf(scenario);
  const outcomes = new Map(appraisal.outcomes.map((outcome) => [outcome.property, outcome]));
  return {
    scenario,
    facts,
    hubs: new Map(scenario.hubs.map((hub) => [hub.id, hub])),
    outcomes,
    flows: appraisal.flows,
    occupancy: { decisions, outcomes, span },
    hubOutcomes: new Map(appraisal.hubs.map((outcome) => [outcome.hub, outcome])),
    decided: scenario.decisions.flatMap((decision) => {
      const property = facts.get(decision.property);
      return property === undefined || property.archived || decision.action === 'retain' ? [] : [{ decision, property }];
    }),
  };
}

type About = { property?: PropertyId; hub?: HubId };

const check =
  (severity: Check['severity']) =>
  (code: CheckCode, { property, hub }: About, message: string, remedy: string): Check => ({
    code,
    severity,
    property: property ?? null,
    hub: hub ?? null,
    message,
    remedy,
  });

/** A check that stops the plan from being sent to the board. */
export const error = check('error');

/** A check that travels with the plan. */
export const warning = check('warning');

/** Where a hub is; null where its host's place is not known. */
export const placeOfHub = ({ site }: Hub, facts: ReadonlyMap<PropertyId, PropertyFacts>): Position | null =>
  site.type === 'new-build' ? site.position : (facts.get(site.property)?.position ?? null);
