/**
 * National Grid coordinates of a place in Great Britain, within about 5 m: a seven-parameter Helmert shift from WGS84 to OSGB36, then the
 * transverse Mercator projection. Constants and method: Ordnance Survey, A guide to coordinate systems in Great Britain (v3.6, 2020),
 * annexes A to C and section 6.6.
 */
import type { Latitude, Longitude, Metres, Position } from './units.ts';

export type EastingNorthing = { easting: Metres; northing: Metres };

type Ellipsoid = { a: number; b: number };
const grs80: Ellipsoid = { a: 6_378_137, b: 6_356_752.3141 };
const airy1830: Ellipsoid = { a: 6_377_563.396, b: 6_356_256.909 };

const radians = Math.PI / 180;
const seconds = radians / 3600;
/** WGS84 to OSGB36: metres, parts of one, radians. */
const shift = {
  x: -446.448,
  y: 125.157,
  z: -542.06,
  scale: 20.4894e-6,
  aboutX: -0.1502 * seconds,
  aboutY: -0.247 * seconds,
  aboutZ: -0.8421 * seconds,
};
/** The National Grid: scale on the central meridian, true origin, and its false coordinates. */
const grid = { scale: 0.9996012717, latitude: 49 * radians, longitude: -2 * radians, easting: 400_000, northing: -100_000 };

const squareOfEccentricity = ({ a, b }: Ellipsoid) => (a * a - b * b) / (a * a);

type Geodetic = { phi: number; lambda: number };

/** Moves a place from one ellipsoid to another through earth-centred coordinates; `direction` is 1 to OSGB36 and −1 from it. */
function transform({ phi, lambda }: Geodetic, from: Ellipsoid, to: Ellipsoid, direction: 1 | -1): Geodetic {
  const e2 = squareOfEccentricity(from);
  const nu = from.a / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const [x, y, z] = [nu * Math.cos(phi) * Math.cos(lambda), nu * Math.cos(phi) * Math.sin(lambda), (1 - e2) * nu * Math.sin(phi)];
  const scale = 1 + direction * shift.scale;
  const [rx, ry, rz] = [direction * shift.aboutX, direction * shift.aboutY, direction * shift.aboutZ];
  const movedX = direction * shift.x + scale * x - rz * y + ry * z;
  const movedY = direction * shift.y + rz * x + scale * y - rx * z;
  const movedZ = direction * shift.z - ry * x + rx * y + scale * z;
  const e2To = squareOfEccentricity(to);
  const p = Math.hypot(movedX, movedY);
  let latitude = Math.atan2(movedZ, p * (1 - e2To));
  for (let turn = 0; turn < 8; turn += 1) {
    const nuTo = to.a / Math.sqrt(1 - e2To * Math.sin(latitude) ** 2);
    latitude = Math.atan2(movedZ + e2To * nuTo * Math.sin(latitude), p);
  }
  return { phi: latitude, lambda: Math.atan2(movedY, movedX) };
}

const n = (airy1830.a - airy1830.b) / (airy1830.a + airy1830.b);

/** The length of the meridian from the true origin to a latitude. */
function meridian(phi: number): number {
  const [minus, plus] = [phi - grid.latitude, phi + grid.latitude];
  return (
    airy1830.b *
    grid.scale *
    ((1 + n + (5 / 4) * n ** 2 + (5 / 4) * n ** 3) * minus -
      (3 * n + 3 * n ** 2 + (21 / 8) * n ** 3) * Math.sin(minus) * Math.cos(plus) +
      ((15 / 8) * n ** 2 + (15 / 8) * n ** 3) * Math.sin(2 * minus) * Math.cos(2 * plus) -
      (35 / 24) * n ** 3 * Math.sin(3 * minus) * Math.cos(3 * plus))
  );
}

function radii(phi: number) {
  const e2 = squareOfEccentricity(airy1830);
  const nu = (airy1830.a * grid.scale) / Math.sqrt(1 - e2 * Math.sin(phi) ** 2);
  const rho = (airy1830.a * grid.scale * (1 - e2)) / (1 - e2 * Math.sin(phi) ** 2) ** 1.5;
  return { nu, rho, eta2: nu / rho - 1 };
}

/** Whether National Grid coordinates lie in the lettered squares of Great Britain. */
const onGrid = (easting: number, northing: number) => easting >= 0 && easting < 700_000 && northing >= 0 && northing < 1_300_000;

