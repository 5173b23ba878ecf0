/** How each row stands to a filter: it passes, fails exactly one facet (and so still counts towards that facet), or is out. */
import { facetNames, type EstateFilter, type FacetName } from '../../shared/filter.ts';
import type { Mask } from './base-mask.ts';
import { bitFacets, bitOf, codedFacets, type BitFacet, type CodedFacet, type EstateColumns } from './estate-columns.ts';

export const passes = 0;
/** What a row stands at that fails more than one facet, or is not there for the person at all. */
export const outside = 255;

/** What a row that fails the facet alone stands at. */
export const failsOnly = (facet: FacetName): number => facetNames.indexOf(facet) + 1;

/** One byte a row. Loops compare with a plain 0 for a row that passes: a name from another module costs them a look-up each time. */
export type Standing = Uint8Array;

function failCoded(standing: Standing, columns: EstateColumns, facet: CodedFacet, chosen: readonly string[]): void {
  const { keys, find } = columns.dictionaries[facet];
  const allowed = new Uint8Array(keys.length);
  for (const key of chosen) allowed[find(key)] = 1;
  allowed[0] = 0;
  const codes = columns.facets[facet].data;
  const [mark, beyond] = [failsOnly(facet), outside];
  for (let row = 0; row < standing.length; row += 1)
    if (allowed[codes[row] as number] === 0) standing[row] = standing[row] === 0 ? mark : beyond;
}

function failBits(standing: Standing, columns: EstateColumns, facet: BitFacet, chosen: readonly string[]): void {
  const allowed = chosen.reduce((bits, key) => bits | bitOf(facet, key), 0);
  const bits = columns.bits[facet].data;
  const [mark, beyond] = [failsOnly(facet), outside];
  for (let row = 0; row < standing.length; row += 1)
    if (((bits[row] as number) & allowed) === 0) standing[row] = standing[row] === 0 ? mark : beyond;
}

/** The standing of every row; `mask` is used up in the making. */
export function standingOf(columns: EstateColumns, filter: EstateFilter, mask: Mask): Standing {
  const beyond = outside;
  for (let row = 0; row < mask.length; row += 1) mask[row] = mask[row] === 1 ? 0 : beyond;
  for (const facet of codedFacets) if (filter[facet].length > 0) failCoded(mask, columns, facet, filter[facet]);
  for (const facet of bitFacets) if (filter[facet].length > 0) failBits(mask, columns, facet, filter[facet]);
  return mask;
}
