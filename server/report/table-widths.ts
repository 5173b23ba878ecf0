/** How wide the columns of a table are on paper: no number is broken, no word where it can be helped, and what is left goes to those with most to say. Lengths are twentieths of a point. */
import type { ReportTable } from '../../shared/report/report-document.ts';

const twipsPerMillimetre = 1440 / 25.4;

/** A4 with margins of 20 mm. */
export const pageShape = {
  width: Math.round(210 * twipsPerMillimetre),
  height: Math.round(297 * twipsPerMillimetre),
  margin: Math.round(20 * twipsPerMillimetre),
} as const;

/** What stands between the margins. */
export const lineWidth = (wide: boolean): number => (wide ? pageShape.height : pageShape.width) - 2 * pageShape.margin;

/** On the left and on the right of a cell. */
export const cellMargin = 70;

/** The width of a letter in the 8.5 points of a table, as digits have it in the widest of the usual families. */
const letter = 106;
/** A column of words wants no more letters in a line than these. */
const mostWanted = 38;
const longestWordKept = 16;

/** Headings and totals stand in bold, whose letters are so much wider. */
const bolder = 1.12;

/** Years and references are not parted at their hyphen. */
const longestWord = (text: string): number => Math.max(0, ...text.split(/[\s/–]+|-(?!\d)/).map((word) => word.length));

type Span = { least: number; wanted: number };

function spanOf({ columns, rows, total }: ReportTable, at: number): Span {
  const column = columns[at];
  const texts = [...rows, ...(total ? [total] : [])].map((row) => row[at] ?? '');
  const heading = [column?.label ?? '', column?.unit ?? ''];
  const ofTotal = column?.align === 'right' ? (total?.[at] ?? '').length : 0;
  const inBold = Math.max(ofTotal, ...heading.map(longestWord)) * bolder;
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const unbroken = column?.align === 'right' ? longest : Math.min(longestWordKept, Math.max(0, ...texts.map(longestWord)));
  const margins = 2 * cellMargin;
  const least = Math.ceil(Math.max(3, inBold, unbroken) * letter) + margins;
  return { least, wanted: Math.max(least, Math.min(mostWanted, longest) * letter + margins) };
}

const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);

const spansOf = (table: ReportTable): Span[] => table.columns.map((_, at) => spanOf(table, at));

/** Whether a table can be read on an upright page: no column is narrower than it must be, and words have two thirds of the room that they want. */
export function fitsUpright(table: ReportTable): boolean {
  const spans = spansOf(table);
  const room = lineWidth(false);
  return sum(spans.map(({ least }) => least)) <= room && sum(spans.map(({ wanted }) => wanted)) * 0.66 <= room;
}

/** The widths of a table's columns, which together are the whole line. */
export function columnWidths(table: ReportTable, wide: boolean): number[] {
  const spans = spansOf(table);
  const room = lineWidth(wide);
  const least = sum(spans.map((span) => span.least));
  const more = sum(spans.map((span) => span.wanted - span.least));
  const left = room - least;
  const widths = spans.map((span) => {
    if (left < 0) return Math.floor((span.least * room) / least);
    if (more > 0 && left <= more) return Math.floor(span.least + (left * (span.wanted - span.least)) / more);
    return Math.floor((span.wanted * room) / sum(spans.map(({ wanted }) => wanted)));
  });
  const last = widths.length - 1;
  return widths.map((width, at) => (at === last ? width + room - sum(widths) : width));
}
