/** What becomes of every property of a plan, as rows: where it is, whose it is, what is decided, when, and what that raises and saves. */
import type { PropertyOutcome } from '../appraisal/appraisal.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Basis } from '../figure.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import type { Pence } from '../units.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { decisionWords } from '../decision-words.ts';
import type { Presented } from './presented.ts';

export type DecisionRow = {
  property: PropertyId;
  name: string;
  town: string;
  body: string;
  /** With its year, and that of the receipt where it is another. */
  decision: string;
  /** Pounds as text: "≈" where it is estimated, a dash where it is not recorded, empty where there is none. */
  receipt: string;
  saving: string;
};

const amountText = (amount: Pence | number, basis: Basis, isMissing: boolean) =>
  isMissing ? '— not recorded' : `${basis === 'estimated' ? '≈' : ''}${plainPounds(amount)}`;

function receiptText(outcome: PropertyOutcome, decision: Decision, facts: PropertyFacts | undefined): string {
  if (outcome.receiptYear === null) return '';
  const entered = decision.receiptOverride !== null;
  return amountText(
    outcome.grossReceipt,
    entered ? 'recorded' : (facts?.disposalValue.basis ?? 'unknown'),
    outcome.missing.includes('disposal value'),
  );
}

function savingText(outcome: PropertyOutcome, facts: PropertyFacts | undefined): string {
  if (outcome.savingStarts === null) return '';
  return amountText(outcome.runningCostSaved, facts?.runningCost.basis ?? 'unknown', outcome.missing.includes('running cost'));
}

const byTown = new Intl.Collator('en-GB');
const byName = new Intl.Collator('en-GB', { numeric: true });

/** One row for each decision, by town and name; the amounts are those of the appraisal, so that they add up to its totals. */
export function decisionRows({ scenario, appraisal, facts }: Presented, nameOf: (id: OrganisationId) => string): DecisionRow[] {
  const outcomes = new Map(appraisal.outcomes.map((outcome) => [outcome.property, outcome]));
  return scenario.decisions
    .map((decision): DecisionRow => {
      const own = facts.get(decision.property);
      const outcome = outcomes.get(decision.property);
      return {
        property: decision.property,
        name: own?.name ?? `${decision.property}, no longer in the register`,
        town: own?.town ?? '',
        body: own ? nameOf(own.holder) : '',
        decision: decisionWords(decision),
        receipt: outcome ? receiptText(outcome, decision, own) : '',
        saving: outcome ? savingText(outcome, own) : '',
      };
    })
    .sort((a, b) => byTown.compare(a.town, b.town) || byName.compare(a.name, b.name));
}
