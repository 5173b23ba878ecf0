/** The properties that a scenario lets go: by which route, in which year, and with what receipt, by the appraisal's own functions. */
import { planOf } from './appraisal/plan.ts';
import { contributionOf } from './appraisal/property-outcome.ts';
import type { PlannedExit } from './disposal-entry.ts';
import type { PropertyFacts } from './facts.ts';
import { estimated, unknown, type Figure } from './figure.ts';
import type { PropertyId } from './ids.ts';
import type { Scenario } from './scenario.ts';
import type { Pence } from './units.ts';

/** What makes a receipt unknown rather than nothing. */
const unanswered: readonly string[] = ['exit route', 'tenure', 'receipt within the years of the plan', 'year within the plan'];

const nothing: Figure<Pence> = estimated(0 as Pence, 'Nothing: of this tenure, or by this route, a disposal brings no receipt.');

/** What a plan expects of one decision: the figure that its appraisal counts, nothing where it counts none, unknown where it cannot tell. */
function expected({ receipt, outcome }: ReturnType<typeof contributionOf>): Figure<Pence> {
  if (receipt !== null) return receipt.figure;
  return outcome.missing.some((lack) => unanswered.includes(lack)) ? unknown : nothing;
}

/** The exits of a scenario by their property: of those whose facts are given and that are not archived. The year is that of the receipt. */
export function plannedExits(
  scenario: Scenario,
  facts: { get: (property: PropertyId) => PropertyFacts | undefined },
): Map<PropertyId, PlannedExit> {
  const { span, decisions, hostedAt } = planOf(scenario);
  const exits = new Map<PropertyId, PlannedExit>();
  for (const [property, decision] of decisions) {
    const own = facts.get(property);
    if (own === undefined || own.archived) continue;
    if (decision.action !== 'relocate-and-dispose' && decision.action !== 'transfer') continue;
    const contribution = contributionOf(own, decision, hostedAt.get(property) ?? [], span, scenario.assumptions);
    const route = decision.action === 'transfer' ? (decision.exitRoute ?? 'public-transfer') : decision.exitRoute;
    const year = contribution.receipt?.year ?? decision.receiptYear ?? decision.year;
    exits.set(property, { scenario: scenario.id, name: scenario.name, route, year, receipt: expected(contribution) });
  }
  return exits;
}
