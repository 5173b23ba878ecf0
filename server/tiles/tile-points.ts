/** The points that a tile index is made of, as typed arrays that can be handed to another thread. */
import type { EstateColumns } from '../estate/estate-columns.ts';
import type { Standing } from '../estate/standing.ts';

export type TilePoints = {
  rows: Uint32Array;
  longitudes: Float64Array;
  latitudes: Float64Array;
  /** The code of each point's sector, from 1. */
  sectors: Uint8Array;
  /** m²; 0 where the floor area is not known. */
  areas: Float64Array;
};

/** The rows that pass and whose place is known. */
export function tilePoints(columns: EstateColumns, standing: Standing): TilePoints {
  const [longitude, latitude] = [columns.longitude.data, columns.latitude.data];
  const sectors = columns.facets.sectors.data;
  const areas = columns.figures.floorArea.values.data;
  const located = columns.located.data;
  const found = new Uint32Array(standing.length);
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] !== 0 || located[row] !== 1) continue;
    found[count] = row;
    count += 1;
  }
  const points: TilePoints = {
    rows: found.slice(0, count),
    longitudes: new Float64Array(count),
    latitudes: new Float64Array(count),
    sectors: new Uint8Array(count),
    areas: new Float64Array(count),
  };
  for (let at = 0; at < count; at += 1) {
    const row = found[at] as number;
    points.longitudes[at] = longitude[row] as number;
    points.latitudes[at] = latitude[row] as number;
    points.sectors[at] = sectors[row] as number;
    points.areas[at] = areas[row] as number;
  }
  return points;
}
