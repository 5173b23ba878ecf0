/** Offers of space held against a requirement: what fits, and how near the rest comes and why it misses. */
import { valueOf, type Figure } from '../figure.ts';
import { costOfArea, distance, formatArea, formatDistance } from '../measure.ts';
import { formatPoundsPerYear } from '../money.ts';
import type { Tenure } from '../tenure.ts';
import type { Metres, PencePerYear, SquareMetres } from '../units.ts';
import type { Component } from '../use.ts';
import { formatDate } from '../year.ts';
import { isPlanned, offerKey, placeKey, type Offer, type OfferKind } from './offer.ts';
import { areaWanted, type Wanted } from './requirement.ts';

/** `by` is how far it misses: the excess over what is wanted, as a share of that. */
export type Miss = { what: 'distance' | 'area' | 'readiness' | 'cost' | 'component'; by: number; sentence: string };

export type SpaceMatch = {
  offer: Offer;
  distance: Metres;
  /** The running cost of the area wanted; unknown where the offer's rate is. */
  cost: Figure<PencePerYear>;
  misses: readonly Miss[];
  /** What is not recorded of the offer and must be asked. */
  unknowns: readonly string[];
};

/** How easily a tenure lets another body in: a freeholder may share at will, a tenant must ask, and user rights and PFI bind hardest. Judgement of this product (2026). */
const ease: Record<Tenure, number> = { freehold: 0, leasehold: 1, licence: 2, other: 2, 'user-rights': 3, pfi: 3 };
const easeOf = (tenure: Tenure | null) => (tenure === null ? 2 : ease[tenure]);

