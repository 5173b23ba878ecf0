/** A tile as the map reads it: a vector tile with one layer, `properties`, of single properties and clusters. */
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { sectors, type Sector } from '../../shared/organisation.ts';
import { basisCode, type CodedFacet, type EstateColumns } from '../estate/estate-columns.ts';
import { tileExtent, type TileCluster, type TileContent } from './cluster-index.ts';

const countName: Record<Sector, string> = {
  county: 'n_county',
  district: 'n_district',
  health: 'n_health',
  'police-fire-justice': 'n_police',
  'central-government': 'n_central',
  defence: 'n_defence',
  education: 'n_education',
  other: 'n_other',
};

type Tags = Record<string, string | number>;

/** −1 stands for a figure that is not known, as tiles have no nulls. */
const notKnown = -1;

function figure(columns: EstateColumns, name: 'floorArea' | 'runningCost', row: number): number | null {
  const { values, basis } = columns.figures[name];
  return basis.data[row] === basisCode.unknown ? null : (values.data[row] as number);
}

function pointTags(columns: EstateColumns, row: number): Tags {
  const key = (facet: CodedFacet) => columns.dictionaries[facet].keys[columns.facets[facet].data[row] as number] ?? '';
  const [area, cost] = [figure(columns, 'floorArea', row), figure(columns, 'runningCost', row)];
  return {
    id: columns.ids[row] ?? '',
    name: columns.names[row] ?? '',
    sector: key('sectors'),
    tenure: key('tenures'),
    use: key('uses'),
    letOut: columns.letOut.data[row] ?? 0,
    area: area ?? notKnown,
    costPerM2: area === null || cost === null || area <= 0 ? notKnown : Math.round(cost / area),
    completeness: columns.completeness.data[row] ?? 0,
    stage: key('stages'),
  };
}

function clusterTags(columns: EstateColumns, { count, bySector, area, opens, rows }: TileCluster): Tags {
  const tags: Tags = { cluster: 1, count, area, opens };
  sectors.forEach((sector, at) => {
    tags[countName[sector]] = bySector[at] ?? 0;
  });
  if (rows.length > 0) tags['ids'] = rows.map((row) => columns.ids[row]).join(',');
  return tags;
}

export function encodeTile(columns: EstateColumns, { points, clusters }: TileContent): Uint8Array {
  const feature = ({ x, y }: { x: number; y: number }, tags: Tags) => ({
    type: 1 as const,
    geometry: [[x, y]] as [number, number][],
    tags,
  });
  const features = [
    ...clusters.map((cluster) => feature(cluster, clusterTags(columns, cluster))),
    ...points.map((point) => feature(point, pointTags(columns, point.row))),
  ];
  return fromGeojsonVt({ properties: { features } as never }, { version: 2, extent: tileExtent });
}
