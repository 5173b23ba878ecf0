/** A requirement held against the estate: how many fit and how many miss nearly, by kind, and the best of them with their figures as the register has them. */
import { setImmediate as breath } from 'node:timers/promises';
import { factsOf } from '../../shared/facts.ts';
import { furthest, matchSpace, rankingSteps, type MatchCounts, type Ranked } from '../../shared/space/match-space.ts';
import { offerKey, offersOf, type Offer } from '../../shared/space/offer.ts';
import type { Wanted } from '../../shared/space/requirement.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { leavingOf } from './leaving.ts';
import { offersNear } from './offers-near.ts';
import { plannedSpace, type PlannedSpace } from './planned-space.ts';

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

const offersFor = (ctx: Asking, planned: PlannedSpace, wanted: Wanted) =>
  offersNear(ctx.estate.columns, planned, wanted.place, furthest(wanted));

/** Ranked with room between for other requests. */
async function ranked(wanted: Wanted, offers: readonly Offer[], most: number): Promise<Ranked> {
  const steps = rankingSteps(wanted, offers, most);
  let step = steps.next();
  while (step.done !== true) {
    await breath();
    step = steps.next();
  }
  return step.value;
}

/** `most` places at the most, the best. */
export async function matchesFor(ctx: Asking, wanted: Wanted, most: number): Promise<Ranked> {
  const planned = await plannedSpace(ctx);
  const { counts, matches } = await ranked(wanted, await offersFor(ctx, planned, wanted), most);
  const best = await withSources(
    ctx,
    planned,
    matches.flatMap(({ offer, also }) => [offer, ...also.map((other) => other.offer)]),
  );
  return { counts, matches: matchSpace(wanted, best) };
}

/** How many fit and miss nearly, without reading the register. */
export async function countMatches(ctx: Asking, wanted: Wanted): Promise<MatchCounts> {
  return (await ranked(wanted, await offersFor(ctx, await plannedSpace(ctx), wanted), 0)).counts;
}
