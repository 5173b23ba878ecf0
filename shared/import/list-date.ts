/** The day that a list is of, where it says so above its headings: "As at 31 March 2015". Two different days say nothing. */
import type { IsoDate } from '../year.ts';
import { plainText } from './cell-text.ts';
import { readDateCell, type DateSystem } from './date-cell.ts';
import type { Layout } from './layout.ts';
import type { SheetRow } from './sheet.ts';

const anyDay = /\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\d{1,2}|[a-z]{3,9})[ ./-]\d{2,4})\b/gi;

/** Null where the rows above the headings name no day, or more than one. */
export function listDate(rows: readonly SheetRow[], layout: Layout, system: DateSystem): IsoDate | null {
  const first = layout.headingRows[0] ?? 0;
  const texts = rows.filter(({ number }) => number < first).flatMap(({ cells }) => cells.map(plainText));
  const days = texts.flatMap((text) => (text.match(anyDay) ?? []).flatMap((part) => dayOf(part, system)));
  const [day] = new Set(days);
  return day !== undefined && new Set(days).size === 1 ? day : null;
}

const dayOf = (text: string, system: DateSystem): IsoDate[] => {
  const found = readDateCell(text, system);
  return found.kind === 'value' ? [found.value] : [];
};
