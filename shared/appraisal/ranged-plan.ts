/** A plan whose uncertain figures can be put anywhere within their ranges: one appraiser over facts of its own, so that an appraisal costs little. */
import type { AssumptionKey } from '../assumptions.ts';
import type { Decision } from '../decision.ts';
import type { PropertyFacts } from '../facts.ts';
import { unknown, type Figure } from '../figure.ts';
import type { Hub } from '../hub.ts';
import type { PropertyId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import type { Appraisal } from './appraisal.ts';
import { appraiser, type Facts } from './appraise.ts';
import { factorOfAssumption, factorOfClass, type CommonFactor } from './common-factor.ts';
import { triangular, type Spread } from './draw.ts';
import { factorsOf, figureRanges, type FigureClass, type FigureRanges } from './figure-ranges.ts';
import { drawnAssumptions } from './ranged-assumptions.ts';
import { similarIn, type Similar, type SimilarKind } from './similar.ts';

/** One thing that is uncertain: an assumption, or the figures of one class at one property or hub, which move together. */
export type Quantity = {
  name: string;
  of: { assumption: AssumptionKey } | { figures: FigureClass };
  together: CommonFactor | null;
};

export type RangedPlan = {
  quantities: readonly Quantity[];
  /** The appraisal with each quantity at a share of its distribution (0 its low end, 1 its high end); null holds it as the plan has it. */
  at: (shareOf: (place: number) => number | null) => Appraisal;
  /** Figures not recorded that are drawn from similar properties, and those left out for want of any. */
  drawn: readonly Stand[];
  leftOut: readonly Stand[];
};

export type Stand = { property: PropertyId; class: FigureClass };

/** `estimates`: whether what nobody has may be drawn from similar properties. */
export type RangingOptions = { estimates?: boolean; ranges?: FigureRanges };

type Loose<T> = { -readonly [K in keyof T]: T[K] };
type Put = (share: number | null) => void;

/** The facts are copied for the properties that the plan names, which alone move it; similar ones are looked for among all. */
export function rangedPlan(
  facts: Facts,
  scenario: ScenarioDraft,
  { estimates = true, ranges = figureRanges }: RangingOptions = {},
): RangedPlan {
  const all = 'get' in facts ? facts : new Map(facts.map((one) => [one.id, one]));
  const slots = gather(scenario, all, ranges, estimates ? similarIn(all.values(), scenario) : () => null);
  const assumed: Record<string, number> = {};
  for (const { entry, whole, ...spread } of drawnAssumptions(scenario)) {
    slots.add(`assumption ${entry.key}`, { assumption: entry.key }, factorOfAssumption(entry.key), (share) => {
      const value = share === null ? spread.central : triangular(spread, share);
      assumed[entry.key] = whole ? Math.round(value) : value;
    });
  }
  const { appraise } = appraiser(slots.facts);
  return {
    quantities: slots.quantities,
    at(shareOf) {
      slots.puts.forEach((puts, place) => {
        const share = shareOf(place);
        for (const put of puts) put(share);
      });
      return appraise({ ...slots.scenario, assumptions: { ...scenario.assumptions, ...assumed } });
    },
    drawn: slots.drawn,
    leftOut: slots.leftOut,
  };
}

type Slots = {
  scenario: ScenarioDraft;
  facts: Map<PropertyId, PropertyFacts>;
  quantities: Quantity[];
  puts: Put[][];
  drawn: Stand[];
  leftOut: Stand[];
  add: (name: string, of: Quantity['of'], together: CommonFactor | null, put: Put) => void;
};

function gather(scenario: ScenarioDraft, all: ReadonlyMap<PropertyId, PropertyFacts>, ranges: FigureRanges, similar: Similar): Slots {
  const places = new Map<string, number>();
  const decisions = scenario.decisions.map((decision): Loose<Decision> => ({ ...decision }));
  const hubs = scenario.hubs.map((hub): Loose<Hub> => ({ ...hub }));
  const slots: Slots = {
    scenario: { ...scenario, decisions, hubs },
    facts: new Map(),
    quantities: [],
    puts: [],
    drawn: [],
    leftOut: [],
    add(name, of, together, put) {
      const place = places.get(name) ?? slots.quantities.length;
      if (place === slots.quantities.length) {
        places.set(name, place);
        slots.quantities.push({ name, of, together });
        slots.puts.push([]);
      }
      slots.puts[place]?.push(put);
    },
  };
  for (const decision of decisions) slotsOfDecision(slots, decision, ranges);
  for (const hub of hubs) slotsOfHub(slots, hub, ranges);
  const acting = new Map(decisions.filter(acts).map((decision) => [decision.property, decision]));
  for (const id of namedIn(scenario)) {
    const property = all.get(id);
    if (property === undefined) continue;
    const own: Loose<PropertyFacts> = { ...property };
    slots.facts.set(id, own);
    slotsOfProperty(slots, own, { ranges, similar, decision: acting.get(id) ?? null });
  }
  return slots;
}

const namedIn = ({ decisions, hubs }: ScenarioDraft): Set<PropertyId> =>
  new Set([...decisions.map(({ property }) => property), ...hubs.flatMap(({ site }) => site.property ?? [])]);

const acts = ({ action }: Decision) => action !== 'retain' && action !== 'host';

/** Puts a figure at a share of its range, or back as it was. */
function figureAt<T extends number>(
  slots: Slots,
  at: Where,
  figure: Figure<T>,
  ranges: FigureRanges,
  set: (figure: Figure<T>) => void,
): void {
  const factors = factorsOf(ranges, at.class, figure.basis);
  if (factors === null || figure.basis === 'unknown') return;
  const { value } = figure;
  const spread = { low: value * factors.low, central: value, high: value * factors.high };
  addFigures(slots, at, (share) => set(share === null ? figure : { ...figure, value: drawnValue(spread, share, at.class) as T }));
}

type Where = { class: FigureClass; name: string };

const addFigures = (slots: Slots, { class: of, name }: Where, put: Put) =>
  slots.add(`${of} ${name}`, { figures: of }, factorOfClass(of), put);

const inPence: readonly FigureClass[] = ['disposal-value', 'running-cost', 'rent', 'works', 'other-saving'];

const drawnValue = (spread: Spread, share: number, of: FigureClass): number => {
  const value = triangular(spread, share);
  return inPence.includes(of) ? Math.round(value) : value;
};

/** `decision` is what is done with the property; null where it stays as it is. */
type Within = { ranges: FigureRanges; similar: Similar; decision: Decision | null };

function slotsOfProperty(slots: Slots, own: Loose<PropertyFacts>, within: Within): void {
  const { ranges, decision } = within;
  if (own.archived || decision === null) return;
  const at = (of: FigureClass): Where => ({ class: of, name: own.id });
  figureAt(slots, at('running-cost'), own.runningCost, ranges, (figure) => (own.runningCost = figure));
  if (!own.ringFenced) standIn(slots, own, 'running-cost', 'runningCost', within);
  figureAt(slots, at('disposal-value'), own.disposalValue, ranges, (figure) => (own.disposalValue = figure));
  if (isSold(own, decision)) standIn(slots, own, 'disposal-value', 'disposalValue', within);
  figureAt(slots, at('area'), own.floorArea, ranges, (figure) => (own.floorArea = figure));
  if (needsArea(own, decision)) standIn(slots, own, 'area', 'floorArea', within);
  own.components = own.components.map((component) => {
    const copy: Loose<typeof component> = { ...component };
    figureAt(slots, at('area'), copy.area, ranges, (figure) => (copy.area = figure));
    figureAt(slots, at('staff'), copy.staff, ranges, (figure) => (copy.staff = figure));
    return copy;
  });
  if (own.lease === null) return;
  const lease: Loose<typeof own.lease> = { ...own.lease };
  own.lease = lease;
  figureAt(slots, at('rent'), lease.rent, ranges, (figure) => (lease.rent = figure));
  figureAt(slots, at('rent'), lease.breakPenalty, ranges, (figure) => (lease.breakPenalty = figure));
}

const isSold = ({ tenure }: PropertyFacts, { action, exitRoute, receiptOverride }: Decision) =>
  (action === 'relocate-and-dispose' || action === 'transfer') &&
  tenure === 'freehold' &&
  exitRoute === 'open-market-sale' &&
  receiptOverride === null;

/** For the space that services need where they go, and for putting a leasehold into repair. */
const needsArea = ({ tenure, holding }: PropertyFacts, { destinations }: Decision) =>
  holding !== 'land' && (tenure === 'leasehold' || Object.keys(destinations).length > 0);

/** An unknown figure is drawn as an estimate from similar properties; held, it is unknown again and counts as the appraisal counts it. */
function standIn(slots: Slots, own: Loose<PropertyFacts>, of: FigureClass, kind: SimilarKind, { ranges, similar }: Within): void {
  if (own[kind].basis !== 'unknown') return;
  const spread = ranges[of].unknown.rule === 'similar' ? similar(kind, own) : null;
  if (spread === null) {
    slots.leftOut.push({ property: own.id, class: of });
    return;
  }
  slots.drawn.push({ property: own.id, class: of });
  const method = 'Drawn from similar properties.';
  addFigures(slots, { class: of, name: own.id }, (share) => {
    own[kind] = share === null ? unknown : { basis: 'estimated', value: drawnValue(spread, share, of) as never, method, asAt: null };
  });
}

function slotsOfDecision(slots: Slots, decision: Loose<Decision>, ranges: FigureRanges): void {
  const { receiptOverride: receipt, deliveryOverride: delivery, property } = decision;
  if (receipt !== null)
    entered(slots, { class: 'disposal-value', name: property }, receipt, ranges, (value) => (decision.receiptOverride = value));
  if (delivery !== null)
    entered(slots, { class: 'works', name: property }, delivery, ranges, (value) => (decision.deliveryOverride = value));
}

function slotsOfHub(slots: Slots, hub: Loose<Hub>, ranges: FigureRanges): void {
  const at = (of: FigureClass): Where => ({ class: of, name: `hub ${hub.id}` });
  if (hub.capitalOverride !== null) entered(slots, at('works'), hub.capitalOverride, ranges, (value) => (hub.capitalOverride = value));
  if (hub.otherSaving !== null) entered(slots, at('other-saving'), hub.otherSaving, ranges, (value) => (hub.otherSaving = value));
  if (hub.newRent !== 0) entered(slots, at('rent'), { amount: hub.newRent, source: '' }, ranges, ({ amount }) => (hub.newRent = amount));
}

/** What is entered in the plan with its source counts as recorded. A loss is as uncertain as a gain. */
function entered<T extends number>(
  slots: Slots,
  at: Where,
  own: { amount: T; source: string },
  ranges: FigureRanges,
  set: (value: { amount: T; source: string }) => void,
): void {
  const { low, high } = ranges[at.class].recorded;
  const ends = [own.amount * low, own.amount * high].sort((a, b) => a - b) as [number, number];
  const spread = { low: ends[0], central: own.amount, high: ends[1] };
  addFigures(slots, at, (share) => set(share === null ? own : { ...own, amount: drawnValue(spread, share, at.class) as T }));
}
