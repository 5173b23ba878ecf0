/** Parts text into records and cells: quotes kept in mind, every kind of line end taken, and a quote that is never closed taken as a character. */

type Mark = 'lf' | 'cr' | 'quote' | 'delimiter';

/** A text that grows, with the next place of each mark remembered, so that no stretch is searched twice. */
type Source = { text: string; last: boolean; places: Record<Mark, number>; marks: Record<Mark, string> };

type Found<T> = T | 'more' | null;

function next(source: Source, mark: Mark, from: number): number {
  if (source.places[mark] >= from) return source.places[mark];
  const place = source.text.indexOf(source.marks[mark], from);
  source.places[mark] = place < 0 ? Infinity : place;
  return source.places[mark];
}

const lineEnd = (source: Source, from: number) => Math.min(next(source, 'lf', from), next(source, 'cr', from));

const isEnd = (character: string | undefined, delimiter: string) =>
  character === undefined || character === delimiter || character === '\n' || character === '\r';

/**
 * The place of the quote that closes the one at `open`, and where the cell ends; null where none does. A quote within is taken as a
 * character, unless it stands on a later line or where a cell begins: then the first one was never closed.
 */
function closing(source: Source, open: number, longest: number): Found<{ quote: number; after: number }> {
  const { text, last, marks } = source;
  let [from, looked, broken] = [open + 1, open + 1, false];
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0 ? text.length - open > longest : quote - open > longest) return null;
    if (quote < 0) return last ? null : 'more';
    if (text[quote + 1] === '"') {
      from = quote + 2;
      continue;
    }
    let after = quote + 1;
    while (text[after] === ' ') after += 1;
    if (after >= text.length && !last) return 'more';
    if (isEnd(text[after], marks.delimiter)) return { quote, after };
    broken ||= /[\r\n]/.test(text.slice(looked, quote));
    if (broken || text[quote - 1] === marks.delimiter) return null;
    [from, looked] = [quote + 1, quote];
  }
}

/** Where the record after a line end begins. */
const afterLine = (text: string, end: number) => end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);

type Parted = { cells: string[]; next: number; unclosed: boolean };

/** A record with quotes in it, cell by cell. */
function quotedRecord(source: Source, start: number, longest: number): Found<Parted> {
  const { text, last, marks } = source;
  const cells: string[] = [];
  let [at, unclosed] = [start, false];
  for (;;) {
    let open = at;
    while (text[open] === ' ' && marks.delimiter !== ' ') open += 1;
    const close = text[open] === '"' ? closing(source, open, longest) : null;
    if (close === 'more') return 'more';
    unclosed ||= text[open] === '"' && close === null;
    const end = close ? close.after : Math.min(next(source, 'delimiter', at), lineEnd(source, at), text.length);
    cells.push(close ? text.slice(open + 1, close.quote).replaceAll('""', '"') : text.slice(at, end));
    if (end >= text.length) return last ? { cells, next: end, unclosed } : 'more';
    if (text[end] === marks.delimiter) at = end + 1;
    else if (text[end] === '\r' && end + 1 === text.length && !last) return 'more';
    else return { cells, next: afterLine(text, end), unclosed };
  }
}

function record(source: Source, start: number, longest: number): Found<Parted> {
  const { text, last, marks } = source;
  if (start >= text.length) return 'more';
  const end = lineEnd(source, start);
  if (next(source, 'quote', start) < end) return quotedRecord(source, start, longest);
  if (end === Infinity) return last ? { cells: text.slice(start).split(marks.delimiter), next: text.length, unclosed: false } : 'more';
  if (text[end] === '\r' && end + 1 === text.length && !last) return 'more';
  return { cells: text.slice(start, end).split(marks.delimiter), next: afterLine(text, end), unclosed: false };
}

export type CsvRecords = {
  /** The records that a further piece of the text completes; `last` completes the one that is open. */
  take: (piece: string, last: boolean) => Generator<string[]>;
  /** How many characters wait for the end of their record. */
  waiting: () => number;
};

/** `onUnclosed` is told the number of a record, from 1, with a quote that is not closed within `longest` characters. */
export function csvRecords(delimiter: string, longest: number, onUnclosed: (record: number) => void): CsvRecords {
  let [rest, number] = ['', 0];
  const marks = { lf: '\n', cr: '\r', quote: '"', delimiter };
  return {
    waiting: () => rest.length,
    *take(piece, last) {
      const source: Source = { text: rest + piece, last, marks, places: { lf: -1, cr: -1, quote: -1, delimiter: -1 } };
      let at = 0;
      for (;;) {
        const found = record(source, at, longest);
        if (found === 'more' || found === null) break;
        number += 1;
        if (found.unclosed) onUnclosed(number);
        at = found.next;
        yield found.cells;
      }
      rest = source.text.slice(at);
    },
  };
}
