/** A requirement held against the estate: how many fit and how many miss nearly, by kind, and the best of them with their figures as the register has them. */
import { factsOf } from '../../shared/facts.ts';
import { matchSpace, furthest, isFit, type SpaceMatch } from '../../shared/space/match-space.ts';
import { offerKey, offerKinds, offersOf, type Offer, type OfferKind } from '../../shared/space/offer.ts';
import type { Wanted } from '../../shared/space/requirement.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { leavingOf } from './leaving.ts';
import { offersNear } from './offers-near.ts';
import { plannedSpace, type PlannedSpace } from './planned-space.ts';

export type MatchCounts = { fits: number; near: number; byKind: Record<OfferKind, { fits: number; near: number }> };

function countsOf(matches: readonly SpaceMatch[]): MatchCounts {
  const of = (some: readonly SpaceMatch[]) => {
    const fits = some.filter(isFit).length;
    return { fits, near: some.length - fits };
  };
  const byKind = Object.fromEntries(offerKinds.map((kind) => [kind, of(matches.filter(({ offer }) => offer.kind === kind))]));
  return { ...of(matches), byKind: byKind as MatchCounts['byKind'] };
}

/** The same offers with the figures of the register, which say where they come from. */
async function withSources(ctx: Asking, planned: PlannedSpace, offers: readonly Offer[]): Promise<Offer[]> {
  const keys = new Set(offers.map(offerKey));
  const ids = new Set(offers.flatMap(({ property, kind }) => (property === null || kind === 'hub' ? [] : [property])));
  const whole = (await propertiesById(ctx.db, [...ids])).flatMap((property) => {
    const facts = factsOf(property, ctx.estate.benchmarks());
    return offersOf(facts, leavingOf(facts.id, facts.disposalStage, planned));
  });
  return [...whole.filter((offer) => keys.has(offerKey(offer))), ...offers.filter(({ kind }) => kind === 'hub')];
}

export type Matches = { counts: MatchCounts; matches: SpaceMatch[] };

/** `most` matches at the most, the best. */
export async function matchesFor(ctx: Asking, wanted: Wanted, most: number): Promise<Matches> {
  const planned = await plannedSpace(ctx);
  const all = matchSpace(wanted, offersNear(ctx.estate.columns, planned, wanted.place, furthest(wanted)));
  const best = await withSources(
    ctx,
    planned,
    all.slice(0, most).map(({ offer }) => offer),
  );
  return { counts: countsOf(all), matches: matchSpace(wanted, best) };
}

/** How many fit and miss nearly, without reading the register. */
export async function countMatches(ctx: Asking, wanted: Wanted): Promise<MatchCounts> {
  const planned = await plannedSpace(ctx);
  return countsOf(matchSpace(wanted, offersNear(ctx.estate.columns, planned, wanted.place, furthest(wanted))));
}
