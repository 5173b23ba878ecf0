/** Numbers that a list gives to more than one row: told on every row that has them, since none of them can be trusted to name one property. */
import type { ImportRecord, RowNote } from './import-record.ts';

type Seen = Pick<ImportRecord, 'row' | 'uprn'>;

const shown = 5;
const listed = (rows: readonly number[]): string => {
  const words = rows.slice(0, shown).map(String);
  if (rows.length > shown) words.push(`${rows.length - shown} more`);
  return words.length === 1 ? `row ${words[0]}` : `rows ${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
};

/** For each row whose UPRN stands in another row too, what to tell of it, by the row's number. */
export function repeatedUprns(records: Iterable<Seen>): Map<number, RowNote> {
  const rows = new Map<string, number[]>();
  for (const { row, uprn } of records) {
    if (uprn === undefined) continue;
    const there = rows.get(uprn);
    if (there) there.push(row);
    else rows.set(uprn, [row]);
  }
  const notes = new Map<number, RowNote>();
  for (const [uprn, numbers] of rows) {
    if (numbers.length === 1) continue;
    for (const row of numbers)
      notes.set(row, { column: 'UPRN', message: `UPRN ${uprn} stands in ${listed(numbers.filter((one) => one !== row))} too.` });
  }
  return notes;
}
