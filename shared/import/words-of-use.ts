/** The words of use as lists have them, in one table that can be seen and added to; a word that is not in it never becomes a use by guess. */
import type { Property } from '../property.ts';
import { factsOfUses, type Use } from '../use.ts';
import { plainText, saysNothing } from './cell-text.ts';
import { absent, read, type Reading } from './reading.ts';

const meaning = (use: Use, words: string): [string, Use][] => words.split(', ').map((word) => [word, use]);

/**
 * The table as shipped. Site types are those of the NHS Estates Returns Information Collection (2015/16); usages are those of e-PIMS; functions
 * are those of the Local Government Association's list; the rest is how councils' own lists put it.
 */
export const shippedUseWords: Readonly<Record<string, Use>> = Object.fromEntries([
  ...Object.entries(factsOfUses).map(([use, { label }]) => [label.toLowerCase(), use] as [string, Use]),
  ...meaning('office', 'office, office space, office accommodation, admin, admin building, administrative office, administrative'),
  ...meaning('office', 'administration, council office, headquarters, hq, support facility, support facilities'),
  ...meaning('civic-centre', 'civic centre, town hall, civic office, county hall, city hall, guildhall, civic building'),
  ...meaning('gateway', 'gateway, public counter, contact centre, one stop shop, customer service centre, customer services'),
  ...meaning('jobcentre', 'jobcentre, job centre, jobcentre plus'),
  ...meaning('library', 'library, libraries, library services'),
  ...meaning('museum', 'museum, gallery, art gallery, museum and gallery'),
  ...meaning('community-centre', 'community centre, community hall, village hall, hall, community building, community, community facility'),
  ...meaning('community-centre', 'meeting hall, pavilion'),
  ...meaning('youth-centre', 'youth centre, youth club, youth service, youth'),
  ...meaning('childrens-centre', 'childrens centre, sure start centre, family centre, family hub, nursery'),
  ...meaning('adult-education', 'adult education, adult learning centre, adult education centre'),
  ...meaning('school', 'school, primary school, secondary school, infant school, junior school, special school, academy, grammar school'),
  ...meaning('school', 'high school, education, pupil referral unit, community school, nursery school'),
  ...meaning('college', 'college, sixth form college, further education college'),
  ...meaning('university', 'university'),
  ...meaning('hospital', 'hospital, general acute hospital, specialist hospital, specialist hospital (acute only), mixed service hospital'),
  ...meaning('hospital', 'community hospital, community hospital with inpatient beds, mental health, learning disabilities'),
  ...meaning('hospital', 'mental health and learning disabilities, mental health (including specialist services), other inpatient'),
  ...meaning('hospital', 'treatment centre, short term non-residential, long stay hospital, multi service hospital'),
  ...meaning('health-centre', 'health centre, clinic, surgery, gp surgery, doctors surgery, medical centre, non inpatient, non-inpatient'),
  ...meaning('health-centre', 'other non-inpatient, outpatient, walk in centre, health'),
  ...meaning('day-centre', 'day centre, day care centre, day services, day care facility'),
  ...meaning('care-home', 'care home, residential home, residential care home, nursing home, elderly persons home, childrens home'),
  ...meaning('care-home', 'extra care housing, sheltered housing'),
  ...meaning('refuge', 'refuge, secure accommodation, womens refuge, secure unit'),
  ...meaning('police-station', 'police station, police office, police'),
  ...meaning('custody', 'custody suite, custody'),
  ...meaning('fire-station', 'fire station, fire and rescue station'),
  ...meaning('ambulance-station', 'ambulance station'),
  ...meaning('court', 'court, crown court, county court, magistrates court, tribunal, court house, hearing centre'),
  ...meaning('probation', 'probation office, probation, probation centre'),
  ...meaning('prison', 'prison, young offender institution, approved premises'),
  ...meaning('leisure-centre', 'leisure centre, sports centre, sports hall, leisure, gym, leisure facility, sports facility'),
  ...meaning('swimming-pool', 'swimming pool, swimming baths, pool, lido'),
  ...meaning('depot', 'depot, workshop, warehouse, store, storage, industrial unit, highways depot, stores, garage'),
  ...meaning('waste-site', 'waste site, recycling centre, household waste recycling centre, hwrc, tip, waste transfer station'),
  ...meaning('waste-site', 'civic amenity site, landfill'),
  ...meaning('cemetery', 'cemetery, crematorium, burial ground, churchyard, closed churchyard'),
  ...meaning('laboratory', 'laboratory, lab, research laboratory, scientific'),
  ...meaning('military-site', 'military site, barracks, ta centre, territorial army centre, training area, reserve centre'),
  ...meaning('car-park', 'car park, parking, surface car park, multi storey car park, car parking'),
  ...meaning(
    'open-space',
    'open space, park, public open space, recreation ground, playing field, play area, playground, parks and open spaces',
  ),
  ...meaning('open-space', 'amenity land, country park, sports ground, allotment, allotments, garden, gardens, woodland, nature reserve'),
  ...meaning('open-space', 'cricket ground, football ground'),
  ...meaning('farm', 'farm, smallholding, agricultural, agricultural land, farmland, agriculture, county farm'),
  ...meaning('development-land', 'development land, development site, land for development, surplus land, land awaiting development'),
  ...meaning('other-land', 'other land, land, vacant land, highway land, verge, access, ground lease, land only, garden land, grazing'),
  ...meaning('other-land', 'grazing land, landholding'),
  ...meaning('shop', 'shop, retail, retail unit, commercial, commercial unit, commercial property, public house, pub, cafe, restaurant'),
  ...meaning('shop', 'kiosk, market, bank'),
  ...meaning(
    'other',
    'other, other building, miscellaneous, misc, toilet, toilets, public convenience, public conveniences, public toilet',
  ),
  ...meaning('other', 'substation, residential, dwelling, house, flat, housing, hostel, theatre, cinema, memorial, war memorial, monument'),
  ...meaning('other', 'church, shelter'),
]);

