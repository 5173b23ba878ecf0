/** Coordinate reference systems of map files: how a point becomes a place, and whether areas can be taken from its metres. */
import proj4 from 'proj4';
import { fromEastingNorthing } from '../../../../shared/grid-reference.ts';
import type { Metres, Position } from '../../../../shared/units.ts';
import type { Point } from './outline.ts';

export type ReferenceSystem = {
  words: string;
  /** Whether coordinates are metres on a map that keeps areas within a thousandth. */
  planar: boolean;
  /** Null off the globe. */
  place: (point: Point) => Position | null;
};

function onGlobe(longitude: number, latitude: number): Position | null {
  const round = (degrees: number) => Math.round(degrees * 1e7) / 1e7;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90
    ? ({ longitude: round(longitude), latitude: round(latitude) } as Position)
    : null;
}

/** The National Grid's lettered squares, and a little beyond: an easting of 0 and northing of 0 is no place. */
const onGrid = ([x, y]: Point) => x > 0 && x < 800_000 && y > 0 && y < 1_400_000;

/** EPSG:27700, by the same shift as everywhere in the register. The grid's scale alters areas by at most 0.1 %. */
export const nationalGrid: ReferenceSystem = {
  words: 'the National Grid (EPSG:27700)',
  planar: true,
  place: (point) => {
    if (!onGrid(point)) return null;
    const { longitude, latitude } = fromEastingNorthing({ easting: point[0] as Metres, northing: point[1] as Metres });
    return onGlobe(longitude, latitude);
  },
};

/** EPSG:4326 and its like; ETRS89 (EPSG:4258) differs by less than a metre. */
export const degrees: ReferenceSystem = {
  words: 'longitude and latitude (WGS84)',
  planar: false,
  place: ([x, y]) => (x === 0 && y === 0 ? null : onGlobe(x, y)),
};

export const degreesSwapped: ReferenceSystem = { ...degrees, place: ([x, y]) => degrees.place([y, x]) };

function projected(words: string, definition: string): ReferenceSystem | null {
  try {
    const { forward } = proj4(definition, 'WGS84');
    const place = (point: Point) => {
      if (!point.every(Number.isFinite)) return null;
      const [longitude = NaN, latitude = NaN] = forward([point[0], point[1]]);
      return onGlobe(longitude, latitude);
    };
    return { words, planar: false, place };
  } catch {
    return null;
  }
}

/** By its EPSG number; null for those that are not known by number. */
export function systemOfCode(code: number): ReferenceSystem | null {
  if (code === 27700 || code === 7405) return nationalGrid;
  if (code === 4326 || code === 4258 || code === 4979) return degrees;
  return code === 3857 || code === 900913 || code === 102100 ? projected('web map metres (EPSG:3857)', 'EPSG:3857') : null;
}

const longestText = 20_000;

/** By what a .prj file or a GeoPackage says of it in well-known text; null where that cannot be followed. */
export function systemOfText(text: string): ReferenceSystem | null {
  if (text.length > longestText) return null;
  const name = /^\s*\w+\s*\[\s*"([^"]*)"/.exec(text)?.[1] ?? '';
  if (/british[_ ]national[_ ]grid|osgb.*national.*grid|^27700$/i.test(name)) return nationalGrid;
  if (/^\s*GEOG/i.test(text) && /wgs|etrs|world geodetic/i.test(name)) return degrees;
  return /^\s*(PROJ|GEOG)/i.test(text) ? projected(name, text) : null;
}

/** By the name in the "crs" of GeoJSON of 2008, such as urn:ogc:def:crs:EPSG::27700. */
export function systemOfName(name: string): ReferenceSystem | null {
  if (/CRS84h?$/i.test(name)) return degrees;
  const code = /(\d{4,6})$/.exec(name)?.[1];
  return code === undefined ? null : systemOfCode(Number(code));
}

/** How the corners of a file without a word on its system are written: told by where all of them lie. */
export function cornerWatch(): { see: (corner: Point) => void; system: () => ReferenceSystem } {
  let [metres, swapped, seen] = [false, true, false];
  return {
    see: ([x, y]) => {
      seen = true;
      metres ||= Math.abs(x) > 180 || Math.abs(y) > 90;
      swapped &&= x > 49 && x < 61 && y > -9 && y < 3;
    },
    system: () => (metres ? nationalGrid : seen && swapped ? degreesSwapped : degrees),
  };
}
