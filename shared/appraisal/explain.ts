/** What is behind a headline figure: its formula in words and the properties, hubs or years that make it; the rows add up to it exactly. */
import type { ScenarioDraft } from '../scenario.ts';
import type { Appraisal } from './appraisal.ts';
import type { Facts } from './appraise.ts';
import { explainCapital } from './explain-capital.ts';
import { explainCarbon } from './explain-carbon.ts';
import { explainFlows } from './explain-flows.ts';
import { explainRunningCost } from './explain-running-cost.ts';
import type { Explanation, Named } from './explanation.ts';

export const explained = [
  'baselineRunningCost',
  'runningCostSaved',
  'hubRunningCost',
  'otherSaving',
  'annualSaving',
  'grossReceipt',
  'delivery',
  'netReceipt',
  'relocation',
  'netAfterRelocation',
  'netPresentValue',
  'payback',
  'carbon',
] as const;
export type Explained = (typeof explained)[number];

/**
 * Explains a headline figure of an appraisal, which must be of this scenario over these facts. A figure that is not known has a row of
 * nil whose basis is unknown. Payback is explained by the flows up to it, whose total is the cumulative flow in that year.
 */
export function explain(quantity: Explained, appraisal: Appraisal, facts: Facts, scenario: ScenarioDraft): Explanation {
  const byId = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const named: Named = {
    nameOf: (property) => byId.get(property)?.name ?? property,
    hubNameOf: (hub) => scenario.hubs.find(({ id }) => id === hub)?.name ?? hub,
    scenario,
    facts: byId,
  };
  switch (quantity) {
    case 'netPresentValue':
    case 'payback':
      return explainFlows(quantity, appraisal, scenario.assumptions.discountRate);
    case 'carbon':
      return explainCarbon(appraisal, named);
    case 'grossReceipt':
    case 'delivery':
    case 'netReceipt':
    case 'relocation':
    case 'netAfterRelocation':
      return explainCapital(quantity, appraisal, named);
    case 'baselineRunningCost':
    case 'runningCostSaved':
    case 'hubRunningCost':
    case 'otherSaving':
    case 'annualSaving':
      return explainRunningCost(quantity, appraisal, named);
  }
}
