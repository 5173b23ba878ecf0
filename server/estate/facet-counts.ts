/** For each facet, how many properties each of its keys would give under all the other facets of the filter. */
import type { EstateFilter, Facets } from '../../shared/filter.ts';
import { components } from '../../shared/use.ts';
import { codedFacets, componentBit, type CodedFacet, type EstateColumns } from './estate-columns.ts';
import { failsOnly, type Standing } from './standing.ts';

/** Facets whose keys come by size rather than in an order of their own. */
const bySize: readonly CodedFacet[] = ['organisations', 'districts', 'uses'];

/** How many rows that pass, or fail this facet alone, have each code. */
export function countsOf(columns: EstateColumns, facet: CodedFacet, standing: Standing): Uint32Array {
  const counts = new Uint32Array(columns.dictionaries[facet].keys.length);
  const codes = columns.facets[facet].data;
  const own = failsOnly(facet);
  for (let row = 0; row < standing.length; row += 1) {
    const stands = standing[row] as number;
    if (stands === 0 || stands === own) counts[codes[row] as number]! += 1;
  }
  return counts;
}

function codedFacet(columns: EstateColumns, facet: CodedFacet, standing: Standing, chosen: readonly string[]) {
  const { keys } = columns.dictionaries[facet];
  const counted = [...countsOf(columns, facet, standing)].map((count, code) => ({ key: keys[code] as string, count })).slice(1);
  const sized = bySize.includes(facet);
  const stated = counted.filter(({ key, count }) => count > 0 || (!sized && chosen.includes(key)));
  const sorted = sized ? stated.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1)) : stated;
  const without = chosen.filter((key) => stated.every((one) => one.key !== key));
  return [...sorted, ...without.map((key) => ({ key, count: 0 }))];
}

function componentFacet(columns: EstateColumns, standing: Standing) {
  const bits = columns.components.data;
  const own = failsOnly('components');
  const byBits = new Uint32Array(1 << components.length);
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === 0 || standing[row] === own) byBits[bits[row] as number]! += 1;
  return components.map((key) => ({
    key,
    count: byBits.reduce((sum, count, having) => sum + (having & componentBit(key) ? count : 0), 0),
  }));
}

/** Keys with properties, and keys that are chosen though they have none; one that only hidden properties have is told like one that none has. */
export function facetsOf(columns: EstateColumns, filter: EstateFilter, standing: Standing): Facets {
  const coded = codedFacets.map((facet) => [facet, codedFacet(columns, facet, standing, filter[facet])]);
  return { ...(Object.fromEntries(coded) as Omit<Facets, 'components'>), components: componentFacet(columns, standing) };
}
