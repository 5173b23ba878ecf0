/** Who pays and who gains: each body's lines by a sharing rule, with what they are worth over the plan; the bodies add up to the plan's net present value to the penny. */
import type { SharingRule } from '../assumptions.ts';
import type { PropertyFacts } from '../facts.ts';
import { valueOf, weakest, type Basis } from '../figure.ts';
import type { OrganisationId, PropertyId } from '../ids.ts';
import { scalePence } from '../money.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Pence, PencePerYear, Rate } from '../units.ts';
import type { FinancialYear } from '../year.ts';
import type { Appraisal } from './appraisal.ts';
import { discountFactor } from './discount.ts';
import { planOf } from './plan.ts';
import { roundedTo } from './rounded-to.ts';
import { settle, type Settlement } from './settlement.ts';
import type { Span } from './span.ts';
import {
  accountOf,
  bearingLines,
  entriesOfHub,
  entriesOfProperty,
  isYearly,
  type Account,
  type BearingLine,
  type Entry,
} from './who-pays-entries.ts';

/** One line of a body: pence a year or once, what that is worth over the plan, and the weakest basis of what is in it. */
export type LineSum = { line: BearingLine; amount: number; presentValue: Pence; basis: Basis };

/** A body's own money, or the ring-fenced budgets that it holds for others, which stand apart. Costs are below nought in the lines. */
export type Party = {
  organisation: OrganisationId;
  ringFenced: boolean;
  lines: LineSum[];
  annualSaving: PencePerYear;
  /** Receipts and prices less the cost of delivery, as the headline has it: without relocation. */
  netReceipt: Pence;
  relocation: Pence;
  netPresentValue: Pence;
  basis: Basis;
  /** How many of its properties in the plan lack a figure that a line of it would rest on. */
  incomplete: number;
  entries: Entry[];
};

/** What ring-fenced properties would save a year, which the plan does not count, of so many properties, of which so many have no known cost. */
export type Uncounted = { organisation: OrganisationId; saving: PencePerYear; properties: PropertyId[]; unknown: number };

export type WhoPays = {
  rule: SharingRule;
  /** By organisation id; the ring-fenced budgets of a body after its own money. */
  parties: Party[];
  netPresentValue: Pence;
  uncounted: Uncounted[];
  settlement: Settlement;
};

type Appraised = { facts: ReadonlyMap<PropertyId, PropertyFacts>; scenario: ScenarioDraft; appraisal: Pick<Appraisal, 'netPresentValue'> };

/** The account of a plan by any rule, over what is worked out once for all of them. */
export function whoPays({ facts, scenario, appraisal }: Appraised): (rule: SharingRule) => WhoPays {
  const plan = planOf(scenario);
  const account = accountOf(plan, scenario.assumptions, facts);
  const ofProperties = account.contributions.flatMap((contribution) => entriesOfProperty(contribution, plan.span));
  const uncounted = uncountedOf(account);
  const worth = worthOver(plan.span, scenario.assumptions.discountRate);
  const missing = missingBy(account);
  return (rule) => {
    const entries = [...ofProperties, ...account.hubs.flatMap((hub) => entriesOfHub(hub, facts, plan.span, rule))];
    const parties = partiesOf(entries, worth, appraisal.netPresentValue, missing);
    const settlement = settle(parties, plan.span, scenario.assumptions.discountRate);
    return { rule, parties, netPresentValue: appraisal.netPresentValue, uncounted, settlement };
  };
}

/** What a penny of an entry counts for in the net present value: once in its year, or every year from it to the plan's last. */
function worthOver({ first, years }: Span, rate: Rate): (entry: Pick<Entry, 'line' | 'year'>) => number {
  const factors = Array.from({ length: years }, (_, place) => discountFactor(rate, place));
  const onwards = [...factors];
  for (let place = years - 2; place >= 0; place -= 1) onwards[place] = (onwards[place] ?? 0) + (onwards[place + 1] ?? 0);
  const at = (table: readonly number[], year: FinancialYear) => table[Math.max(0, year - first)] ?? 0;
  return ({ line, year }) => at(isYearly(line) ? onwards : factors, year);
}

const keyOf = ({ organisation, ringFenced }: Pick<Entry, 'organisation' | 'ringFenced'>) => `${organisation} ${ringFenced ? 1 : 0}`;

function partiesOf(
  entries: readonly Entry[],
  worth: (entry: Entry) => number,
  whole: Pence,
  missing: ReadonlyMap<string, number>,
): Party[] {
  const byParty = new Map<string, Entry[]>();
  for (const entry of entries) {
    const own = byParty.get(keyOf(entry));
    if (own === undefined) byParty.set(keyOf(entry), [entry]);
    else own.push(entry);
  }
  const keys = [...byParty.keys()].sort();
  const groups = keys.map((key) => byParty.get(key) ?? []);
  const worths = groups.map((group) => group.reduce((sum, entry) => sum + entry.amount * worth(entry), 0));
  const values = roundedTo(whole, worths);
  return groups.flatMap((group, place) => {
    const [first] = group;
    if (first === undefined) return [];
    return partyOf(first, group, worth, values[place] ?? (0 as Pence), missing.get(keyOf(first)) ?? 0);
  });
}

function partyOf(
  { organisation, ringFenced }: Entry,
  entries: Entry[],
  worth: (entry: Entry) => number,
  value: Pence,
  incomplete: number,
): Party {
  const sums = bearingLines.map((line) => {
    const own = entries.filter((entry) => entry.line === line);
    return {
      line,
      amount: own.reduce((sum, { amount }) => sum + amount, 0),
      present: own.reduce((sum, entry) => sum + entry.amount * worth(entry), 0),
      basis: weakest(own.map(({ basis }) => basis)),
    };
  });
  const values = roundedTo(
    value,
    sums.map(({ present }) => present),
  );
  const lines = sums.map(({ line, amount, basis }, place) => ({ line, amount, basis, presentValue: values[place] ?? (0 as Pence) }));
  const sum = (...of: BearingLine[]) => lines.reduce((total, { line, amount }) => total + (of.includes(line) ? amount : 0), 0);
  return {
    organisation,
    ringFenced,
    lines,
    annualSaving: sum(...bearingLines.filter(isYearly)) as PencePerYear,
    netReceipt: sum('receipts', 'transferPrices', 'delivery') as Pence,
    relocation: (0 - sum('relocation')) as Pence,
    netPresentValue: value,
    basis: weakest(lines.map(({ basis }) => basis)),
    incomplete,
    entries,
  };
}

/** Properties that lack a figure count for their holder's own money, or for its ring-fenced budgets. */
function missingBy({ contributions }: Account): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { facts, outcome } of contributions) {
    if (outcome.missing.length === 0) continue;
    const key = keyOf({ organisation: facts.holder, ringFenced: facts.ringFenced });
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function uncountedOf({ contributions }: Account): Uncounted[] {
  const found = new Map<OrganisationId, Uncounted>();
  for (const { facts, outcome, effect } of contributions) {
    if (!facts.ringFenced || outcome.savingStarts === null) continue;
    const sum = found.get(facts.holder) ?? { organisation: facts.holder, saving: 0 as PencePerYear, properties: [], unknown: 0 };
    const cost = valueOf(facts.runningCost);
    sum.properties.push(facts.id);
    if (cost === null) sum.unknown += 1;
    else sum.saving = (sum.saving + cost - scalePence(cost, effect.stays)) as PencePerYear;
    found.set(facts.holder, sum);
  }
  return [...found.values()].sort((a, b) => (a.organisation < b.organisation ? -1 : 1));
}
