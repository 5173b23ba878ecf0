/** One filter of the estate: the URL, the table, the map, tiles, exports and facets all take it; an empty list means no restriction. */
import { z } from 'zod';
import { areaBands, completenessBands, costBands, unknownBand, valueBands, type Band } from './band.ts';
import { organisationIdSchema } from './ids.ts';
import { sectorSchema } from './organisation.ts';
import { areaSchema } from './scenario.ts';
import { tenureSchema } from './tenure.ts';
import { componentSchema, useSchema } from './use.ts';

const bandKeys = (bands: readonly Band[]) => z.enum([unknownBand, ...bands.map((band) => band.key)]);
const some = <S extends z.ZodType>(member: S) => z.array(member).max(500).default([]);

export const estateFilterSchema = z.object({
  /** Words looked for in name, address, postcode, reference and UPRN; all must match. */
  text: z.string().trim().max(200).default(''),
  sectors: some(sectorSchema),
  organisations: some(organisationIdSchema),
  tenures: some(tenureSchema),
  uses: some(useSchema),
  components: some(componentSchema),
  districts: some(z.string().max(80)),
  cost: some(bandKeys(costBands)),
  area: some(bandKeys(areaBands)),
  value: some(bandKeys(valueBands)),
  completeness: some(bandKeys(completenessBands)),
  /** A drawn area within which the property must lie. */
  within: areaSchema.nullable().default(null),
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
  'districts',
  'cost',
  'area',
  'value',
  'completeness',
] as const;
export type FacetName = (typeof facetNames)[number];

/** For each facet, how many properties each key would give under all the other facets of the filter. */
export type Facets = Record<FacetName, { key: string; count: number }[]>;
