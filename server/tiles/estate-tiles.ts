/** Vector tiles of the estate: one index for each filter and version of the register, kept while it is in use. */
import type { EstateFilter } from '../../shared/filter.ts';
import type { Estate } from '../estate/estate.ts';
import { recent } from '../estate/recent.ts';
import { clusterIndex, type TileContent } from './cluster-index.ts';
import { encodeTile } from './encode-tile.ts';
import { tilePoints } from './tile-points.ts';
import { workerIndex } from './worker-index.ts';

/** More points than this are indexed in a thread of their own. */
const mostInline = 5000;
/** A large one takes some hundred megabytes; a small one is made again in a few milliseconds. */
const mostIndexes = 5;

type Index = { tile: (z: number, x: number, y: number) => TileContent | Promise<TileContent>; close: () => void };

export type EstateTiles = {
  tile: (filter: EstateFilter, cleared: boolean, address: { z: number; x: number; y: number }) => Promise<Uint8Array>;
  close: () => void;
};

export function estateTiles(estate: Estate): EstateTiles {
  const indexes = recent<Index>(mostIndexes, (index) => index.close());
  const build = (filter: EstateFilter, cleared: boolean): Index => {
    const points = tilePoints(estate.columns, estate.standing(filter, cleared));
    return points.rows.length > mostInline ? workerIndex(points) : { ...clusterIndex(points), close: () => undefined };
  };
  return {
    tile: async (filter, cleared, { z, x, y }) => {
      const key = JSON.stringify([estate.state().version, cleared, filter]);
      const content = await indexes.get(key, () => build(filter, cleared)).tile(z, x, y);
      return encodeTile(estate.columns, content);
    },
    close: () => indexes.clear(),
  };
}
