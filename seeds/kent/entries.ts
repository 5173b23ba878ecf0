/** The entries of Kent outside Swale: its one-of-a-kind properties and its programme shared out over the gazetteer, 1,899 in all. */
import { districtNames, type DistrictName } from '../../geodata/district-codes.ts';
import { places } from '../../geodata/gazetteer.ts';
import type { Place } from '../../geodata/place.ts';
import type { DisposalStage } from '../../shared/disposal.ts';
import { chanceOf, type Chance } from '../chance.ts';
import { profiles } from '../profile.ts';
import type { Entry } from '../sketch.ts';
import { tenureOf } from '../swale/row.ts';
import { apportion } from './apportion.ts';
import { councilOf, trustOf } from './councils.ts';
import { programme, type ProgrammeRow } from './programme.ts';
import { qualifiers } from './qualifiers.ts';
import { sensitiveSpecials, specials, type SpecialRow } from './specials.ts';

const others = districtNames.filter((name) => name !== 'Swale');
const otherPlaces = places.filter((place) => others.some((district) => district === place.district));

const wanted: Record<ProgrammeRow['where'], (place: Place) => boolean> = {
  towns: (place) => place.kind === 'city' || place.kind === 'town' || (place.population ?? 0) >= 5000,
  settlements: () => true,
  villages: (place) => place.kind === 'village',
  coast: (place) => /sea|bay|romney|dymchurch|dungeness|lydd|deal|walmer|sandwich|hythe|whitstable|margate|ramsgate/i.test(place.name),
};

/** `count` entries of Kent outside Swale. */
export function kentEntries(count: number): Entry[] {
  const entries = specials.map(specialEntry);
  for (const row of programme) entries.push(...rowEntries(row, count - entries.length));
  return entries;
}

/** The few that are withheld from anyone not cleared. */
export const sensitiveEntries: readonly Entry[] = sensitiveSpecials.map((row) => ({ ...specialEntry(row), sensitive: true }));

function rowEntries(row: ProgrammeRow, left: number): Entry[] {
  if (row.each !== 'district') return spread(row, Math.min(row.count, left), otherPlaces);
  return others.flatMap((district) =>
    spread(
      row,
      row.count,
      otherPlaces.filter((place) => place.district === district),
    ),
  );
}

function spread(row: ProgrammeRow, count: number, among: readonly Place[]): Entry[] {
  const candidates = among.filter(wanted[row.where]);
  const given = apportion(count, candidates, row.label);
  return candidates.flatMap((place, index) => Array.from({ length: given[index] ?? 0 }, (_, nth) => programmeEntry(row, place, nth)));
}

function programmeEntry(row: ProgrammeRow, place: Place, nth: number): Entry {
  const qualifier = nth === 0 ? '' : `${qualifiers[nth - 1] ?? nth + 1} `;
  const key = `${place.district} ${place.name} ${qualifier}${row.label}`;
  const chance = chanceOf(`${key} terms`);
  const tenure = tenureOf[chance.weighted(Object.entries(row.tenures) as [keyof typeof tenureOf, number][])];
  const letOut = tenure === 'freehold' && chance.happens(row.let ?? 0.01);
  return {
    key,
    name: `${place.name} ${qualifier}${row.label}`,
    place,
    holder: holderOf(row, place),
    use: row.use,
    tenure,
    ring: profiles[row.use].ring,
    letOut,
    sensitive: false,
    stage: stageOf(row, tenure === 'freehold' && !letOut, chance),
    area: row.area ? Math.round(chance.skewed(...row.area) / 5) * 5 : null,
  };
}

function specialEntry([name, placeName, district, holder, use, tenure, area, ring]: SpecialRow): Entry {
  const place = otherPlaces.find((one) => one.name === placeName && one.district === district);
  if (place === undefined) throw new Error(`The gazetteer has no ${placeName} in ${district}.`);
  const fixed = { letOut: false, sensitive: false, stage: null, area };
  return { key: `${district} ${name}`, name, place, holder, use, tenure: tenureOf[tenure], ring: ring ?? profiles[use].ring, ...fixed };
}

function holderOf(row: ProgrammeRow, place: Place): string {
  const district = place.district as DistrictName;
  if (row.holder === 'district-council') return councilOf[district];
  return row.holder === 'primary-care-trust' ? trustOf(district) : row.holder;
}

const leaving: readonly (readonly [DisposalStage, number])[] = [
  ['identified', 40],
  ['declared-surplus', 22],
  ['circulated', 8],
  ['on-market', 14],
  ['under-offer', 8],
  ['exchanged', 3],
  ['on-hold', 5],
];

function stageOf(row: ProgrammeRow, saleable: boolean, chance: Chance): DisposalStage | null {
  const likelihood = row.use === 'development-land' ? 0.55 : row.use === 'school' ? 0.01 : 0.035;
  return saleable && chance.happens(likelihood) ? chance.weighted(leaving) : null;
}
