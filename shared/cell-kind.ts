/** The kinds of value that a column holds: what is a number, a day or a choice leaves the register as one, never as text that looks like it. */

/** Money is whole pence; a proportion is 0 to 1; a date is YYYY-MM-DD. */
export const cellKinds = ['text', 'integer', 'decimal', 'proportion', 'money', 'date', 'boolean'] as const;
export type CellKind = (typeof cellKinds)[number];
