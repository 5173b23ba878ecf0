/** Properties as the map marks them, from planning facts, from a list's row or from the tile feature under the pointer. */
import type { PropertyFacts } from '../../shared/facts.ts';
import { valueOf } from '../../shared/figure.ts';
import { propertyIdSchema, type PropertyId } from '../../shared/ids.ts';
import type { Pick } from '../map/map-view.tsx';
import type { Marked } from '../map/picture.ts';

/** Null where the property has no position. */
export function markedOf(facts: PropertyFacts): Marked | null {
  const { id, name, position, tenure } = facts;
  return position && { id, name, position, tenure, area: valueOf(facts.floorArea) ?? -1 };
}

/** The property that was pointed at, or null for anything else. */
export function propertyPicked(pick: Pick | null): PropertyId | null {
  if (pick?.layer !== 'estate-points' && pick?.layer !== 'decisions') return null;
  return propertyIdSchema.safeParse(pick.properties.id).data ?? null;
}

/** What to light for what was pointed at. */
export function litOf(pick: Pick | null): Marked | null {
  const id = propertyPicked(pick);
  if (!pick || !id) return null;
  const { name, area, tenure } = pick.properties;
  return {
    id,
    name: typeof name === 'string' ? name : '',
    position: pick.position,
    area: typeof area === 'number' ? area : -1,
    tenure: typeof tenure === 'string' ? tenure : 'other',
  };
}
