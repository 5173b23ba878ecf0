/** Kent outside Swale by function: how many of each, who holds them, on what terms and in which sort of place; the last row takes up what is left of the 2,110. */
import type { Profile } from '../profile.ts';
import type { tenureOf } from '../swale/row.ts';
import type { Use } from '../../shared/use.ts';

export type ProgrammeRow = {
  /** The function, as it stands in the name after the place. */
  label: string;
  holder: 'district-council' | 'primary-care-trust' | (string & {});
  use: Use;
  /** How many in the eleven districts together, or in each of them. */
  count: number;
  each?: 'district';
  where: 'towns' | 'settlements' | 'villages' | 'coast';
  tenures: Partial<Record<keyof typeof tenureOf, number>>;
  area?: Profile['area'];
  /** Share of the freeholds that are let out. */
  let?: number;
};

const owned = { F: 1 } as const;
const mostlyOwned = { F: 82, L: 14, U: 4 } as const;
const mixed = { F: 52, L: 44, U: 4 } as const;
const mostlyRented = { F: 18, L: 78, P: 4 } as const;
const contracted = { P: 70, L: 30 } as const;

export const programme: readonly ProgrammeRow[] = [
  { label: 'primary school', holder: 'kcc', use: 'school', count: 384, where: 'settlements', tenures: { F: 70, U: 28, P: 2 } },
  {
    label: 'secondary school',
    holder: 'kcc',
    use: 'school',
    count: 86,
    where: 'towns',
    tenures: { F: 58, U: 32, P: 10 },
    area: [6200, 11800],
  },
  { label: 'special school', holder: 'kcc', use: 'school', count: 21, where: 'towns', tenures: { F: 88, P: 12 }, area: [2200, 4600] },
  { label: 'library', holder: 'kcc', use: 'library', count: 86, where: 'settlements', tenures: mostlyOwned },
  { label: "children's centre", holder: 'kcc', use: 'childrens-centre', count: 80, where: 'settlements', tenures: { F: 62, L: 14, U: 24 } },
  { label: 'youth centre', holder: 'kcc', use: 'youth-centre', count: 34, where: 'towns', tenures: mostlyOwned },
  { label: 'adult education centre', holder: 'kcc', use: 'adult-education', count: 23, where: 'towns', tenures: mostlyOwned },
  { label: 'day centre', holder: 'kcc', use: 'day-centre', count: 30, where: 'towns', tenures: mostlyOwned },
  { label: 'care home', holder: 'kcc', use: 'care-home', count: 16, where: 'towns', tenures: { F: 75, P: 25 } },
  { label: 'area office', holder: 'kcc', use: 'office', count: 18, where: 'towns', tenures: mixed, area: [600, 2400] },
  { label: 'social services office', holder: 'kcc', use: 'office', count: 22, where: 'towns', tenures: mostlyRented },
  { label: 'registration office', holder: 'kcc', use: 'office', count: 9, where: 'towns', tenures: mixed, area: [220, 620] },
  { label: 'Gateway', holder: 'kcc', use: 'gateway', count: 8, where: 'towns', tenures: mixed },
  { label: 'highway depot', holder: 'kcc', use: 'depot', count: 11, where: 'towns', tenures: mostlyOwned },
  { label: 'waste recycling centre', holder: 'kcc', use: 'waste-site', count: 15, where: 'towns', tenures: { F: 70, L: 30 } },
  { label: 'country park', holder: 'kcc', use: 'open-space', count: 14, where: 'villages', tenures: owned },
  { label: 'smallholding', holder: 'kcc', use: 'farm', count: 24, where: 'villages', tenures: owned, let: 0.85 },
  { label: 'former school site', holder: 'kcc', use: 'development-land', count: 16, where: 'settlements', tenures: owned },

  {
    label: 'civic centre',
    holder: 'district-council',
    use: 'civic-centre',
    count: 1,
    each: 'district',
    where: 'towns',
    tenures: { F: 90, L: 10 },
  },
  { label: 'council office', holder: 'district-council', use: 'office', count: 17, where: 'towns', tenures: mixed },
  { label: 'leisure centre', holder: 'district-council', use: 'leisure-centre', count: 19, where: 'towns', tenures: mostlyOwned },
  { label: 'swimming pool', holder: 'district-council', use: 'swimming-pool', count: 10, where: 'towns', tenures: owned },
  {
    label: 'community hall',
    holder: 'district-council',
    use: 'community-centre',
    count: 44,
    where: 'settlements',
    tenures: mostlyOwned,
    let: 0.2,
  },
  { label: 'museum', holder: 'district-council', use: 'museum', count: 12, where: 'towns', tenures: mostlyOwned },
  {
    label: 'car park',
    holder: 'district-council',
    use: 'car-park',
    count: 10,
    each: 'district',
    where: 'towns',
    tenures: { F: 88, L: 12 },
  },
  {
    label: 'recreation ground',
    holder: 'district-council',
    use: 'open-space',
    count: 10,
    each: 'district',
    where: 'settlements',
    tenures: owned,
  },
  { label: 'cemetery', holder: 'district-council', use: 'cemetery', count: 2, each: 'district', where: 'towns', tenures: owned },
  { label: 'works depot', holder: 'district-council', use: 'depot', count: 1, each: 'district', where: 'towns', tenures: mixed },
  { label: 'shop unit', holder: 'district-council', use: 'shop', count: 38, where: 'towns', tenures: owned, let: 0.9 },
  { label: 'workshop units', holder: 'district-council', use: 'depot', count: 12, where: 'towns', tenures: owned, let: 0.8 },
  { label: 'development land', holder: 'district-council', use: 'development-land', count: 26, where: 'towns', tenures: owned },
  { label: 'pavilion', holder: 'district-council', use: 'other', count: 30, where: 'settlements', tenures: owned },
  { label: 'public conveniences', holder: 'district-council', use: 'other', count: 22, where: 'towns', tenures: owned, area: [30, 90] },
  { label: 'allotments', holder: 'district-council', use: 'other-land', count: 34, where: 'settlements', tenures: owned },

  {
    label: 'health centre',
    holder: 'primary-care-trust',
    use: 'health-centre',
    count: 72,
    where: 'settlements',
    tenures: { F: 46, L: 44, P: 10 },
  },
  { label: 'community hospital', holder: 'primary-care-trust', use: 'hospital', count: 9, where: 'towns', tenures: owned },
  { label: 'primary care office', holder: 'primary-care-trust', use: 'office', count: 7, where: 'towns', tenures: mostlyRented },
  { label: 'mental health clinic', holder: 'kmpt', use: 'health-centre', count: 15, where: 'towns', tenures: mixed },
  { label: 'ambulance station', holder: 'ambulance', use: 'ambulance-station', count: 19, where: 'towns', tenures: mostlyOwned },
  { label: 'police station', holder: 'police', use: 'police-station', count: 24, where: 'towns', tenures: { F: 88, L: 8, P: 4 } },
  {
    label: 'police office',
    holder: 'police',
    use: 'police-station',
    count: 13,
    where: 'settlements',
    tenures: mostlyRented,
    area: [60, 320],
  },
  { label: 'fire station', holder: 'fire', use: 'fire-station', count: 56, where: 'settlements', tenures: { F: 94, P: 6 } },
  { label: 'probation office', holder: 'probation', use: 'probation', count: 9, where: 'towns', tenures: mostlyRented },
  { label: "magistrates' court", holder: 'courts', use: 'court', count: 8, where: 'towns', tenures: owned },
  { label: 'county court', holder: 'courts', use: 'court', count: 6, where: 'towns', tenures: mixed },
  { label: 'jobcentre', holder: 'jobcentre-plus', use: 'jobcentre', count: 19, where: 'towns', tenures: contracted },
  { label: 'tax office', holder: 'hmrc', use: 'office', count: 9, where: 'towns', tenures: contracted, area: [500, 2600] },
  { label: 'flood defence depot', holder: 'environment-agency', use: 'depot', count: 5, where: 'towns', tenures: mostlyOwned },
  { label: 'flood defence land', holder: 'environment-agency', use: 'other-land', count: 6, where: 'coast', tenures: owned },
  { label: 'coastguard station', holder: 'coastguard', use: 'other', count: 5, where: 'coast', tenures: mixed },
  { label: 'driving test centre', holder: 'driving-standards', use: 'other', count: 6, where: 'towns', tenures: mostlyRented },
  { label: 'highways compound', holder: 'highways-agency', use: 'depot', count: 5, where: 'villages', tenures: owned },
  { label: 'reserve forces centre', holder: 'mod', use: 'military-site', count: 7, where: 'towns', tenures: owned, area: [900, 3200] },
  {
    label: 'cadet centre',
    holder: 'mod',
    use: 'military-site',
    count: 12,
    where: 'towns',
    tenures: { F: 50, L: 30, U: 20 },
    area: [220, 620],
  },
  { label: 'post office', holder: 'post-office', use: 'shop', count: 11, where: 'towns', tenures: mostlyRented, area: [300, 1100] },
  { label: 'delivery office', holder: 'royal-mail', use: 'depot', count: 17, where: 'towns', tenures: mixed },
  { label: 'pumping station', holder: 'river-stour-idb', use: 'other', count: 5, where: 'villages', tenures: owned },
  { label: 'pumping land', holder: 'romney-marshes-idb', use: 'other-land', count: 5, where: 'coast', tenures: owned },

  { label: 'highway land', holder: 'kcc', use: 'other-land', count: Number.POSITIVE_INFINITY, where: 'settlements', tenures: owned },
];
