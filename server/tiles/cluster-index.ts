/** Clusters points for every zoom and cuts tiles from them; a cluster counts its properties by sector and adds up their floor area. */
import Supercluster from 'supercluster';
import { sectors } from '../../shared/organisation.ts';
import type { TilePoints } from './tile-points.ts';

export const tileExtent = 4096;

/** 60 pixels of a 512-pixel tile, in units of its extent. */
const radius = 480;

/** Beyond this zoom every property is drawn for itself: sooner where there are few enough to tell apart. */
const lastClusterZoom = (count: number) => (count <= 5000 ? 12 : 15);

/** A cluster of at most this many says which properties it holds. */
const fewEnoughToName = 20;

type PointTags = { row: number; sector: number; area: number };
/** Flat numbers only: the library copies these one level deep when a cluster grows out of another. */
type ClusterTags = { area: number } & Record<`sector${number}`, number>;

export type TilePoint = { x: number; y: number; row: number };
export type TileCluster = { x: number; y: number; count: number; bySector: number[]; area: number; opens: number; rows: number[] };
export type TileContent = { points: TilePoint[]; clusters: TileCluster[] };

export type ClusterIndex = { tile: (z: number, x: number, y: number) => TileContent };

function* features({ rows, longitudes, latitudes, sectors: codes, areas }: TilePoints) {
  for (let at = 0; at < rows.length; at += 1) {
    const properties: PointTags = { row: rows[at] as number, sector: codes[at] as number, area: areas[at] as number };
    const coordinates = [longitudes[at] as number, latitudes[at] as number];
    yield { type: 'Feature' as const, geometry: { type: 'Point' as const, coordinates }, properties };
  }
}

const sectorKey = (code: number) => `sector${code}` as const;
const sectorKeys = sectors.map((_, at) => sectorKey(at + 1));
const noSectors = Object.fromEntries(sectorKeys.map((key) => [key, 0]));

const isCluster = (tags: object): tags is ClusterTags & { cluster_id: number; point_count: number } => 'cluster' in tags;

export function clusterIndex(points: TilePoints): ClusterIndex {
  const index = new Supercluster<PointTags, ClusterTags>({
    radius,
    extent: tileExtent,
    maxZoom: lastClusterZoom(points.rows.length),
    map: ({ sector, area }) => ({ ...noSectors, area, [sectorKey(sector)]: 1 }),
    reduce: (sum, one) => {
      sum.area += one.area;
      for (const key of sectorKeys) sum[key] = (sum[key] ?? 0) + (one[key] ?? 0);
    },
  });
  index.load([...features(points)]);
  const rowsOf = (cluster: number, count: number) =>
    count > fewEnoughToName ? [] : index.getLeaves(cluster, count).map(({ properties }) => properties.row);
  return {
    tile: (z, x, y) => {
      const content: TileContent = { points: [], clusters: [] };
      for (const { geometry, tags } of index.getTile(z, x, y)?.features ?? []) {
        const [at] = geometry;
        if (!at || !tags) continue;
        const place = { x: at[0], y: at[1] };
        if (!isCluster(tags)) {
          content.points.push({ ...place, row: tags.row });
          continue;
        }
        const { cluster_id: id, point_count: count, area } = tags;
        const bySector = sectorKeys.map((key) => tags[key] ?? 0);
        content.clusters.push({ ...place, count, bySector, area, opens: index.getClusterExpansionZoom(id), rows: rowsOf(id, count) });
      }
      return content;
    },
  };
}
