/** One filter of the estate: the URL, the table, the map, tiles, exports and facets all take it; an empty list means no restriction. */
import { z } from 'zod';
import { areaIn, areaText, contains } from './area.ts';
import { areaBands, bandOf, completenessBands, costBands, unknownBand, valueBands, type Band } from './band.ts';
import { disposalStandings } from './disposal.ts';
import type { PropertyFacts } from './facts.ts';
import { recordedValueOf } from './figure.ts';
import { organisationIdSchema } from './ids.ts';
import { sectorSchema, type Sector } from './organisation.ts';
import type { Property } from './property.ts';
import { qualityRuleKeys, type QualityRuleKey } from './quality/rule-keys.ts';
import { areaSchema } from './scenario.ts';
import { tenureKeyOf, tenureKeys } from './tenure.ts';
import type { Rate } from './units.ts';
import { componentSchema, useSchema } from './use.ts';

/** The key of a property whose record names no district. */
export const noDistrict = 'not-recorded';

const bandKeys = (bands: readonly Band[]) => z.enum([unknownBand, ...bands.map((band) => band.key)]);
const some = <S extends z.ZodType>(member: S) => z.array(member).max(500).default([]);

export const estateFilterSchema = z.object({
  /** Words looked for in name, address, postcode, reference and UPRN; all must match. */
  text: z.string().trim().max(200).default(''),
  sectors: some(sectorSchema),
  organisations: some(organisationIdSchema),
  tenures: some(z.enum(tenureKeys)),
  uses: some(useSchema),
  components: some(componentSchema),
  stages: some(z.enum(disposalStandings)),
  districts: some(z.string().max(80)),
  cost: some(bandKeys(costBands)),
  area: some(bandKeys(areaBands)),
  value: some(bandKeys(valueBands)),
  completeness: some(bandKeys(completenessBands)),
  issues: some(z.enum(qualityRuleKeys)),
  /** A drawn area within which the property must lie. */
  within: areaSchema.nullable().default(null),
  /** Whether archived properties are shown with the rest. */
  archived: z.boolean().default(false),
});
export type EstateFilter = z.infer<typeof estateFilterSchema>;

export const everything: EstateFilter = estateFilterSchema.parse({});

export const facetNames = [
  'sectors',
  'organisations',
  'tenures',
  'uses',
  'components',
  'stages',
  'districts',
  'cost',
  'area',
  'value',
  'completeness',
  'issues',
] as const;
export type FacetName = (typeof facetNames)[number];

/** For each facet, how many properties each key would give under all the other facets of the filter. */
export type Facets = Record<FacetName, { key: string; count: number }[]>;

/** What a filter asks of a property beyond its facts: its text, its holder's sector, its completeness, 0 to 1, and the issues of its record. */
export type FilterSubject = { text: string; sector: Sector; completeness: Rate; issues: readonly QualityRuleKey[] };

/** The text in which a filter's words are looked for, in lower case; a postcode is found with its space or without. */
export const searchTextOf = ({ name, address, reference, uprn }: Pick<Property, 'name' | 'address' | 'reference' | 'uprn'>): string =>
  `${name}\n${address.street}\n${address.town}\n${address.postcode}\n${address.postcode.replaceAll(' ', '')}\n${reference}\n${uprn ?? ''}`.toLowerCase();

/** The words of a filter's text, in lower case; every one must be contained in a property's search text. */
export const wordsOf = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** The keys that a property has in each facet. Bands are of what is recorded: an estimate fills no gap in the register. */
export const facetKeysOf: Record<FacetName, (facts: PropertyFacts, subject: FilterSubject) => readonly string[]> = {
  sectors: (_, { sector }) => [sector],
  organisations: ({ holder }) => [holder],
  tenures: ({ tenure }) => [tenureKeyOf(tenure)],
  uses: ({ use }) => [use],
  components: (facts) => [...new Set(facts.components.map(({ component }) => component))],
  stages: ({ disposalStage }) => [disposalStage ?? 'not-proposed'],
  districts: ({ district }) => [district ?? noDistrict],
  cost: ({ runningCost }) => [bandOf(costBands, recordedValueOf(runningCost))],
  area: ({ floorArea }) => [bandOf(areaBands, recordedValueOf(floorArea))],
  value: ({ disposalValue }) => [bandOf(valueBands, recordedValueOf(disposalValue))],
  completeness: (_, { completeness }) => [bandOf(completenessBands, completeness)],
  issues: (_, { issues }) => issues,
};

