/** What the pointer is on, in the desk's terms: a property, a cluster's members, where it opens. */
import { z } from 'zod';
import { propertyIdSchema, type PropertyId } from '../../shared/ids.ts';
import { noTenure } from '../../shared/tenure.ts';
import type { Pick } from '../map/map-view.tsx';
import type { Marked } from '../map/marked.ts';

/** The property that was pointed at, or null for anything else. */
export function propertyPicked(pick: Pick | null): PropertyId | null {
  if (pick?.layer !== 'estate-points' && pick?.layer !== 'decisions' && pick?.layer !== 'selection-points') return null;
  return propertyIdSchema.safeParse(pick.properties.id).data ?? null;
}

const pointed = z.object({
  name: z.string().catch(''),
  area: z.number().catch(-1),
  tenure: z.string().catch(noTenure),
  use: z.string().catch('other'),
  sector: z.string().catch('other'),
  costPerM2: z.number().catch(-1),
  completeness: z.number().nullable().catch(null),
});

/** What to light for what was pointed at. */
export function litOf(pick: Pick | null): Marked | null {
  const id = propertyPicked(pick);
  return pick && id && { id, position: pick.position, ...pointed.parse(pick.properties) };
}

/** The properties of a cluster that is small enough to name them; none for anything else. */
export function membersPicked(pick: Pick | null): PropertyId[] {
  const ids = pick?.layer === 'estate-clusters' ? pick.properties.ids : null;
  return typeof ids === 'string' ? ids.split(',').flatMap((id) => propertyIdSchema.safeParse(id).data ?? []) : [];
}

const hubZoom = 13;

/** The zoom at which a cluster opens, or at which a hub is seen with its members. */
export function opensAt(pick: Pick): number {
  const { opens } = pick.properties;
  return typeof opens === 'number' ? opens + 0.2 : hubZoom;
}
