/** The years of a plan as data for a timeline: a bar for each hub and each property that leaves or changes, under the hub that it waits for. */
import type { Facts } from '../appraisal/appraise.ts';
import { planOf } from '../appraisal/plan.ts';
import type { Span } from '../appraisal/span.ts';
import { decisionActionLabel, type Decision } from '../decision.ts';
import type { Hub } from '../hub.ts';
import type { HubId, PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { addYears, formatFinancialYear, type FinancialYear } from '../year.ts';
import { firstLeavingFor, hubsAwaited } from './dependencies.ts';
import { earlyLeaseEnd, type LeaseProposal } from './lease-proposal.ts';

export type LeavingBar = {
  kind: 'property';
  property: PropertyId;
  name: string;
  action: Decision['action'];
  /** Left, reduced or handed over on 31 March of this year. */
  leaves: FinancialYear;
  /** When its receipt completes; null where it has none that is later than leaving. */
  receipt: FinancialYear | null;
  /** The hub under which it stands, by the first of its services that moves; null where none does. */
  under: HubId | null;
  /** The hubs for which it waits, in the order in which they open. */
  waitsFor: Hub[];
  /** Those of them that are not open when it leaves. */
  notOpen: Hub[];
  /** When its lease could end, where it is left before. */
  leaseEnds: LeaseProposal | null;
};

export type HubBar = {
  kind: 'hub';
  hub: Hub;
  /** The year before it opens, in which it is made; null for one that opens in the base year, which is made within it. */
  works: FinancialYear | null;
  members: LeavingBar[];
  /** How many wait for it, those that stand under another hub too. */
  waiting: number;
};

export type Timeline = { span: Span; years: FinancialYear[]; hubs: HubBar[]; without: LeavingBar[] };

/**
 * The timeline of a plan. Hubs come in the order in which they open; a property stands under a hub for which it waits, in the order of
 * leaving. Properties that are retained have no bar, nor has a host, whose year is its hub's; one that the register does not hold goes by its id.
 */
export function timelineOf(facts: Facts, scenario: ScenarioDraft): Timeline {
  const byId = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const { span, hubs, decisions } = planOf(scenario);
  const known = new Map(hubs.map((hub) => [hub.id, hub]));
  const bars = [...decisions.values()].flatMap((decision): LeavingBar[] => {
    if (decision.action === 'retain' || decision.action === 'host') return [];
    const property = byId.get(decision.property);
    const awaited = hubsAwaited(decision, known);
    const waitsFor = awaited.toSorted(byOpening);
    const receipt = decision.receiptYear !== null && decision.receiptYear > decision.year ? decision.receiptYear : null;
    return [
      {
        kind: 'property',
        property: decision.property,
        name: property?.name ?? `Property ${decision.property}`,
        action: decision.action,
        leaves: decision.year,
        receipt,
        under: awaited[0]?.id ?? null,
        waitsFor,
        notOpen: waitsFor.filter((hub) => decision.year < firstLeavingFor(hub)),
        leaseEnds: property ? earlyLeaseEnd(decision, property, span.first) : null,
      },
    ];
  });
  bars.sort((a, b) => a.leaves - b.leaves || (a.name < b.name ? -1 : 1));
  return {
    span,
    years: Array.from({ length: span.years }, (_, place) => addYears(span.first, place)),
    hubs: hubs.toSorted(byOpening).map((hub) => ({
      kind: 'hub',
      hub,
      works: hub.opens > span.first ? addYears(hub.opens, -1) : null,
      members: bars.filter(({ under }) => under === hub.id),
      waiting: bars.filter(({ waitsFor }) => waitsFor.some(({ id }) => id === hub.id)).length,
    })),
    without: bars.filter(({ under }) => under === null),
  };
}

const byOpening = (a: Hub, b: Hub) => a.opens - b.opens || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1);

/** A hub's bar in a phrase: "opens in 2012-13". */
export const openingInWords = ({ opens }: Pick<Hub, 'opens'>): string => `opens in ${formatFinancialYear(opens)}`;

/** A property's bar in a phrase: "relocate and dispose in 2012-13, receipt in 2013-14". */
export const leavingInWords = ({ action, leaves, receipt }: Pick<LeavingBar, 'action' | 'leaves' | 'receipt'>): string =>
  `${decisionActionLabel[action].toLowerCase()} in ${formatFinancialYear(leaves)}${receipt === null ? '' : `, receipt in ${formatFinancialYear(receipt)}`}`;

/** What is amiss with a property's year, a sentence each; empty where nothing is. */
export const amissInWords = ({ notOpen, leaseEnds }: Pick<LeavingBar, 'notOpen' | 'leaseEnds'>): string[] => [
  ...notOpen.map((hub) => `Left before ${hub.name} opens in ${formatFinancialYear(hub.opens)}.`),
  ...(leaseEnds === null
    ? []
    : [`Its lease can end in ${formatFinancialYear(leaseEnds.year)}, ${leaseEnds.byBreak ? 'by a break' : 'at expiry'}.`]),
];
