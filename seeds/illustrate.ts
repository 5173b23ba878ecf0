/** Figures of the illustrative registers: each says in its own source or method that it is illustrative. */
import { estimated, recorded, unknown, type Figure } from '../shared/figure.ts';
import { isoDateSchema, type IsoDate } from '../shared/year.ts';

export const yearEnd: IsoDate = isoDateSchema.parse('2010-03-31');

/** A figure recorded in a generated return or register. */
export const illustrative = <T>(value: T, returned: string, asAt: IsoDate | null = yearEnd): Figure<T> =>
  recorded(value, `Illustrative: ${returned}`, asAt);

/** A figure that a generated register holds as an estimate. */
export const illustrativeEstimate = <T>(value: T, method: string): Figure<T> => estimated(value, `Illustrative: ${method}`, yearEnd);

/** A figure where it is known, a gap where it is not. */
export const gapUnless = <T>(isKnown: boolean, figure: () => Figure<T>): Figure<T> => (isKnown ? figure() : unknown);