/** The easting and northing of a place, or null where it is outside the National Grid. */
export function toEastingNorthing({ longitude, latitude }: Position): EastingNorthing | null {
  const { phi, lambda } = transform({ phi: latitude * radians, lambda: longitude * radians }, grs80, airy1830, 1);
  const { nu, rho, eta2 } = radii(phi);
  const [sin, cos, tan2] = [Math.sin(phi), Math.cos(phi), Math.tan(phi) ** 2];
  const d = lambda - grid.longitude;
  const northing =
    meridian(phi) +
    grid.northing +
    (nu / 2) * sin * cos * d ** 2 +
    (nu / 24) * sin * cos ** 3 * (5 - tan2 + 9 * eta2) * d ** 4 +
    (nu / 720) * sin * cos ** 5 * (61 - 58 * tan2 + tan2 ** 2) * d ** 6;
  const easting =
    grid.easting +
    nu * cos * d +
    (nu / 6) * cos ** 3 * (nu / rho - tan2) * d ** 3 +
    (nu / 120) * cos ** 5 * (5 - 18 * tan2 + tan2 ** 2 + 14 * eta2 - 58 * tan2 * eta2) * d ** 5;
  return onGrid(easting, northing) ? { easting: easting as Metres, northing: northing as Metres } : null;
}

/** The place at an easting and northing. */
export function fromEastingNorthing({ easting, northing }: EastingNorthing): Position {
  let phi = grid.latitude;
  for (let turn = 0; turn < 20; turn += 1) phi += (northing - grid.northing - meridian(phi)) / (airy1830.a * grid.scale);
  const { nu, rho, eta2 } = radii(phi);
  const [tan, sec] = [Math.tan(phi), 1 / Math.cos(phi)];
  const tan2 = tan ** 2;
  const e = easting - grid.easting;
  const osgb = {
    phi:
      phi -
      (tan / (2 * rho * nu)) * e ** 2 +
      (tan / (24 * rho * nu ** 3)) * (5 + 3 * tan2 + eta2 - 9 * tan2 * eta2) * e ** 4 -
      (tan / (720 * rho * nu ** 5)) * (61 + 90 * tan2 + 45 * tan2 ** 2) * e ** 6,
    lambda:
      grid.longitude +
      (sec / nu) * e -
      (sec / (6 * nu ** 3)) * (nu / rho + 2 * tan2) * e ** 3 +
      (sec / (120 * nu ** 5)) * (5 + 28 * tan2 + 24 * tan2 ** 2) * e ** 5 -
      (sec / (5040 * nu ** 7)) * (61 + 662 * tan2 + 1320 * tan2 ** 2 + 720 * tan2 ** 3) * e ** 7,
  };
  const place = transform(osgb, airy1830, grs80, -1);
  return { longitude: (place.lambda / radians) as Longitude, latitude: (place.phi / radians) as Latitude };
}

const letters = 'ABCDEFGHJKLMNOPQRSTUVWXYZ';
const kilometres100 = 100_000;

/** "TQ 9049 6382": the 10 m square that holds a place, or null outside the National Grid. */
export function toGridReference(position: Position): string | null {
  const found = toEastingNorthing(position);
  if (found === null) return null;
  const [east, north] = [Math.floor(found.easting / kilometres100), Math.floor(found.northing / kilometres100)];
  const first = letters[(3 - Math.floor(north / 5)) * 5 + Math.floor(east / 5) + 2];
  const second = letters[(4 - (north % 5)) * 5 + (east % 5)];
  const four = (distance: number) => String(Math.floor((distance % kilometres100) / 10)).padStart(4, '0');
  return `${first}${second} ${four(found.easting)} ${four(found.northing)}`;
}

/** The middle of the square that a grid reference of two to ten figures names, "TQ 90 63" or "TQ9049663821"; null where it names none. */
export function fromGridReference(text: string): Position | null {
  const parts = /^([A-HJ-Z]{2})(\d{2,10})$/.exec(text.toUpperCase().replaceAll(/\s/g, ''));
  const [first, second, figures] = [parts?.[1]?.[0], parts?.[1]?.[1], parts?.[2]];
  if (first === undefined || second === undefined || figures === undefined || figures.length % 2 === 1) return null;
  const [major, minor] = [letters.indexOf(first), letters.indexOf(second)];
  const east = ((major % 5) - 2) * 5 + (minor % 5);
  const north = (3 - Math.floor(major / 5)) * 5 + 4 - Math.floor(minor / 5);
  const half = figures.length / 2;
  const square = kilometres100 / 10 ** half;
  const easting = east * kilometres100 + (Number(figures.slice(0, half)) + 0.5) * square;
  const northing = north * kilometres100 + (Number(figures.slice(half)) + 0.5) * square;
  return onGrid(easting, northing) ? fromEastingNorthing({ easting: easting as Metres, northing: northing as Metres }) : null;
}
