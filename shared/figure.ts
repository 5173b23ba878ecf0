/** A figure is recorded, estimated or unknown; missing is never zero, and a total always says what it covers. */
import { z } from 'zod';
import { isoDateSchema, type IsoDate } from './year.ts';

export type Recorded<T> = { basis: 'recorded'; value: T; source: string; asAt: IsoDate | null };
export type Estimated<T> = { basis: 'estimated'; value: T; method: string; asAt: IsoDate | null };
export type Unknown = { basis: 'unknown' };
export type Figure<T> = Recorded<T> | Estimated<T> | Unknown;
export type Basis = Figure<unknown>['basis'];

/** The schema of a figure over a quantity's own schema. */
export const figureSchema = <S extends z.ZodType>(value: S) =>
  z.discriminatedUnion('basis', [
    z.object({
      basis: z.literal('recorded'),
      value,
      source: z.string().trim().min(1, 'Say where this figure comes from.').max(300),
      asAt: isoDateSchema.nullable(),
    }),
    z.object({
      basis: z.literal('estimated'),
      value,
      method: z.string().trim().min(1, 'Say how this was estimated.').max(300),
      asAt: isoDateSchema.nullable(),
    }),
    z.object({ basis: z.literal('unknown') }),
  ]);

export const unknown: Unknown = { basis: 'unknown' };

/** Recorded figures, then estimated ones, and how many are unknown: everything needed to state a total with its coverage. */
export type Total<T> = {
  recorded: T;
  recordedCount: number;
  estimated: T;
  estimatedCount: number;
  unknownCount: number;
};
