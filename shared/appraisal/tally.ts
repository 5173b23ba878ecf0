/** A total being added up in place: recorded, estimated and unknown figures are kept apart from first to last. */
import type { Basis, Total } from '../figure.ts';

/** A quantity with its basis; the value of an unknown one is never read. */
export type Amount = { basis: Basis; value: number };

export const openTally = (): Total<number> => ({ recorded: 0, recordedCount: 0, estimated: 0, estimatedCount: 0, unknownCount: 0 });

/** Adds one amount to a total. */
export function add(total: Total<number>, amount: Amount): void {
  if (amount.basis === 'recorded') {
    total.recorded += amount.value;
    total.recordedCount += 1;
  } else if (amount.basis === 'estimated') {
    total.estimated += amount.value;
    total.estimatedCount += 1;
  } else total.unknownCount += 1;
}

/** Closes a tally as a total of the unit that was added up. */
export const totalIn = <T extends number>(total: Total<number>): Total<T> => total as Total<T>;
