/** A small area, such as a Lower layer Super Output Area: a point that stands for those who live in it, how many they are and how deprived it is. */
import { z } from 'zod';
import { peopleSchema, positionSchema } from '../units.ts';

/** A tenth of all areas by deprivation; 1 is the most deprived, as in the English indices. */
const decileSchema = z.number().int().min(1).max(10).brand<'Decile'>();

const text = (max: number) => z.string().trim().min(1).max(max);

export const smallAreaSchema = z.object({
  code: text(40),
  name: text(160),
  /** The town, village or ward that it is summed under; null where the file does not say. */
  place: text(160).nullable(),
  district: text(80).nullable(),
  position: positionSchema,
  population: peopleSchema,
  /** Null where its deprivation is not known. */
  decile: decileSchema.nullable(),
});
export type SmallArea = z.infer<typeof smallAreaSchema>;

/** A town or village as a point. */
export type Settlement = { name: string; district: string | null; position: SmallArea['position'] };
