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

/** A figure taken from a source that can be named. */
export const recorded = <T>(value: T, source: string, asAt: IsoDate | null = null): Recorded<T> => ({
  basis: 'recorded',
  value,
  source,
  asAt,
});

/** A figure worked out by a method that can be stated. */
export const estimated = <T>(value: T, method: string, asAt: IsoDate | null = null): Estimated<T> => ({
  basis: 'estimated',
  value,
  method,
  asAt,
});

/** The value of a figure however it was come by; null where it is unknown. */
export const valueOf = <T>(figure: Figure<T>): T | null => (figure.basis === 'unknown' ? null : figure.value);

/** The value of a figure only where it is recorded: estimates and unknown figures give null. */
export const recordedValueOf = <T>(figure: Figure<T>): T | null => (figure.basis === 'recorded' ? figure.value : null);

/** Whether a figure has a value, recorded or estimated. */
export const known = <T>(figure: Figure<T>): figure is Recorded<T> | Estimated<T> => figure.basis !== 'unknown';

/** The weakest of several bases: unknown, then estimated, then recorded. Of none it is recorded. */
export function weakest(bases: Iterable<Basis>): Basis {
  let answer: Basis = 'recorded';
  for (const basis of bases) {
    if (basis === 'unknown') return 'unknown';
    if (basis === 'estimated') answer = 'estimated';
  }
  return answer;
}

/** A total of no figures. */
export const noTotal = <T extends number>(): Total<T> => ({
  recorded: 0 as T,
  recordedCount: 0,
  estimated: 0 as T,
  estimatedCount: 0,
  unknownCount: 0,
});

/** Adds one figure to a running total, which it changes: for single passes over a whole register. */
export function addFigure<T extends number>(total: Total<T>, figure: Figure<T>): void {
  if (figure.basis === 'recorded') {
    total.recorded = (total.recorded + figure.value) as T;
    total.recordedCount += 1;
  } else if (figure.basis === 'estimated') {
    total.estimated = (total.estimated + figure.value) as T;
    total.estimatedCount += 1;
  } else {
    total.unknownCount += 1;
  }
}

/** The total of figures of one unit, with its coverage. */
export function totalOf<T extends number>(figures: Iterable<Figure<T>>): Total<T> {
  const total = noTotal<T>();
  for (const figure of figures) addFigure(total, figure);
  return total;
}

/** The total of two sets that have no member in common. */
export const addTotals = <T extends number>(a: Total<T>, b: Total<T>): Total<T> => ({
  recorded: (a.recorded + b.recorded) as T,
  recordedCount: a.recordedCount + b.recordedCount,
  estimated: (a.estimated + b.estimated) as T,
  estimatedCount: a.estimatedCount + b.estimatedCount,
  unknownCount: a.unknownCount + b.unknownCount,
});

/** The sum of a total, with its estimates or without them. */
export const sumOf = <T extends number>(total: Total<T>, { estimates }: { estimates: boolean }): T =>
  (estimates ? total.recorded + total.estimated : total.recorded) as T;

/** How many figures a total was made from, the unknown ones included. */
export const countOf = (total: Total<unknown>): number => total.recordedCount + total.estimatedCount + total.unknownCount;

/** How many of a total's figures it covers: "known for 101 of 211". */
export const coverage = (total: Total<unknown>, { estimates }: { estimates: boolean }): { known: number; of: number } => ({
  known: estimates ? total.recordedCount + total.estimatedCount : total.recordedCount,
  of: countOf(total),
});
