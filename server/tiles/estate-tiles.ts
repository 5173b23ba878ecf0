/** Vector tiles of the estate: one index for each filter and version of the register, kept while it is in use. */
import { createHash, randomBytes } from 'node:crypto';
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

type TileAddress = { z: number; x: number; y: number };

export type EstateTiles = {
  tile: (filter: EstateFilter, cleared: boolean, address: TileAddress) => Promise<Uint8Array>;
  /** What the tile would be made from, so that a browser's own copy need not be made again; weak, as it may travel compressed. */
  tag: (filter: EstateFilter, cleared: boolean, address: TileAddress) => string;
  close: () => void;
};

export function estateTiles(estate: Estate): EstateTiles {
  /** A register put back from a backup may have had this version before. */
  const opened = randomBytes(12).toString('base64url');
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
    tag: (filter, cleared, address) => {
      const parts = JSON.stringify([opened, estate.state().version, cleared, filter, address]);
      return `W/"${createHash('sha256').update(parts).digest('base64url')}"`;
    },
    close: () => indexes.clear(),
  };
}
