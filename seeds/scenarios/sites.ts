/** The hubs of the shipped scenarios: a host already in the register, or a new building on a site that is in it. */
import type { Hub } from '../../shared/hub.ts';
import { hubSchema } from '../../shared/hub.ts';
import type { Property } from '../../shared/property.ts';

type Named = { id: string; name: string; kind: Hub['kind']; opens: number; lead: string };
type Extra = Partial<Pick<Hub, 'otherSaving'>>;

const plain = { newRent: 0, otherSaving: null, capitalOverride: null };

export const hubInHost = (named: Named, host: Property, extra: Extra = {}): Hub =>
  hubSchema.parse({ ...named, site: { type: 'host', property: host.id }, ...plain, ...extra });

/** `area` is m² of floor. */
export function hubNewlyBuilt(named: Named, site: Property, area: number): Hub {
  if (site.position === null) throw new Error(`${site.name} has no position on which to build.`);
  return hubSchema.parse({ ...named, site: { type: 'new-build', position: site.position, property: site.id, area }, ...plain });
}
