/** A scenario as the board presents it: as appraised when it was saved, or worked out anew where estimates are left out or the rule is another. */
import { appraise } from '../../shared/appraisal/appraise.ts';
import type { Appraisal, BodyShare } from '../../shared/appraisal/appraisal.ts';
import type { SharingRule } from '../../shared/assumptions.ts';
import type { Check } from '../../shared/check.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { recordedOnly } from '../../shared/recorded-only.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { IsoMoment } from '../../shared/year.ts';

export type Stored = { scenario: Scenario; appraisal: Appraisal; checks: Check[]; appraisedAt: IsoMoment; registerVersion: number };

export type Presented = Stored & {
  /** The facts that the figures rest on, estimates left out where they do not count. */
  facts: ReadonlyMap<PropertyId, PropertyFacts>;
  estimates: boolean;
};

/** The stored appraisal where estimates count; without them the same plan is appraised over what the register records. */
export function present(stored: Stored, facts: readonly PropertyFacts[], estimates: boolean): Presented {
  const counted = estimates ? facts : facts.map(recordedOnly);
  const byId = new Map(counted.map((property) => [property.id, property]));
  const appraisal = estimates ? stored.appraisal : appraise(byId, stored.scenario);
  return { ...stored, appraisal, facts: byId, estimates };
}

/** Who saves and who pays by a sharing rule. The plan's own rule is as appraised; another is worked out on the register of today. */
export function bodiesBy({ scenario, appraisal, facts }: Presented, rule: SharingRule): BodyShare[] {
  if (rule === scenario.assumptions.sharingRule) return appraisal.bodies;
  return appraise(facts, { ...scenario, assumptions: { ...scenario.assumptions, sharingRule: rule } }).bodies;
}

/** Whether nothing is planned yet, so that there are no figures to show. */
export const isBlank = ({ scenario }: Pick<Stored, 'scenario'>): boolean => scenario.hubs.length === 0 && scenario.decisions.length === 0;
