/** What a reader of a list must know beside it: who made it and when, of what, how much of it is known, and on what terms; the same rows in each format. */
import type { EstateTotals } from '../estate-totals.ts';
import { countOf, type Total } from '../figure.ts';
import { formatCount } from '../measure.ts';
import { formatMoment, type IsoMoment } from '../year.ts';
import { headingOf, type ListColumn, type ListRow } from './export-cell.ts';

export type AboutLine = { label: string; text: string };

/** How many rows went out, and in how many of them each column holds something. */
export type Tally = { rows: number; placed: number; filled: number[] };

export type AboutFacts = {
  title: string;
  madeBy: string;
  madeAt: IsoMoment;
  /** The filter in words, as the screen says it. */
  filter: string;
  /** The layout by name. */
  layout: string;
  /** Before the first row was read and after the last. */
  registerVersions: readonly [first: number, last: number];
  licence: string;
  /** The totals of the same filter, which tell records from estimates; null where the list is not of one. */
  totals: EstateTotals | null;
};

/** A count of nothing yet, for a list of so many columns. */
export const noTally = (columns: number): Tally => ({ rows: 0, placed: 0, filled: Array.from({ length: columns }, () => 0) });

/** Counts one row in, changing the tally: for a single pass over a long list. */
export function countRow(tally: Tally, { cells, position }: ListRow): void {
  tally.rows += 1;
  if (position !== null) tally.placed += 1;
  for (let at = 0; at < cells.length; at += 1) if (cells[at] !== null) tally.filled[at] = (tally.filled[at] ?? 0) + 1;
}

const line = (label: string, text: string): AboutLine => ({ label, text });

const of = (part: number, whole: number) => `${formatCount(part)} of ${formatCount(whole)}`;

const inTotal = (name: string, total: Total<number>): AboutLine =>
  line(
    `Known: ${name}`,
    `Recorded for ${formatCount(total.recordedCount)}, estimated for ${formatCount(total.estimatedCount)}, not known for ${formatCount(total.unknownCount)} of ${formatCount(countOf(total))}`,
  );

/** How many of the records that totals are of hold each figure. */
export const coverageOfTotals = (totals: EstateTotals): AboutLine[] => [
  inTotal('running cost', totals.runningCost),
  inTotal('floor area', totals.floorArea),
  inTotal('site area', totals.siteArea),
  inTotal('book value', totals.bookValue),
  inTotal('disposal value', totals.disposalValue),
];

/** Said of every list. */
const notes: readonly AboutLine[] = [
  line(
    'Empty cells',
    'An empty cell means that nothing is recorded, or that the column does not apply to the row, as a circulation that has not begun. It never means nought.',
  ),
  line('Estimates', 'Figures that are estimated are named in the column Figure basis, where the list has it.'),
  line('Coordinates', 'Latitude and longitude are WGS84. Eastings and northings are worked out from them, to within about 5 m.'),
];

const versionsInWords = ([first, last]: readonly [number, number]): string =>
  first === last ? String(first) : `${first} to ${last}: the register was changed while the list was made`;

/** The lines about a list whose rows have all gone out. */
export function aboutList(facts: AboutFacts, columns: readonly ListColumn[], tally: Tally): AboutLine[] {
  return [
    line('List', facts.title),
    line('Made by', facts.madeBy),
    line('Made at', `${formatMoment(facts.madeAt)} (United Kingdom time)`),
    line('Filter', facts.filter),
    line('Layout', facts.layout),
    line('Rows', formatCount(tally.rows)),
    line('With a place', of(tally.placed, tally.rows)),
    line('Version of the register', versionsInWords(facts.registerVersions)),
    line('Licence', facts.licence),
    ...notes,
    ...(facts.totals === null ? [] : coverageOfTotals(facts.totals)),
    ...columns.map((column, at) => line(`Filled: ${headingOf(column)}`, of(tally.filled[at] ?? 0, tally.rows))),
  ];
}