/** Whether a property passes a filter. */
export function matches(filter: EstateFilter, facts: PropertyFacts, subject: FilterSubject): boolean {
  if (facts.archived && !filter.archived) return false;
  for (const facet of facetNames) {
    const chosen: readonly string[] = filter[facet];
    if (chosen.length > 0 && !facetKeysOf[facet](facts, subject).some((key) => chosen.includes(key))) return false;
  }
  if (filter.text !== '' && !wordsOf(filter.text).every((word) => subject.text.includes(word))) return false;
  return filter.within === null || (facts.position !== null && contains(filter.within, facts.position));
}

const nameOfPart: Record<keyof EstateFilter, string> = {
  text: 'search text',
  sectors: 'sector',
  organisations: 'organisation',
  tenures: 'tenure',
  uses: 'use',
  components: 'component',
  stages: 'disposal stage',
  districts: 'district',
  cost: 'band of running cost',
  area: 'band of floor area',
  value: 'band of disposal value',
  completeness: 'band of completeness',
  issues: 'rule of data quality',
  within: 'drawn area',
  archived: 'choice of archived properties',
};

const quote = (value: unknown): string => `“${(typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, 40)}”`;

/** A filter from anything, with a sentence for each part of it that means nothing here and is left out. Never fails. */
export function parseFilter(input: unknown): { filter: EstateFilter; notes: string[] } {
  if (typeof input !== 'object' || input === null) return { filter: everything, notes: [] };
  const notes: string[] = [];
  const parts: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input)) {
    if (!Object.hasOwn(nameOfPart, key)) {
      notes.push(`The filter has no part called ${quote(key)} any more, so that part was left out.`);
      continue;
    }
    const part = key as keyof EstateFilter;
    const accepts = (candidate: unknown) => estateFilterSchema.shape[part].safeParse(candidate).success;
    if (accepts(value)) parts[part] = value;
    else if (Array.isArray(value)) {
      parts[part] = value.filter((member) => accepts([member])).slice(0, 500);
      const refused = value.filter((member) => !accepts([member]));
      if (refused.length > 0)
        notes.push(`No ${nameOfPart[part]} is called ${refused.slice(0, 3).map(quote).join(' or ')}, so that was left out of the filter.`);
    } else notes.push(`The filter's ${nameOfPart[part]} could not be read, so it was left out.`);
  }
  return { filter: estateFilterSchema.parse(parts), notes };
}

const searchKeys = {
  text: 'q',
  sectors: 'sec',
  organisations: 'org',
  tenures: 'ten',
  uses: 'use',
  components: 'com',
  stages: 'stg',
  districts: 'dis',
  cost: 'cost',
  area: 'area',
  value: 'val',
  completeness: 'cmp',
  issues: 'dq',
  within: 'in',
  archived: 'arc',
} as const satisfies Record<keyof EstateFilter, string>;

/** The keys of a URL that belong to the filter. */
export const filterSearchKeys: readonly string[] = Object.values(searchKeys);

const listText = (values: readonly string[]) => values.map((value) => value.replaceAll('~', '~~').replaceAll(',', '~c')).join(',');
const listIn = (text: string) =>
  text
    .split(',')
    .filter((value) => value !== '')
    .map((value) => value.replaceAll(/~[~c]/g, (pair) => (pair === '~c' ? ',' : '~')));

/** A filter as URL text under short, stable keys; what does not restrict is left out. The drawn area is kept to five decimals. */
export function filterToSearch(filter: EstateFilter): Record<string, string> {
  const search: Record<string, string> = {};
  if (filter.text !== '') search[searchKeys.text] = filter.text;
  for (const facet of facetNames) if (filter[facet].length > 0) search[searchKeys[facet]] = listText(filter[facet]);
  if (filter.within !== null) search[searchKeys.within] = areaText(filter.within);
  if (filter.archived) search[searchKeys.archived] = '1';
  return search;
}

/** The filter of a URL, with a sentence for each part that could not be read. Keys that are not the filter's are ignored. */
export function filterFromSearch(search: Readonly<Record<string, unknown>>): { filter: EstateFilter; notes: string[] } {
  const textAt = (part: keyof EstateFilter): string => {
    const value = search[searchKeys[part]];
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
  };
  const parts: Record<string, unknown> = { text: textAt('text').slice(0, 200), archived: ['1', 'true'].includes(textAt('archived')) };
  for (const facet of facetNames) if (textAt(facet) !== '') parts[facet] = listIn(textAt(facet));
  if (textAt('within') !== '') parts['within'] = areaIn(textAt('within')) ?? 'unreadable';
  return parseFilter(parts);
}
