/** A property that the map marks because a list, a selection or the pointer names it. */
import { costPerSquareMetre } from '../../shared/cost-per-square-metre.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { valueOf } from '../../shared/figure.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Sector } from '../../shared/organisation.ts';
import { tenureKeyOf } from '../../shared/tenure.ts';
import type { Position } from '../../shared/units.ts';

/** A property marked on the map from a list: where it is and what its tile feature says, so that it is drawn as it is there. */
export type Marked = {
  id: string;
  name: string;
  position: Position;
  area: number;
  tenure: string;
  use: string;
  sector: string;
  costPerM2: number;
  /** Null where it is not at hand; it is then drawn in the accent under that colouring. */
  completeness: number | null;
};

/** The mark of a property from its planning facts; null where it has no position. */
export function markedOf(facts: PropertyFacts, sectorOf: (holder: OrganisationId) => Sector): Marked | null {
  const { id, name, position, tenure, use } = facts;
  if (!position) return null;
  const area = valueOf(facts.floorArea) ?? -1;
  return {
    id,
    name,
    position,
    tenure: tenureKeyOf(tenure),
    use,
    area,
    sector: sectorOf(facts.holder),
    costPerM2: valueOf(costPerSquareMetre(facts)) ?? -1,
    completeness: null,
  };
}
