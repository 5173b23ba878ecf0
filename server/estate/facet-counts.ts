/** For each facet, how many properties each of its keys would give under all the other facets of the filter. */
import type { EstateFilter, Facets } from '../../shared/filter.ts';
import { codedFacets, keysOfBits, type BitFacet, type CodedFacet, type EstateColumns } from './estate-columns.ts';
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

/** How many of the rows have each bit of a facet, in the order of its keys; a row is asked by what it stands at. */
export function bitCounts(columns: EstateColumns, facet: BitFacet, standing: Standing, own: number): Uint32Array {
  const bits = columns.bits[facet].data;
  const counts = new Uint32Array(keysOfBits[facet].length);
  const byBits = new Uint32Array(1 << counts.length);
  for (let row = 0; row < standing.length; row += 1) if (standing[row] === 0 || standing[row] === own) byBits[bits[row] as number]! += 1;
  byBits.forEach((count, having) => {
    if (count > 0) for (let key = 0; key < counts.length; key += 1) if ((having >> key) & 1) counts[key]! += count;
  });
  return counts;
}

function bitFacet(columns: EstateColumns, facet: BitFacet, standing: Standing) {
  const counts = bitCounts(columns, facet, standing, failsOnly(facet));
  return keysOfBits[facet].map((key, at) => ({ key, count: counts[at] as number }));
}

/** Keys with properties, and keys that are chosen though they have none; one that only hidden properties have is told like one that none has. */
export function facetsOf(columns: EstateColumns, filter: EstateFilter, standing: Standing): Facets {
  const coded = codedFacets.map((facet) => [facet, codedFacet(columns, facet, standing, filter[facet])]);
  return {
    ...(Object.fromEntries(coded) as Omit<Facets, BitFacet>),
    components: bitFacet(columns, 'components', standing),
    issues: bitFacet(columns, 'issues', standing),
  };
}
