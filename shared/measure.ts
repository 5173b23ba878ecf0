/** Measures: making and printing areas, distances, rates and carbon, and what an area costs; text carries its unit. */
import type {
  Fte,
  Hectares,
  KilogramsCO2ePerYear,
  KilowattHoursPerYear,
  Latitude,
  Longitude,
  Metres,
  Pence,
  PencePerSquareMetre,
  PencePerSquareMetreYear,
  PencePerYear,
  Position,
  Rate,
  SquareMetres,
} from './units.ts';

const notNegative = (value: number, what: string): number => {
  if (!Number.isFinite(value) || value < 0) throw new RangeError(`${value} is not ${what}.`);
  return value;
};

/** Throws RangeError below nought, as the next four do. */
export const squareMetres = (value: number): SquareMetres => notNegative(value, 'an area') as SquareMetres;
export const hectares = (value: number): Hectares => notNegative(value, 'an area') as Hectares;
export const metres = (value: number): Metres => notNegative(value, 'a distance') as Metres;
export const fte = (value: number): Fte => notNegative(value, 'a number of staff') as Fte;
export const kilowattHoursPerYear = (value: number): KilowattHoursPerYear =>
  notNegative(value, 'an amount of energy') as KilowattHoursPerYear;

/** A proportion: 0.035 is 3.5 %. */
export const rate = (value: number): Rate => value as Rate;

/** A place in degrees, WGS84, longitude first; throws RangeError off the globe. */
export function position(longitude: number, latitude: number): Position {
  if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) throw new RangeError(`${longitude}, ${latitude} is not a place.`);
  return { longitude: longitude as Longitude, latitude: latitude as Latitude };
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const one = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });
const two = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const signed = (text: string) => text.replace(/^-/, '−').replace(/^−0$/, '0');

/** "58.5": full-time equivalents to one decimal. */
export const formatStaff = (staff: number): string => one.format(staff);

/** "1,284 m²". */
export const formatArea = (area: SquareMetres): string => `${whole.format(area)} m²`;

/** "1.25 ha". */
export const formatHectares = (area: Hectares): string => `${two.format(area)} ha`;

/** "850 m" below a kilometre, "1.6 km" above. */
export const formatDistance = (distance: Metres): string =>
  Math.round(distance) < 1000 ? `${whole.format(distance)} m` : `${one.format(distance / 1000)} km`;

/** "850 kgCO₂e a year" below a tonne, "1,250 tCO₂e a year" above. */
export function formatCarbon(carbon: KilogramsCO2ePerYear): string {
  const size = Math.abs(Math.round(carbon));
  const tonnes = size < 10_000 ? one : whole;
  return `${signed(size < 1000 ? `${whole.format(carbon)} kg` : `${tonnes.format(carbon / 1000)} t`)}CO₂e a year`;
}

/** "124,000 kWh a year". */
export const formatEnergy = (energy: KilowattHoursPerYear): string => `${whole.format(energy)} kWh a year`;

/** "12.8%" with at most one decimal, or none: "69%". */
export const formatRate = (rate: Rate, decimals: 0 | 1 = 1): string => `${signed((decimals === 0 ? whole : one).format(rate * 100))}%`;

/** "2,110". */
export const formatCount = (count: number): string => signed(whole.format(count));

/** What an area costs at a rate for each m², rounded to the penny: once at a one-off rate, every year at a yearly one. */
export function costOfArea(area: SquareMetres, rate: PencePerSquareMetre): Pence;
export function costOfArea(area: SquareMetres, rate: PencePerSquareMetreYear): PencePerYear;
export function costOfArea(area: SquareMetres, rate: PencePerSquareMetre | PencePerSquareMetreYear): Pence | PencePerYear {
  return Math.round(area * rate) as Pence | PencePerYear;
}

/** Mean radius of the Earth (IUGG, 1980: R1 of GRS80). */
const earthRadius = 6_371_008.8;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Straight-line distance over a spherical Earth (haversine): within 0.5 % of the ellipsoid's. */
export function distance(a: Position, b: Position): Metres {
  const northwards = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2;
  const eastwards = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return (2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(northwards + eastwards)))) as Metres;
}
