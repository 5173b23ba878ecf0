/** Arbitrary filters over a register: keys that occur in it and keys that do not, words of its names, areas about its places. */
import fc from 'fast-check';
import { areaBands, completenessBands, costBands, unknownBand, valueBands } from '../../shared/band.ts';
import { disposalStandings } from '../../shared/disposal.ts';
import { estateFilterSchema, type EstateFilter } from '../../shared/filter.ts';
import { qualityRuleKeys } from '../../shared/quality/rule-keys.ts';
import { sectors } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import { tenureKeys } from '../../shared/tenure.ts';
import { components, uses } from '../../shared/use.ts';

const some = (keys: readonly string[]) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, { weight: 2, arbitrary: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 6 }) });
const bands = (all: readonly { key: string }[]) => some([unknownBand, ...all.map(({ key }) => key)]);

const box = fc
  .record({
    west: fc.double({ min: 0, max: 1.3, noNaN: true }),
    south: fc.double({ min: 50.9, max: 51.4, noNaN: true }),
    size: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
  })
  .map(({ west, south, size }) => ({
    type: 'Polygon' as const,
    coordinates: [
      [
        [west, south],
        [west + size, south],
        [west + size / 2, south + size],
        [west, south],
      ],
    ],
  }));

export function anyFilterOf(properties: readonly Property[]): fc.Arbitrary<EstateFilter> {
  const words = [...new Set(properties.flatMap(({ name, reference }) => [name.split(' ')[0] ?? '', reference.slice(0, 5)]))];
  const districts = [...new Set(properties.flatMap(({ district }) => district ?? []))];
  const holders = [...new Set(properties.map(({ holder }) => holder))];
  return fc
    .record({
      text: fc.oneof({ weight: 4, arbitrary: fc.constant('') }, fc.constantFrom(...words), fc.constant('nowhere at all')),
      sectors: some(sectors),
      organisations: some([...holders, 'nobody']),
      tenures: some(tenureKeys),
      uses: some(uses),
      components: some(components),
      stages: some(disposalStandings),
      districts: some([...districts, 'Atlantis']),
      cost: bands(costBands),
      area: bands(areaBands),
      value: bands(valueBands),
      completeness: bands(completenessBands),
      issues: some(qualityRuleKeys),
      within: fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, box),
      archived: fc.boolean(),
    })
    .map((parts) => estateFilterSchema.parse(parts));
}
