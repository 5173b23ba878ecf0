/** A site for a new build, its area rounded up from what is to move in with a little room to spare. */
import type { HubSite } from '../../shared/hub.ts';
import type { PropertyId } from '../../shared/ids.ts';
import { squareMetres } from '../../shared/measure.ts';
import type { Position, SquareMetres } from '../../shared/units.ts';

const step = 50;
const least = 100;

/** The area to build for a demand: rounded up to the next 50 m², and 100 m² at the least. */
export const areaFor = (demand: number): SquareMetres => squareMetres(Math.max(least, Math.ceil(demand / step) * step));

export const newBuildSite = (position: Position, property: PropertyId | null, demand: number): HubSite => ({
  type: 'new-build',
  position,
  property,
  area: areaFor(demand),
});
