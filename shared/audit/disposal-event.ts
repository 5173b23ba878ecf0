/** What happens to the disposal of a property: proposed, a step taken, its terms changed, its last step taken back. */
import type { Disposal, DisposalTerms, TakenStep } from '../disposal-record.ts';
import { disposalStageLabel, type DisposalStage } from '../disposal.ts';
import { inSentence } from '../in-sentence.ts';
import type { PropertyId } from '../ids.ts';
import { formatPounds } from '../money.ts';
import type { Organisation } from '../organisation.ts';
import { same } from '../three-way.ts';
import { formatDate } from '../year.ts';
import { listed } from './in-words.ts';

/** `version` is that of the property's record, which a disposal does not change. */
export type DisposalEvent = { property: PropertyId; version: number } & (
  | { kind: 'disposal.proposed'; before: null; after: Disposal }
  | { kind: 'disposal.stepped' | 'disposal.changed' | 'disposal.step-undone'; before: Disposal; after: Disposal }
);

const stage = (one: DisposalStage) => `“${inSentence(disposalStageLabel[one])}”`;

const termLabels: Record<keyof DisposalTerms, string> = {
  route: 'route',
  expectedReceipt: 'expected receipt',
  completionYear: 'completion year',
  expectedCompletion: 'expected completion',
  contact: 'contact',
  duties: 'duties',
  notes: 'notes',
};

const changedTerms = (before: Disposal, after: Disposal): string[] =>
  (Object.keys(termLabels) as (keyof DisposalTerms)[]).filter((term) => !same(before[term], after[term])).map((term) => termLabels[term]);

function details({ amount, toBody }: TakenStep, organisations: readonly Organisation[]): string {
  const body = toBody === null ? '' : `, to ${organisations.find(({ id }) => id === toBody)?.name ?? toBody}`;
  return `${body}${amount === null ? '' : `, at ${formatPounds(amount, 'exact')}`}`;
}

function proposalSentence({ stage: at, steps: [first] }: Disposal): string {
  const reason = first?.reason ? ` ${first.reason}` : '';
  return at === 'identified' ? `Proposed for disposal.${reason}` : `Recorded as being disposed of, at ${stage(at)}.${reason}`;
}

function stepSentence({ steps }: Disposal, organisations: readonly Organisation[]): string {
  const last = steps.at(-1);
  if (!last) return 'Recorded a step of its disposal.';
  return `Disposal: ${last.from === null ? '' : `from ${stage(last.from)} `}to ${stage(last.to)} on ${formatDate(last.on)}${details(last, organisations)}.`;
}

/** The sentence stands under the property's name. */
export function disposalSentence(event: DisposalEvent, organisations: readonly Organisation[]): string {
  switch (event.kind) {
    case 'disposal.proposed':
      return proposalSentence(event.after);
    case 'disposal.stepped':
      return stepSentence(event.after, organisations);
    case 'disposal.changed': {
      const changed = changedTerms(event.before, event.after);
      return changed.length === 0 ? 'Saved its disposal without a change.' : `Changed the ${listed(changed)} of its disposal.`;
    }
    case 'disposal.step-undone':
      return `Took the last step of its disposal back: from ${stage(event.before.stage)} to ${stage(event.after.stage)} again.`;
  }
}
