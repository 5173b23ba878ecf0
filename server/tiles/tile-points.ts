/** The points that a tile index is made of, as typed arrays that can be handed to another thread. */
import type { EstateColumns } from '../estate/estate-columns.ts';
import { passes, type Standing } from '../estate/standing.ts';

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
  const found = new Uint32Array(standing.length);
  let count = 0;
  for (let row = 0; row < standing.length; row += 1) {
    const east = longitude[row] as number;
    if (standing[row] !== passes || Number.isNaN(east)) continue;
    found[count] = row;
    count += 1;
  }
  const rows = found.slice(0, count);
  return {
    rows,
    longitudes: Float64Array.from(rows, (row) => longitude[row] as number),
    latitudes: Float64Array.from(rows, (row) => latitude[row] as number),
    sectors: Uint8Array.from(rows, (row) => sectors[row] as number),
    areas: Float64Array.from(rows, (row) => areas[row] as number),
  };
}
