/** What a cell of somebody's list was read as: a value with what is good to know of it, nothing at all, or a problem for a person. Nothing is guessed in silence. */

export type Reading<T> = { kind: 'value'; value: T; notes: readonly string[] } | { kind: 'absent' } | { kind: 'problem'; message: string };

export const absent: Reading<never> = { kind: 'absent' };

export const read = <T>(value: T, ...notes: readonly string[]): Reading<T> => ({ kind: 'value', value, notes });

export const unreadable = (message: string): Reading<never> => ({ kind: 'problem', message });

/** The same reading with its value made into another. */
export const mapReading = <A, B>(reading: Reading<A>, into: (value: A) => B): Reading<B> =>
  reading.kind === 'value' ? { ...reading, value: into(reading.value) } : reading;
