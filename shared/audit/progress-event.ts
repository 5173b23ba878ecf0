/** What is recorded of the progress of a plan: an event of the property that the decision is about. */
import type { PropertyId, ScenarioId } from '../ids.ts';
import { formatPounds } from '../money.ts';
import type { Actual } from '../progress/actual.ts';
import { formatDate } from '../year.ts';

export type ProgressTold = Actual & { plan: ScenarioId; planName: string };

/** `version` is the property's, which does not change by it. */
export type ProgressEvent = {
  kind: 'progress.recorded' | 'progress.undone';
  property: PropertyId;
  version: number;
  before: ProgressTold | null;
  after: ProgressTold | null;
};

function told({ leftOn, receipt, receiptOn, spent, spentFinal, saving }: Actual): string {
  const parts = [
    leftOn && `left on ${formatDate(leftOn)}`,
    receipt !== null && receiptOn && `${formatPounds(receipt, 'table')} received on ${formatDate(receiptOn)}`,
    spent !== null && `${formatPounds(spent, 'table')} spent ${spentFinal ? 'in the end' : 'so far'}`,
    saving !== null && `${formatPounds(saving, 'table')} a year saved`,
  ].filter(Boolean);
  return parts.length === 0 ? 'nothing yet' : parts.join(', ');
}

export function progressSentence({ kind, before, after }: ProgressEvent): string {
  const plan = (after ?? before)?.planName ?? '';
  if (kind === 'progress.undone')
    return `Took back what was last recorded of the progress of ${plan}${after ? `; now ${told(after)}` : ''}.`;
  return `Recorded of the progress of ${plan}: ${after ? told(after) : 'nothing yet'}.`;
}
