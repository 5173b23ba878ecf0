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

/** The widths of a digit, and of a letter in bold, in the 8.5 points of a table: in Arial, and in the widest that may stand in for it. */
const arial = { plain: 96, bold: 104 };
const widest = { plain: 108, bold: 122 };
type Letters = typeof arial;

/** A column of words wants no more letters in a line than these. */
const mostWanted = 38;
const longestWordKept = 16;

const count = (word: string, letters: RegExp): number => word.match(letters)?.length ?? 0;

/** How many ordinary letters a word is as wide as. */
const spread = (word: string): number =>
  word.length + 0.45 * count(word, /[mwMW≈%]/g) + 0.12 * count(word, /[A-LN-VX-Z]/g) - 0.32 * count(word, /[ijltfrI.,:;'()]/g);

/** A year is not broken at its hyphen. */
const longestWord = (text: string): number =>
  Math.max(
    0,
    ...text
      .replace(/\b(\d{4})-(\d{2})\b/g, '$1\u2011$2')
      .split(/[\s/–-]+/)
      .map(spread),
  );

type Span = { least: number; wanted: number };

function spanOf({ columns, rows, total = [] }: ReportTable, at: number, letters: Letters): Span {
  const column = columns[at];
  const texts = rows.map((row) => row[at] ?? '');
  const summed = total[at] ?? '';
  const heading = [column?.label ?? '', column?.unit ?? ''];
  const ofHeading = Math.max(...heading.map(longestWord));
  const longest = Math.max(0, ...texts.map((text) => text.length));
  const isNumber = column?.align === 'right';
  const unbroken = isNumber ? longest : Math.min(longestWordKept, Math.max(0, ...texts.map(longestWord)));
  const margins = 2 * cellMargin;
  const bold = Math.max(3, ofHeading, isNumber ? summed.length : Math.min(longestWordKept, longestWord(summed)));
  const least = Math.max(bold * letters.bold, unbroken * letters.plain) + margins;
  return { least, wanted: Math.max(least, Math.min(mostWanted, longest) * letters.plain + margins) };
}

const sum = (lengths: readonly number[]) => lengths.reduce((a, b) => a + b, 0);

/** Words can be broken where a wider face stands in, and numbers cannot. */
const spansOf = (table: ReportTable, words: Letters, numbers: Letters): Span[] =>
  table.columns.map(({ align }, at) => spanOf(table, at, align === 'right' ? numbers : words));

/** Whether a table can be read on an upright page: no column is narrower than it must be, and words have half of the room that they want. */
export function fitsUpright(table: ReportTable): boolean {
  const spans = spansOf(table, arial, widest);
  const room = lineWidth(false);
  return sum(spans.map(({ least }) => least)) <= room && sum(spans.map(({ wanted }) => wanted)) * 0.5 <= room;
}

/** The widths of a table's columns, which together are the whole line. */
export function columnWidths(table: ReportTable, wide: boolean): number[] {
  const room = lineWidth(wide);
  const shapes = [spansOf(table, widest, widest), spansOf(table, arial, widest)];
  const spans = shapes.find((shape) => sum(shape.map((span) => span.least)) <= room) ?? spansOf(table, arial, arial);
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
