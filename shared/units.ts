/** Branded quantities: a figure's unit is part of its type, so annual and one-off money, or areas and distances, cannot be mixed. */
import { z } from 'zod';

const finite = z.number().finite();

/** The largest amount that is taken, in pence: £10bn, so that the amounts of the 5,000 decisions of the largest plan still sum to a safe integer. */
export const mostPence = 1_000_000_000_000;
/** The largest rate for each square metre, in pence: £100,000 a m², many times the dearest building. */
export const mostPencePerSquareMetre = 10_000_000;

const money = finite.int().min(-mostPence).max(mostPence);
const moneyPerSquareMetre = finite.int().min(0).max(mostPencePerSquareMetre);

/** One-off money in whole pence; receipts are positive, costs are positive amounts of cost. */
export const penceSchema = money.brand<'Pence'>();
export type Pence = z.infer<typeof penceSchema>;

/** Recurring money in whole pence a year. */
export const pencePerYearSchema = money.brand<'PencePerYear'>();
export type PencePerYear = z.infer<typeof pencePerYearSchema>;

/** One-off money for each square metre, in whole pence. */
export const pencePerSquareMetreSchema = moneyPerSquareMetre.brand<'PencePerSquareMetre'>();
export type PencePerSquareMetre = z.infer<typeof pencePerSquareMetreSchema>;

/** Recurring money for each square metre, in whole pence a year. */
export const pencePerSquareMetreYearSchema = moneyPerSquareMetre.brand<'PencePerSquareMetreYear'>();
export type PencePerSquareMetreYear = z.infer<typeof pencePerSquareMetreYearSchema>;

export const squareMetresSchema = finite.min(0).max(10_000_000).brand<'SquareMetres'>();
export type SquareMetres = z.infer<typeof squareMetresSchema>;

export const hectaresSchema = finite.min(0).max(1_000_000).brand<'Hectares'>();
export type Hectares = z.infer<typeof hectaresSchema>;

export const metresSchema = finite.min(0).brand<'Metres'>();
export type Metres = z.infer<typeof metresSchema>;

/** A proportion: 0.035 is 3.5 %. */
export const rateSchema = finite.brand<'Rate'>();
export type Rate = z.infer<typeof rateSchema>;

export const yearsSchema = finite.int().min(0).max(100).brand<'Years'>();

export const monthsSchema = finite.int().min(0).max(1200).brand<'Months'>();
export type Months = z.infer<typeof monthsSchema>;

/** Full-time equivalent staff. */
export const fteSchema = finite.min(0).max(100_000).brand<'Fte'>();
export type Fte = z.infer<typeof fteSchema>;

/** People who live somewhere. */
export const peopleSchema = finite.int().min(0).max(100_000_000).brand<'People'>();
export type People = z.infer<typeof peopleSchema>;

/** Minutes of a walk. */
export type Minutes = number & z.$brand<'Minutes'>;

/** Workstations (desks). */
export const workstationsSchema = finite.min(0).max(100_000).brand<'Workstations'>();
export type Workstations = z.infer<typeof workstationsSchema>;

export const kilowattHoursPerYearSchema = finite.min(0).brand<'KilowattHoursPerYear'>();
export type KilowattHoursPerYear = z.infer<typeof kilowattHoursPerYearSchema>;

/** kWh for each square metre a year. */
export const energyIntensitySchema = finite.min(0).brand<'EnergyIntensity'>();
export type EnergyIntensity = z.infer<typeof energyIntensitySchema>;

/** kgCO2e for each kWh. */
export const emissionFactorSchema = finite.min(0).brand<'EmissionFactor'>();

export const kilogramsCO2ePerYearSchema = finite.brand<'KilogramsCO2ePerYear'>();
export type KilogramsCO2ePerYear = z.infer<typeof kilogramsCO2ePerYearSchema>;

/** Degrees, WGS84. */
export const longitudeSchema = finite.min(-180).max(180).brand<'Longitude'>();
export type Longitude = z.infer<typeof longitudeSchema>;
export const latitudeSchema = finite.min(-90).max(90).brand<'Latitude'>();
export type Latitude = z.infer<typeof latitudeSchema>;

export const positionSchema = z.object({ longitude: longitudeSchema, latitude: latitudeSchema });
export type Position = z.infer<typeof positionSchema>;