const daysBetween = (from: string, to: string) => (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/** A year late is a miss as large as twice the distance or the price. */
const yearDays = 365;

/** A miss whose sentence is made when it is read: of a hundred thousand offers few are. */
type Lack = Omit<Miss, 'sentence'> & { say: () => string };

/** What stands in its rooms all day, so that hours in which others are away do not serve it. */
const standing = { 'back-office': 'back office', specialist: 'specialist service' } as const satisfies Partial<Record<Component, string>>;

function lacksOf(wanted: Wanted, area: SquareMetres, away: Metres, cost: Figure<PencePerYear>, offer: Offer): Lack[] {
  const { from } = offer;
  const lacks: Lack[] = [];
  if (away > wanted.reach)
    lacks.push({
      what: 'distance',
      by: wanted.reach === 0 ? 1 : away / wanted.reach - 1,
      say: () => `It is ${formatDistance(away)} away; ${formatDistance(wanted.reach)} is the reach.`,
    });
  const room = valueOf(offer.area);
  if (room !== null && room < area)
    lacks.push({ what: 'area', by: 1 - room / area, say: () => `It has ${formatArea(room)} of the ${formatArea(area)} wanted.` });
  if (from !== null && from !== 'unknown' && from > wanted.by)
    lacks.push({
      what: 'readiness',
      by: daysBetween(wanted.by, from) / yearDays,
      say: () => `It is free from ${formatDate(from)}, after ${formatDate(wanted.by)}.`,
    });
  const price = valueOf(cost);
  const { budget } = wanted;
  if (budget !== null && price !== null && price > budget)
    lacks.push({
      what: 'cost',
      by: budget === 0 ? 1 : price / budget - 1,
      say: () => `It would cost about ${formatPoundsPerYear(price, 'headline')}; the budget is ${formatPoundsPerYear(budget, 'headline')}.`,
    });
  const { component } = wanted;
  if (offer.kind === 'out-of-hours' && component !== 'front-office')
    lacks.push({ what: 'component', by: 1, say: () => `It is free out of hours only, which does not serve a ${standing[component]}.` });
  return lacks;
}

function unknownsOf(wanted: Wanted, cost: Figure<PencePerYear>, { area, tenure, from }: Offer): string[] {
  return [
    area.basis === 'unknown' ? 'Its area is not recorded.' : '',
    wanted.budget !== null && cost.basis === 'unknown' ? 'What it costs is not recorded.' : '',
    tenure === null ? 'Its tenure is not recorded.' : '',
    from === 'unknown' ? 'When it will be left is not recorded.' : '',
  ].filter((sentence) => sentence !== '');
}

/** The running cost of an area at an offer's rate, on the rate's basis. */
const costOf = ({ rate }: Offer, area: SquareMetres): Figure<PencePerYear> =>
  rate.basis === 'unknown' ? rate : { ...rate, value: costOfArea(area, rate.value) };

/** A place with its best offer, and the other ways in which the same place is offered, the best first. */
export type PlaceMatch = SpaceMatch & { also: readonly SpaceMatch[] };

/** An offer with how it stands to what is wanted. */
type Reckoned = Omit<SpaceMatch, 'misses'> & { lacks: readonly Lack[]; short: number };

function reckoned(wanted: Wanted, area: SquareMetres, offer: Offer): Reckoned | null {
  const away = distance(wanted.place, offer.position);
  if (away > furthest(wanted)) return null;
  const cost = costOf(offer, area);
  const lacks = lacksOf(wanted, area, away, cost, offer);
  const short = lacks.reduce((sum, { by }) => sum + by, 0);
  return { offer, distance: away, cost, lacks, short, unknowns: unknownsOf(wanted, cost, offer) };
}

/** Smaller first: fewer misses, then smaller ones, then what is there before what a plan is to make, then less that is unknown, nearer, cheaper, easier to be let in, sooner, and by name. */
function order(a: Reckoned, b: Reckoned): number {
  const cost = (match: Reckoned) => valueOf(match.cost) ?? Number.MAX_SAFE_INTEGER;
  return (
    a.lacks.length - b.lacks.length ||
    a.short - b.short ||
    Number(isPlanned(a.offer)) - Number(isPlanned(b.offer)) ||
    a.unknowns.length - b.unknowns.length ||
    a.distance - b.distance ||
    cost(a) - cost(b) ||
    easeOf(a.offer.tenure) - easeOf(b.offer.tenure) ||
    (a.offer.from ?? '').localeCompare(b.offer.from ?? '') ||
    a.offer.name.localeCompare(b.offer.name) ||
    (a.offer.plan?.name ?? '').localeCompare(b.offer.plan?.name ?? '') ||
    offerKey(a.offer).localeCompare(offerKey(b.offer))
  );
}

/** Beyond this many times the reach a place is no near miss. */
const nearMiss = 2;

/** How far from the place an offer may lie and still be looked at. */
export const furthest = ({ reach }: Pick<Wanted, 'reach'>): Metres => (reach * nearMiss) as Metres;

export const isFit = ({ misses }: Pick<SpaceMatch, 'misses'>): boolean => misses.length === 0;

export type FitCount = { fits: number; near: number };

/** Of places, each once; by kind, of the places that have an offer of that kind. */
export type MatchCounts = FitCount & { byKind: Record<OfferKind, FitCount> };

export type Ranked = { counts: MatchCounts; matches: PlaceMatch[] };

/** Looking at so many takes some milliseconds. */
const slice = 2000;

/** The offers of each place within twice the reach; one property is one place, however it is offered. */
function* placesNear(wanted: Wanted, offers: Iterable<Offer>): Generator<undefined, Map<string, Reckoned[]>> {
  const area = areaWanted(wanted);
  const places = new Map<string, Reckoned[]>();
  let looked = 0;
  for (const offer of offers) {
    looked += 1;
    if (looked % slice === 0) yield;
    const one = reckoned(wanted, area, offer);
    if (one === null) continue;
    const key = placeKey(offer);
    const others = places.get(key);
    if (others) others.push(one);
    else places.set(key, [one]);
  }
  return places;
}

/** A place's offers, the best first. */
type Place = readonly [Reckoned, ...Reckoned[]];

/** Puts a place where it belongs among the best so far, of which no more than `most` are kept. */
function keep(kept: Place[], place: Place, most: number): void {
  const last = kept.at(-1);
  if (most === 0 || (last && kept.length >= most && order(place[0], last[0]) >= 0)) return;
  let [low, high] = [0, kept.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (order((kept[middle] as Place)[0], place[0]) <= 0) low = middle + 1;
    else high = middle;
  }
  kept.splice(low, 0, place);
  if (kept.length > most) kept.pop();
}

function count(counts: MatchCounts, place: Place): void {
  counts[place[0].lacks.length === 0 ? 'fits' : 'near'] += 1;
  const counted = new Set<OfferKind>();
  for (const { offer, lacks } of place) {
    if (counted.has(offer.kind)) continue;
    counted.add(offer.kind);
    counts.byKind[offer.kind][lacks.length === 0 ? 'fits' : 'near'] += 1;
  }
}

const told = ({ offer, distance: away, cost, lacks, unknowns }: Reckoned): SpaceMatch => ({
  offer,
  distance: away,
  cost,
  unknowns,
  misses: lacks.map(({ what, by, say }) => ({ what, by, sentence: say() })),
});

/**
 * The best of the places within twice the reach, and how many fit or miss nearly in all, in steps: whoever answers others too lets them have
 * their turn at each. What fits has no misses. A body's own space is among them: it should look there first. What is unknown is never taken
 * for a fit or a miss; it is said.
 */
export function* rankingSteps(wanted: Wanted, offers: Iterable<Offer>, most: number): Generator<undefined, Ranked> {
  const none = (): FitCount => ({ fits: 0, near: 0 });
  const counts: MatchCounts = { ...none(), byKind: { vacant: none(), 'soon-vacant': none(), hub: none(), 'out-of-hours': none() } };
  const kept: Place[] = [];
  const places = yield* placesNear(wanted, offers);
  let looked = 0;
  for (const offered of places.values()) {
    looked += 1;
    if (looked % slice === 0) yield;
    const [best, ...also] = offered.length === 1 ? offered : offered.toSorted(order);
    if (best === undefined) continue;
    const place: Place = [best, ...also];
    count(counts, place);
    keep(kept, place, most);
  }
  return { counts, matches: kept.map(([best, ...also]) => ({ ...told(best), also: also.map(told) })) };
}

/** The same at one go, for what is not many. */
export function bestMatches(wanted: Wanted, offers: Iterable<Offer>, most = Number.POSITIVE_INFINITY): Ranked {
  const steps = rankingSteps(wanted, offers, most);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Every place, the best first. */
export const matchSpace = (wanted: Wanted, offers: Iterable<Offer>): PlaceMatch[] => bestMatches(wanted, offers).matches;
