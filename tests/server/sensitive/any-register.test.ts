/** For any register, any choice of sensitive properties and any filter, the estate answers the uncleared as if the sensitive ones had never been entered. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { organisations } from '../../../seeds/organisations.ts';
import { syntheticProperties } from '../../../seeds/synthetic.ts';
import { emptyEstate, type Estate } from '../../../server/estate/estate.ts';
import { inOrder, sortOrder } from '../../../server/estate/sort-order.ts';
import { clusterIndex } from '../../../server/tiles/cluster-index.ts';
import { encodeTile } from '../../../server/tiles/encode-tile.ts';
import { tilePoints } from '../../../server/tiles/tile-points.ts';
import type { EstateFilter } from '../../../shared/filter.ts';
import type { Property } from '../../../shared/property.ts';
import { anyFilterOf } from '../../given/arbitrary-filter.ts';

const all = [...syntheticProperties(400)];

function estateOf(properties: readonly Property[]): Estate {
  const estate = emptyEstate(organisations);
  estate.enter(properties);
  estate.settle({ version: 1, illustrative: false });
  return estate;
}

const shownIn = ({ columns, standing }: Estate, filter: EstateFilter) => {
  const stands = standing(filter, false);
  const byCost = sortOrder(columns.ids.map((_, row) => columns.figures.runningCost.values.data[row] ?? null));
  return [...inOrder(byCost, 'descending')].filter((row) => stands[row] === 0).map((row) => columns.ids[row]);
};

const tilesOf = (estate: Estate, filter: EstateFilter) => {
  const index = clusterIndex(tilePoints(estate.columns, estate.standing(filter, false)));
  const tile = (z: number, x: number, y: number) => Buffer.from(encodeTile(estate.columns, index.tile(z, x, y))).toString('hex');
  return [tile(0, 0, 0), tile(6, 32, 21), tile(8, 128, 85), tile(9, 257, 170), tile(11, 1028, 682)];
};

test('with the sensitive ones or without them', () =>
  fc.assert(
    fc.property(
      fc.array(fc.boolean(), { minLength: all.length, maxLength: all.length }),
      fc.nat({ max: all.length }),
      anyFilterOf(all),
      (flags, size, filter) => {
        const register = all.slice(0, size).map((property, at) => ({ ...property, sensitive: flags[at] === true }));
        const [mixed, open] = [estateOf(register), estateOf(register.filter(({ sensitive }) => !sensitive))];
        const selection = register.slice(0, 50).map(({ id }) => id);
        expect(mixed.summary(filter, selection, false)).toEqual(open.summary(filter, selection, false));
        expect(mixed.benchmarks()).toEqual(open.benchmarks());
        expect(shownIn(mixed, filter)).toEqual(shownIn(open, filter));
        expect(tilesOf(mixed, filter)).toEqual(tilesOf(open, filter));
      },
    ),
    { numRuns: 40 },
  ));
