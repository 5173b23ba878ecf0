/** Which generated properties take part in the shipped scenarios, and how much room their hosts have; the plans must be able to rely on these records. */
import { tunbridgeGateway, tunbridgeOffices, tunbridgeHost } from './kent/tunbridge-wells-roles.ts';
import type { Sketch } from './sketch.ts';
import { buildingSites, hostNames, vacatedNames } from './swale/roles.ts';

const names: Record<string, ReadonlySet<string>> = {
  Swale: new Set([...vacatedNames, ...hostNames, ...buildingSites]),
  'Tunbridge Wells': new Set([...tunbridgeOffices, tunbridgeGateway, tunbridgeHost]),
};

/** m² of floor that a host could lend. */
const rooms = new Map([
  ['Sheerness library', 480],
  ['Faversham library', 420],
  [tunbridgeGateway, 900],
  [tunbridgeHost, 5600],
]);

export const takesPart = (sketch: Sketch): boolean => names[sketch.place.district]?.has(sketch.name) === true;

export const spareAreaOf = (sketch: Sketch): number | null => (takesPart(sketch) ? (rooms.get(sketch.name) ?? null) : null);