/** Words of use by which a row is known to be no property at all. */
const noProperty = new Set(
  [
    'art, artwork, art work, works of art, work of art, painting, paintings, sculpture, civic regalia, regalia, civic silver, furniture, furniture and fittings',
    'vehicle, vehicles, vehicles plant and equipment, plant and equipment, plant and machinery, equipment, it equipment, ict equipment, software, intangible, intangible asset, intangible assets, museum exhibits, museum collection',
  ].flatMap((words) => words.split(', ')),
);

/** A word of use as the table has it: lower case, without apostrophes, strokes made spaces. */
const useWordKey = (text: string): string =>
  plainText(text).toLowerCase().replaceAll(/['’]/g, '').replaceAll('&', ' and ').replaceAll(/[-–_]/g, ' ').replaceAll(/\s+/g, ' ').trim();

/** The table with the words that a register has added; these win over the shipped ones. */
export const useTable = (added: Readonly<Record<string, Use>>): Readonly<Record<string, Use>> =>
  Object.fromEntries([...Object.entries(shippedUseWords), ...Object.entries(added)].map(([word, use]) => [useWordKey(word), use]));

export const saysNoProperty = (cell: string): boolean => noProperty.has(useWordKey(cell));

function inTable(text: string, table: Readonly<Record<string, Use>>): Use | null {
  const key = useWordKey(text);
  const bare = key.replaceAll(/\s*\(.*\)$/g, '');
  for (const word of [key, bare, bare.replace(/ies$/, 'y'), bare.replace(/s$/, '')])
    if (Object.hasOwn(table, word)) return table[word] as Use;
  return null;
}

const parted = /\s*[/;:,>|]\s*|\s+[-–]\s+/;

/**
 * The use that a word or phrase means. Of several words parted by strokes the first that is known is taken and noted; a word that is not in the
 * table is "other", as land or building, and noted with its own words.
 */
export function readUse(cell: string, table: Readonly<Record<string, Use>>, holding: Property['holding'] | null = null): Reading<Use> {
  if (saysNothing(cell)) return absent;
  const text = plainText(cell);
  const whole = inTable(text, table);
  if (whole) return read(whole);
  const part = text.split(parted).find((word) => inTable(word, table) !== null);
  const use = part === undefined ? null : inTable(part, table);
  if (use) return read(use, `“${text}” is taken as ${factsOfUses[use].label.toLowerCase()}, for “${part}”.`);
  const other: Use = holding === 'land' ? 'other-land' : 'other';
  return read(
    other,
    `“${text}” is not a word for use that is known here: recorded as ${factsOfUses[other].label.toLowerCase()}. Add it to the words for use.`,
  );
}
