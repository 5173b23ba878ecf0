/** Which character parts the columns of a text: the one that parts its first rows into the same number of columns, quotes kept in mind. */
import { csvRecords } from './csv-records.ts';

const candidates = [',', ';', '\t', '|', '$', '^', '~'] as const;

const longestCell = 20_000;
const rowsLookedAt = 200;

type Fit = { delimiter: string; columns: number; same: number };

function fitOf(delimiter: string, text: string): Fit {
  const counts = new Map<number, number>();
  let rows = 0;
  for (const cells of csvRecords(delimiter, longestCell, () => undefined).take(text, false)) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    rows += 1;
    if (rows === rowsLookedAt) break;
  }
  const [columns, times] = [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [1, 0]);
  return { delimiter, columns, same: rows === 0 ? 0 : times / rows };
}

/** Decimal commas part rows too, but not their headings: what parts every row alike goes before what parts most into more. */
const worth = ({ columns, same }: Fit) => (columns < 2 ? 0 : (same === 1 ? 10 : 0) + same * Math.log(columns));

/** A comma where nothing parts the text. `text` is the beginning of the file; a record that it cuts off is not looked at. */
export function delimiterOf(text: string): string {
  const whole = /[\r\n]$/.test(text) ? text : `${text}\n`;
  const fits = candidates.map((delimiter) => fitOf(delimiter, whole));
  return fits.reduce((best, fit) => (worth(fit) > worth(best) ? fit : best)).delimiter;
}

/** "sep=;" in the first line is Excel's own word for the delimiter; Excel does not show that line, and counts rows from the next. */
export const saidDelimiter = /^sep=([^\r\n])(?:\r\n|\r|\n)/i;
