/** Reading space wanted: the requirements with how many fit, one of them with its matches, and which a property would meet. */
import { factsOf, type PropertyFacts } from '../../shared/facts.ts';
import type { PropertyId, RequirementId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { matchSpace, type MatchCounts, type Ranked, type SpaceMatch } from '../../shared/space/match-space.ts';
import { offersOf } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import type { IsoDate } from '../../shared/year.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import { allRequirements } from '../store/requirements.ts';
import { leavingOf } from './leaving.ts';
import { countMatches, matchesFor } from './matches-for.ts';
import { plannedSpace } from './planned-space.ts';
import { isSeenBy, requirementFor, storedRequirement } from './seen-requirement.ts';

export const dayOf = ({ now }: Pick<Asking, 'now'>): IsoDate => now().slice(0, 10) as IsoDate;

export type RequirementLine = { requirement: Requirement; counts: MatchCounts };

export async function listRequirements(ctx: Asking): Promise<RequirementLine[]> {
  const lines: RequirementLine[] = [];
  for (const stored of await allRequirements(ctx.db))
    if (isSeenBy(ctx.person, stored)) lines.push({ requirement: requirementFor(ctx, stored), counts: await countMatches(ctx, stored) });
  return lines;
}

/** More than anybody reads; the counts are of all. */
const shown = 150;

export type RequirementRead = Ranked & { requirement: Requirement; today: IsoDate };

export async function readRequirement(ctx: Asking, id: RequirementId): Promise<Answer<RequirementRead>> {
  const stored = await storedRequirement(ctx, ctx.db, id);
  if (!stored.ok) return stored;
  const requirement = requirementFor(ctx, stored.value);
  return { ok: true, value: { requirement, today: dayOf(ctx), ...(await matchesFor(ctx, requirement, shown)) } };
}

export type WantedNear = { requirement: Requirement; match: SpaceMatch };

async function openFacts(ctx: Asking, id: PropertyId): Promise<PropertyFacts | null> {
  if (!ctx.estate.isOpen(id)) return null;
  const [property] = await propertiesById(ctx.db, [id]);
  return property ? factsOf(property, ctx.estate.benchmarks()) : null;
}

/** The open requirements that what a property offers would meet or nearly meet, each with its best match; the best first. */
export async function wantedNear(ctx: Asking, id: PropertyId): Promise<WantedNear[]> {
  const facts = await openFacts(ctx, id);
  if (facts === null) return [];
  const offers = offersOf(facts, leavingOf(id, facts.disposalStage, await plannedSpace(ctx)));
  if (offers.length === 0) return [];
  const open = (await allRequirements(ctx.db)).filter((one) => one.closing === null && isSeenBy(ctx.person, one));
  const found = open.flatMap((stored): WantedNear[] => {
    const [match] = matchSpace(stored, offers);
    return match ? [{ requirement: requirementFor(ctx, stored), match }] : [];
  });
  return found.toSorted((a, b) => a.match.misses.length - b.match.misses.length || a.match.distance - b.match.distance);
}
