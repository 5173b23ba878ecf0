/** The properties that could host a hub of given members, nearest with room first. */
import type { PropertyFacts } from '../../shared/facts.ts';
import { valueOf } from '../../shared/figure.ts';
import { distance, metres } from '../../shared/measure.ts';

export function rankHosts(members: readonly PropertyFacts[], candidates: readonly PropertyFacts[]) {
  const places = members.flatMap((fact) => fact.position ?? []);
  const away = (fact: PropertyFacts) => {
    const { position } = fact;
    if (!position || places.length === 0) return null;
    return metres(places.reduce((sum, place) => sum + distance(position, place), 0) / places.length);
  };
  return candidates
    .filter((fact) => fact.position !== null && (valueOf(fact.spareArea) ?? 0) > 0)
    .map((fact) => ({
      property: fact.id,
      spare: valueOf(fact.spareArea),
      distance: away(fact),
      tenure: fact.tenure,
      reasons: [] as string[],
    }))
    .sort((a, b) => (a.distance ?? Infinity) - (b.distance ?? Infinity));
}
