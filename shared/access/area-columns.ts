/** The columns of a file of small areas: what each says, whether it is needed, and the headings by which it is known, those of the English indices among them. */

export const areaFieldKeys = [
  'code',
  'name',
  'place',
  'district',
  'easting',
  'northing',
  'longitude',
  'latitude',
  'population',
  'decile',
] as const;
export type AreaFieldKey = (typeof areaFieldKeys)[number];

export type AreaField = { label: string; needed: 'yes' | 'one pair' | 'no'; says: string; known: readonly RegExp[] };

/** Headings are compared in lower case with every other sign than letters and figures made a space; the first pattern that fits a column takes it. */
export const areaFields: Record<AreaFieldKey, AreaField> = {
  code: {
    label: 'Code',
    needed: 'yes',
    says: 'The official code, such as E01024552; no two rows have the same.',
    known: [/^(area |small area |lsoa |oa |msoa )?code( \d{4})?$/, /^(lsoa|oa|msoa)\d\dcd$/],
  },
  name: {
    label: 'Name',
    needed: 'no',
    says: 'What people call it; the code stands in where there is none.',
    known: [/^(area |small area |lsoa |msoa )?name( \d{4})?$/, /^(lsoa|oa|msoa)\d\dnm$/],
  },
  place: {
    label: 'Place',
    needed: 'no',
    says: 'The town, village or ward under which its people are summed; the district where there is none.',
    known: [/^(place|settlement|town|village|parish|ward)( name)?$/, /^(bua|wd|par)\d\d(nm)?$/, /^built up area( name)?$/],
  },
  district: {
    label: 'District',
    needed: 'no',
    says: 'Found from where it lies if the file does not say.',
    known: [/^(local authority )?district( name)?( \d{4})?$/, /^(lad|ltla)\d\dnm$/],
  },
  easting: {
    label: 'Easting',
    needed: 'one pair',
    says: 'Of its middle, best weighted by where people live, in metres of the National Grid.',
    known: [/^(easting|eastings|bng e|x|geox|x coord)$/],
  },
  northing: { label: 'Northing', needed: 'one pair', says: 'The same.', known: [/^(northing|northings|bng n|y|geoy|y coord)$/] },
  longitude: {
    label: 'Longitude',
    needed: 'one pair',
    says: 'In degrees (WGS84), where there is no easting.',
    known: [/^(longitude|long|lng|lon)$/],
  },
  latitude: { label: 'Latitude', needed: 'one pair', says: 'The same.', known: [/^(latitude|lat)$/] },
  population: {
    label: 'Population',
    needed: 'yes',
    says: 'How many people live there, as a whole number.',
    known: [/^(population|people|residents|usual residents|all ages|total population.*|population all ages)$/],
  },
  decile: {
    label: 'IMD decile',
    needed: 'no',
    says: '1 for the most deprived tenth of areas to 10 for the least; empty where it is not known.',
    known: [/^(imd |deprivation )?decile( \d{4})?$/, /^index of multiple deprivation (imd )?decile.*$/, /^imd \d{4} decile$/],
  },
};

const plainHeading = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

export type AreaColumns = Partial<Record<AreaFieldKey, number>>;

/** Which column says what; of several that fit a field the first is taken. */
export function areaColumnsOf(headings: readonly string[]): AreaColumns {
  const plain = headings.map(plainHeading);
  const found: AreaColumns = {};
  for (const key of areaFieldKeys)
    for (const pattern of areaFields[key].known) {
      const at = plain.findIndex((heading) => pattern.test(heading));
      if (at >= 0) found[key] ??= at;
    }
  return found;
}

/** What a file lacks to be read at all, as a sentence with what to do; null where it lacks nothing. */
export function lackOf(columns: AreaColumns): string | null {
  const has = (...keys: AreaFieldKey[]) => keys.every((key) => columns[key] !== undefined);
  const lacks = [
    has('code') ? '' : 'code',
    has('population') ? '' : 'population',
    has('easting', 'northing') || has('longitude', 'latitude') ? '' : 'easting and northing (or longitude and latitude)',
  ].filter(Boolean);
  if (lacks.length === 0) return null;
  return `The file has no column for ${lacks.join(', nor for ')}. Name the columns in its first row as the table of columns does, and give it again.`;
}
