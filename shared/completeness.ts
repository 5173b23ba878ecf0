/** Completeness: how many of the fields that a plan needs a property's record fills in, and which are missing; only what applies is asked. */
import { known } from './figure.ts';
import type { Property } from './property.ts';
import { runningCostTotal } from './running-cost.ts';
import type { Rate } from './units.ts';
import { factsOfUses } from './use.ts';

/** `missing` names fields in the words of a sentence: "floor area", "lease expiry". */
export type Completeness = { filled: number; of: number; missing: string[]; share: Rate };

type KeyField = { name: string; applies: (property: Property) => boolean; filled: (property: Property) => boolean };

const always = () => true;
const hasBuilding = (property: Property) => property.holding !== 'land';
const hasLand = (property: Property) => property.holding !== 'building';
const tenureOf = (property: Property) => property.interests[0]?.tenure;
const isFreehold = (property: Property) => tenureOf(property) === 'freehold';
const isLeasehold = (property: Property) => tenureOf(property) === 'leasehold';

export const keyFields: readonly KeyField[] = [
  { name: 'UPRN', applies: always, filled: (property) => property.uprn !== null },
  { name: 'street', applies: always, filled: (property) => property.address.street !== '' },
  { name: 'postcode', applies: always, filled: (property) => property.address.postcode !== '' },
  { name: 'position', applies: always, filled: (property) => property.position !== null },
  { name: 'district', applies: always, filled: (property) => property.district !== null },
  { name: 'tenure', applies: always, filled: (property) => tenureOf(property) !== undefined },
  { name: 'running cost', applies: hasBuilding, filled: (property) => known(runningCostTotal(property.runningCost)) },
  { name: 'floor area', applies: hasBuilding, filled: (property) => known(property.floorArea) },
  { name: 'site area', applies: hasLand, filled: (property) => known(property.siteArea) },
  { name: 'book value', applies: isFreehold, filled: (property) => known(property.bookValue) },
  { name: 'disposal value', applies: isFreehold, filled: (property) => known(property.disposalValue) },
  { name: 'lease expiry', applies: isLeasehold, filled: (property) => (property.interests[0]?.lease?.expiresOn ?? null) !== null },
  {
    name: 'rent',
    applies: isLeasehold,
    filled: (property) => {
      const rent = property.interests[0]?.lease?.rent;
      return rent !== undefined && known(rent);
    },
  },
  { name: 'who occupies it', applies: hasBuilding, filled: (property) => property.occupations.length > 0 },
  {
    name: 'staff or area of its occupations',
    applies: (property) => hasBuilding(property) && factsOfUses[property.use].component !== null,
    filled: ({ occupations }) => occupations.length > 0 && occupations.every(({ staff, area }) => known(staff) || known(area)),
  },
  { name: 'EPC rating', applies: hasBuilding, filled: (property) => property.epc !== null },
  { name: 'condition', applies: hasBuilding, filled: (property) => property.condition !== null },
];

/** How complete a property's record is; share is 0 to 1. A figure that is estimated in the register counts as filled. */
export function completenessOf(property: Property): Completeness {
  const missing: string[] = [];
  let of = 0;
  for (const field of keyFields) {
    if (!field.applies(property)) continue;
    of += 1;
    if (!field.filled(property)) missing.push(field.name);
  }
  const filled = of - missing.length;
  return { filled, of, missing, share: (filled / of) as Rate };
}
