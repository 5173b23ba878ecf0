/** A UPRN that a list gives to more than one row: told on every row that has it, since none of them can be trusted to name one property. */
import type { RowNote } from './import-record.ts';

const shown = 5;

/** What to tell of a row whose UPRN stands in all these rows, itself among them; null where it stands there alone. A list may give one to every row, so only a few are looked at. */
export function repeatedUprn(uprn: string, row: number, rows: readonly number[]): RowNote | null {
  const more = rows.length - 1 - shown;
  const others = rows
    .slice(0, shown + 1)
    .filter((one) => one !== row)
    .slice(0, shown)
    .map(String);
  if (others.length === 0) return null;
  if (more > 0) others.push(`${more} more`);
  const where = others.length === 1 ? `row ${others[0]}` : `rows ${others.slice(0, -1).join(', ')} and ${others.at(-1)}`;
  return { column: 'UPRN', message: `UPRN ${uprn} stands in ${where} too.` };
}
