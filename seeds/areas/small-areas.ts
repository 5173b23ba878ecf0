/** Illustrative small areas about the real towns and villages of the shipped plans' districts: who lives there and how deprived it is is made up, and says so. */
import { places } from '../../geodata/gazetteer.ts';
import type { Place } from '../../geodata/place.ts';
import { smallAreaSchema, type SmallArea } from '../../shared/access/small-area.ts';
import { chanceOf } from '../chance.ts';
import { positionNear } from '../siting.ts';

const districts: ReadonlySet<string> = new Set(['Swale', 'Thanet', 'Tunbridge Wells']);

export const illustrativeAreaSource = 'Illustrative small areas: made-up people and deprivation about real towns and villages';

/** About as many people as a small area of the census has. */
const usualPeople = 1600;

/** About as many as the gazetteer says, else made up. */
function peopleOf({ name, district, kind, population }: Place): number {
  const chance = chanceOf(`${district} ${name} people`);
  return population ?? (kind === 'suburb' ? chance.whole(2200, 5200) : chance.whole(240, 1500));
}

function areasOfPlace(place: Place): SmallArea[] {
  const { name, district, kind } = place;
  const people = peopleOf(place);
  const count = Math.max(1, Math.round(people / usualPeople));
  const usual = chanceOf(`${district} ${name} deprivation`).between(kind === 'village' ? 4 : 2, kind === 'village' ? 9 : 7);
  return Array.from({ length: count }, (_, turn) => {
    const key = `${district} ${name} small area ${turn + 1}`;
    const chance = chanceOf(key);
    const decile = Math.round(usual + chance.between(-2.5, 2.5));
    return smallAreaSchema.parse({
      code: `ILL-${district.slice(0, 2).toUpperCase()}-${name.replaceAll(/[^A-Za-z]/g, '').slice(0, 12)}-${String(turn + 1).padStart(2, '0')}`,
      name: count === 1 ? name : `${name} ${turn + 1}`,
      place: name,
      district,
      position: positionNear(place, count === 1 ? 'centre' : turn % 3 === 0 ? 'inner' : 'residential', key),
      population: Math.round((people / count) * chance.between(0.85, 1.15)),
      decile: Math.min(10, Math.max(1, decile)),
    });
  });
}

export const illustrativeAreas = (): SmallArea[] => places.filter(({ district }) => districts.has(district)).flatMap(areasOfPlace);
