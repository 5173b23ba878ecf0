/** The frame of a drawn map: what it covers, and where on the paper a place falls. Near enough equal-scale at the size of a county. */
import type { Position } from '../units.ts';

export type PaperFrame = {
  width: number;
  height: number;
  /** Paper units for each degree of latitude. */
  scale: number;
  west: number;
  south: number;
  east: number;
  north: number;
  at: (longitude: number, latitude: number) => [number, number];
};

const metresPerDegree = 111_195;
/** No closer than about 2.5 km from top to bottom. */
const leastSpan = 0.022;
const margin = 0.14;

/** A frame that shows every position with room to spare; null where there is none to show. */
export function frameOf(positions: readonly Position[], width: number, height: number): PaperFrame | null {
  if (positions.length === 0) return null;
  const longitudes = positions.map((position) => position.longitude);
  const latitudes = positions.map((position) => position.latitude);
  const middle = { longitude: centre(longitudes), latitude: centre(latitudes) };
  const narrow = Math.cos((middle.latitude * Math.PI) / 180);
  const tall = Math.max(leastSpan, spread(latitudes) * (1 + 2 * margin), (spread(longitudes) * narrow * (1 + 2 * margin) * height) / width);
  const scale = height / tall;
  const wide = width / (scale * narrow);
  const west = middle.longitude - wide / 2;
  const north = middle.latitude + tall / 2;
  return {
    width,
    height,
    scale,
    west,
    north,
    east: west + wide,
    south: north - tall,
    at: (longitude, latitude) => [(longitude - west) * narrow * scale, (north - latitude) * scale],
  };
}

const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
const centre = (values: readonly number[]) => (Math.max(...values) + Math.min(...values)) / 2;

/** A bar of a round length, at most a fifth of the frame's width: its length on the paper and in metres. */
export function scaleBarOf(frame: PaperFrame): { length: number; metres: number } {
  const perMetre = frame.scale / metresPerDegree;
  const most = frame.width / 5 / perMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { length: metres * perMetre, metres };
}
