/** What a headline figure leaves out because the register does not say it: missing is never nil, so each gap is counted and put in words. */
import type { Appraisal, HubOutcome, PropertyOutcome } from './appraisal.ts';
import { formatCount } from '../measure.ts';

const gapKinds = ['sale', 'tenure', 'cost', 'space', 'leaving', 'staff', 'energy'] as const;
type GapKind = (typeof gapKinds)[number];
export type Gap = { kind: GapKind; count: number };

const lacksSpace = ({ missing }: PropertyOutcome) => missing.some((name) => name.startsWith('area of the '));
const lacksStaff = ({ missing }: PropertyOutcome) => missing.some((name) => name.startsWith('staff of the '));
const leaving: readonly string[] = ['floor area', 'end of the lease', 'rent', 'break penalty'];
const lacksTenure = ({ missing }: PropertyOutcome) => missing.includes('tenure');
const lacksTerms = (outcome: PropertyOutcome) =>
  outcome.missing.some((name) => leaving.includes(name)) || (lacksTenure(outcome) && outcome.receiptYear === null);

/** Sales of properties that may not be the holder's to sell. */
const untenuredSales = ({ outcomes }: Appraisal) =>
  outcomes.filter((outcome) => outcome.receiptYear !== null && lacksTenure(outcome)).length;

/** For how many of the properties that move to a hub all the space they need is known; of the rest only what is known is in its demand. */
export function demandKnown({ members }: HubOutcome, { outcomes }: Pick<Appraisal, 'outcomes'>): { known: number; of: number } {
  const moving = new Set(members);
  const lacking = outcomes.filter((outcome) => moving.has(outcome.property) && lacksSpace(outcome)).length;
  return { known: members.length - lacking, of: members.length };
}

/** Properties that lack space at hubs for which it matters. */
function lackingSpaceAt(appraisal: Appraisal, matters: (hub: HubOutcome) => boolean): number {
  const moving = new Set(appraisal.hubs.filter(matters).flatMap(({ members }) => members));
  return appraisal.outcomes.filter((outcome) => moving.has(outcome.property) && lacksSpace(outcome)).length;
}

const counters: Record<GapKind, (appraisal: Appraisal) => number> = {
  sale: (appraisal) => appraisal.grossReceiptCoverage.unknownCount - untenuredSales(appraisal),
  tenure: untenuredSales,
  cost: ({ baselineRunningCost }) => baselineRunningCost.unknownCount,
  space: (appraisal) => lackingSpaceAt(appraisal, ({ deliveryYear }) => deliveryYear !== null),
  leaving: ({ outcomes }) => outcomes.filter((outcome) => outcome.participating && lacksTerms(outcome)).length,
  staff: ({ outcomes }) => outcomes.filter((outcome) => outcome.participating && lacksStaff(outcome)).length,
  energy: ({ carbon }) => carbon.before.unknownCount,
};

/** A new build runs at the cost of its whole area, whatever moves in; a host at that of the space taken. */
const spaceInHosts = (appraisal: Appraisal) =>
  lackingSpaceAt(appraisal, ({ deliveryYear, delivery }) => deliveryYear !== null && delivery.newBuild === 0);

const resting = {
  annualSaving: ['cost', 'space'],
  grossReceipt: ['sale', 'tenure'],
  delivery: ['space', 'leaving'],
  netReceipt: ['sale', 'tenure', 'space', 'leaving'],
  netAfterRelocation: ['sale', 'tenure', 'space', 'leaving', 'staff'],
  netPresentValue: ['sale', 'tenure', 'cost', 'space', 'leaving', 'staff'],
  payback: ['sale', 'tenure', 'cost', 'space', 'leaving', 'staff'],
  carbon: ['energy'],
} as const satisfies Record<string, readonly GapKind[]>;

/** What a headline figure leaves out, with how many sales or properties; none where it is whole. */
export function gapsOf(key: keyof typeof resting, appraisal: Appraisal): Gap[] {
  return resting[key].flatMap((kind: GapKind) => {
    const count = key === 'annualSaving' && kind === 'space' ? spaceInHosts(appraisal) : counters[kind](appraisal);
    return count === 0 ? [] : [{ kind, count }];
  });
}

const lacking: Record<GapKind, string> = {
  sale: 'value is',
  tenure: 'tenure is',
  cost: 'running cost is',
  space: 'space is',
  leaving: 'terms of leaving are',
  staff: 'staff are',
  energy: 'energy is',
};

function gapInWords({ kind, count }: Gap): string {
  const [one, several] = kind === 'sale' || kind === 'tenure' ? ['sale', 'tenure', 'sales'] : ['property', 'properties'];
  return `${formatCount(count)} ${count === 1 ? one : several} whose ${lacking[kind]} not recorded`;
}

/** "excludes 1 sale whose value is not recorded and 2 properties whose space is not recorded"; empty where there is no gap. */
export function gapsInWords(gaps: readonly Gap[]): string {
  const words = gaps.map(gapInWords);
  const last = words.pop();
  if (last === undefined) return '';
  return `excludes ${words.length === 0 ? last : `${words.join(', ')} and ${last}`}`;
}
