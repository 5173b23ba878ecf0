/** A property: a site with land and/or buildings, its one holder, and everything the register records about it. */
import { z } from 'zod';
import { barrierSchema } from './barrier.ts';
import { disposalStageSchema } from './disposal.ts';
import { figureSchema } from './figure.ts';
import { organisationIdSchema, propertyIdSchema } from './ids.ts';
import { occupationSchema } from './occupation.ts';
import { runningCostSchema } from './running-cost.ts';
import { interestSchema } from './tenure.ts';
import { hectaresSchema, kilowattHoursPerYearSchema, penceSchema, positionSchema, squareMetresSchema } from './units.ts';
import { useSchema } from './use.ts';

export const holdings = ['building', 'land', 'land-and-building'] as const;
export const areaBases = ['GIA', 'NIA', 'unknown'] as const;
export const epcRatings = ['A+', 'A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
/** Condition grades of the RICS/DfES kind: A good, B satisfactory, C poor, D bad. */
export const conditionGrades = ['A', 'B', 'C', 'D'] as const;

export const holdingLabel: Record<(typeof holdings)[number], string> = {
  building: 'Building',
  land: 'Land',
  'land-and-building': 'Land and building',
};

export const areaBasisLabel: Record<(typeof areaBases)[number], string> = {
  GIA: 'Gross internal (GIA)',
  NIA: 'Net internal (NIA)',
  unknown: 'Not known',
};

export const conditionLabel: Record<(typeof conditionGrades)[number], string> = {
  A: 'A good',
  B: 'B satisfactory',
  C: 'C poor',
  D: 'D bad',
};

const text = (max: number) => z.string().trim().max(max);

export const addressSchema = z.object({
  street: text(160),
  town: text(80),
  postcode: text(10),
});

/** What a person enters about a property; the register adds its id, state and version. */
export const propertyDraftSchema = z.object({
  reference: text(60).min(1, 'Give the property a reference, as its holder knows it.'),
  uprn: z
    .string()
    .min(1, 'Enter a UPRN, or leave the field empty.')
    .regex(/^\d*$/, 'A UPRN is written in digits only.')
    .max(12, 'A UPRN has at most 12 digits.')
    .nullable(),
  name: text(200).min(1, 'Give the property a name.'),
  address: addressSchema,
  district: text(80).nullable(),
  /** Null where no place is known: the record is kept and listed, and never drawn. */
  position: positionSchema.nullable(),
  positionPrecision: z.enum(['exact', 'approximate']),
  holder: organisationIdSchema,
  use: useSchema,
  holding: z.enum(holdings),
  sensitive: z.boolean(),
  /** Its budget is delegated (schools): what it saves is not the plan's to count. */
  ringFenced: z.boolean(),
  /** The first is the principal one; none where nobody knows by what tenure it is held. */
  interests: z.array(interestSchema).max(20),
  occupations: z.array(occupationSchema).max(100),
  runningCost: runningCostSchema,
  floorArea: figureSchema(squareMetresSchema),
  floorAreaBasis: z.enum(areaBases),
  siteArea: figureSchema(hectaresSchema),
  bookValue: figureSchema(penceSchema),
  disposalValue: figureSchema(penceSchema),
  /** Floor area that is empty or could take others. */
  spareArea: figureSchema(squareMetresSchema),
  electricity: figureSchema(kilowattHoursPerYearSchema),
  fossilFuel: figureSchema(kilowattHoursPerYearSchema),
  epc: z.enum(epcRatings).nullable(),
  condition: z.enum(conditionGrades).nullable(),
  maintenanceBacklog: figureSchema(penceSchema),
  barriers: z.array(barrierSchema).max(100),
  /** Where the property stands in disposal; null where nobody has proposed it. */
  disposalStage: disposalStageSchema.nullable(),
  notes: text(4000),
});
export type PropertyDraft = z.infer<typeof propertyDraftSchema>;

export const propertySchema = propertyDraftSchema.extend({
  id: propertyIdSchema,
  archived: z.boolean(),
  /** Rises by one at each change; an update names the version it read. */
  version: z.number().int().min(1),
});
export type Property = z.infer<typeof propertySchema>;
