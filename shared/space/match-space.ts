/** Offers of space held against a requirement: what fits, and how near the rest comes and why it misses. */
import { valueOf, type Figure } from '../figure.ts';
import { costOfArea, distance, formatArea, formatDistance } from '../measure.ts';
import { formatPoundsPerYear } from '../money.ts';
import type { Tenure } from '../tenure.ts';
import type { Metres, PencePerYear, SquareMetres } from '../units.ts';
import { formatDate } from '../year.ts';
import { offerKey, type Offer } from './offer.ts';
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

function missesOf(wanted: Wanted, area: SquareMetres, away: Metres, cost: Figure<PencePerYear>, offer: Offer): Miss[] {
  const misses: Miss[] = [];
  if (away > wanted.reach)
    misses.push({
      what: 'distance',
      by: wanted.reach === 0 ? 1 : away / wanted.reach - 1,
      sentence: `It is ${formatDistance(away)} away; ${formatDistance(wanted.reach)} is the reach.`,
    });
  const room = valueOf(offer.area);
  if (room !== null && room < area)
    misses.push({ what: 'area', by: 1 - room / area, sentence: `It has ${formatArea(room)} of the ${formatArea(area)} wanted.` });
  if (offer.from !== null && offer.from !== 'unknown' && offer.from > wanted.by)
    misses.push({
      what: 'readiness',
      by: daysBetween(wanted.by, offer.from) / yearDays,
      sentence: `It is free from ${formatDate(offer.from)}, after ${formatDate(wanted.by)}.`,
    });
  const price = valueOf(cost);
  if (wanted.budget !== null && price !== null && price > wanted.budget)
    misses.push({
      what: 'cost',
      by: wanted.budget === 0 ? 1 : price / wanted.budget - 1,
      sentence: `It would cost about ${formatPoundsPerYear(price, 'headline')}; the budget is ${formatPoundsPerYear(wanted.budget, 'headline')}.`,
    });
  if (offer.kind === 'out-of-hours' && wanted.component === 'back-office')
    misses.push({ what: 'component', by: 1, sentence: 'It is free out of hours only, which does not serve a back office.' });
  return misses;
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

const total = (misses: readonly Miss[]) => misses.reduce((sum, { by }) => sum + by, 0);

/** Smaller first: fewer misses, then smaller ones, then less that is unknown, nearer, cheaper, easier to be let in, sooner, and by name. */
function order(a: SpaceMatch, b: SpaceMatch): number {
  const cost = (match: SpaceMatch) => valueOf(match.cost) ?? Number.MAX_SAFE_INTEGER;
  return (
    a.misses.length - b.misses.length ||
    total(a.misses) - total(b.misses) ||
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

/**
 * Every offer within twice the reach, the best first. What fits has no misses. A body's own space is among them: it should look there first.
 * What is unknown is never taken for a fit or a miss; it is said.
 */
export function matchSpace(wanted: Wanted, offers: Iterable<Offer>): SpaceMatch[] {
  const area = areaWanted(wanted);
  const matches: SpaceMatch[] = [];
  for (const offer of offers) {
    const away = distance(wanted.place, offer.position);
    if (away > furthest(wanted)) continue;
    const cost = costOf(offer, area);
    matches.push({
      offer,
      distance: away,
      cost,
      misses: missesOf(wanted, area, away, cost, offer),
      unknowns: unknownsOf(wanted, cost, offer),
    });
  }
  return matches.toSorted(order);
}
