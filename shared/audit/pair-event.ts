/** What is decided of two properties that seem to be one, without a merge. The other is never named: it may be hidden from who reads this. */
import type { PropertyId } from '../ids.ts';

export type PairEvent = {
  kind: 'pair.told-apart' | 'pair.reopened';
  /** Of the two the sensitive one, where one is: what is told of it is told to the cleared alone. */
  property: PropertyId;
  version: number;
  before: null;
  after: { other: PropertyId };
};

/** The sentence stands under the property's name. */
export function pairSentence(event: PairEvent): string {
  return event.kind === 'pair.told-apart'
    ? 'Compared with another record that seemed to be the same, and found to be a different property.'
    : 'Whether another record is the same property is open again.';
}
