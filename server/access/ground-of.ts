/** What the ground of a plan holds besides the register: settlements of the gazetteer, and small areas of the set in use. */
import { places } from '../../geodata/gazetteer.ts';
import type { GroundOfPlace } from '../../shared/access/area-set.ts';
import type { Settlement } from '../../shared/access/small-area.ts';
import { boundsOf, contains } from '../../shared/area.ts';
import { position } from '../../shared/measure.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import type { Services } from '../services.ts';
import { areaSets, areasOf } from '../store/small-areas.ts';

type Place = Pick<ScenarioDraft, 'districts' | 'area'>;

const settlements: readonly Settlement[] = places.map(({ name, district, longitude, latitude }) => ({
  name,
  district,
  position: position(longitude, latitude),
}));

const lieIn =
  ({ districts, area }: Place) =>
  (one: Pick<Settlement, 'district' | 'position'>): boolean =>
    (area === null && districts.length === 0) ||
    (one.district !== null && districts.includes(one.district)) ||
    (area !== null && contains(area, one.position));

/** Of the same area as the planning facts: the plan's districts and what it draws together, or everywhere where it names neither. */
export async function groundOf({ db }: Pick<Services, 'db'>, place: Place): Promise<GroundOfPlace> {
  const lies = lieIn(place);
  const set = (await areaSets(db)).find(({ inUse }) => inUse) ?? null;
  const areas = set === null ? [] : await areasOf(db, set.id, place.districts, place.area && boundsOf(place.area));
  return { set, areas: areas.filter(lies), settlements: settlements.filter(lies) };
}
