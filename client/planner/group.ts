/** Grouping properties into a hub: a sensible first decision for each member, to be adjusted before it joins the plan. */
import type { Decision } from '../../shared/decision.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Hub, HubSite } from '../../shared/hub.ts';
import { hubIdSchema, type HubId, type PropertyId } from '../../shared/ids.ts';
import { factsOfUses } from '../../shared/use.ts';
import { pencePerYearSchema } from '../../shared/units.ts';
import type { FinancialYear } from '../../shared/year.ts';
import { allTo, componentsOf, exitRouteFor, retained, wholeDecision } from './decide.ts';
import { onItsSite } from './on-its-site.ts';

/** Why a member is better left as it is, as a sentence; null where nothing speaks against moving it. */
export function reasonToStay(facts: PropertyFacts): string | null {
  if (facts.archived) return 'Archived in the register.';
  if (facts.disposalStage === 'completed' || facts.disposalStage === 'transferred') return 'Already sold or transferred.';
  if (facts.tenure === 'pfi') return 'A PFI contract runs its term: it cannot be sold or simply left.';
  if (facts.ringFenced) return 'Its budget is ring-fenced, so moving it would not be the plan’s saving.';
  if (factsOfUses[facts.use].exclusive) return `${factsOfUses[facts.use].label}: this use cannot share a building.`;
  return null;
}

/** The first decision for a member of a hub: retain with the reason where one speaks for that, else relocate and dispose by the route of its tenure, in the year that the hub opens. */
export function memberDecision(facts: PropertyFacts, hub: HubId, opens: FinancialYear): Decision {
  const staying = reasonToStay(facts);
  if (staying !== null) return retained(facts.id, opens, staying);
  const leaving = { ...retained(facts.id, opens), action: 'relocate-and-dispose' as const };
  return wholeDecision({ ...leaving, destinations: allTo(facts, hub), exitRoute: exitRouteFor(facts.tenure) });
}

/** First decisions for all members; the host is not a member of its own hub. */
export const memberDecisions = (members: readonly PropertyFacts[], hub: Pick<Hub, 'id' | 'site' | 'opens'>): Decision[] =>
  members
    .filter((facts) => hub.site.type !== 'host' || facts.id !== hub.site.property)
    .map((facts) => onItsSite(memberDecision(facts, hub.id, hub.opens), hub.site));

/** A hub as it stands when first made: the host's holder leads it, at no new rent. */
export const newHub = (id: HubId, name: string, kind: Hub['kind'], site: HubSite, opens: FinancialYear): Hub => ({
  id,
  name,
  kind,
  site,
  opens,
  lead: null,
  newRent: pencePerYearSchema.parse(0),
  otherSaving: null,
  capitalOverride: null,
});

/** An identifier from a hub's name that the plan does not use yet. */
export function hubIdFrom(name: string, used: ReadonlySet<string>): HubId {
  const stem = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 19)
    .replace(/-+$/, '');
  const base = stem === '' ? 'hub' : stem;
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!used.has(id)) return hubIdSchema.parse(id);
  }
}

/** A name to offer: the town where most members stand, and what the hub is. */
export function suggestedName(members: readonly PropertyFacts[]): string {
  const count = new Map<string, number>();
  for (const { town } of members) if (town !== '') count.set(town, (count.get(town) ?? 0) + 1);
  const [town] = [...count].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0] ?? [];
  return town ? `${town} hub` : 'New hub';
}

/** The kind that members' services call for: counters a gateway, administration a back-office hub, both an integrated one. */
export function suggestedKind(members: readonly PropertyFacts[]): Hub['kind'] {
  const needed = new Set(members.flatMap(componentsOf));
  if (!needed.has('back-office') && needed.has('front-office')) return 'gateway';
  return needed.has('back-office') && needed.size === 1 ? 'back-office' : 'integrated';
}

/** Which of several properties may still join: hosts of hubs may not. */
export const mayJoin = (members: readonly PropertyId[], hubs: readonly Hub[]): PropertyId[] => {
  const hosts = new Set(hubs.flatMap((hub) => (hub.site.type === 'host' ? [hub.site.property] : [])));
  return members.filter((member) => !hosts.has(member));
};

/** What a property is used for, in words. */
export const purposeOf = (facts: PropertyFacts): string => factsOfUses[facts.use].label;
