/** What is said of a list before it goes out, how its first rows are shown, and under which name a file comes. */
import { expect, test } from 'vitest';
import { extentInWords, orderInWords, sortText } from '../../../client/exports/list-subject.ts';
import { previewText } from '../../../client/exports/preview-text.ts';
import { nameIn } from '../../../client/exports/receive-file.ts';
import type { ListColumn } from '../../../shared/export/export-cell.ts';
import type { ScenarioId } from '../../../shared/ids.ts';
import { everything } from '../../../shared/filter.ts';

const filter = { ...everything, districts: ['Swale'] };

test('the sentence says exactly which rows go out, or that none would', () => {
  const said = (count: number, of = filter, list: 'register' | 'disposals' = 'register') =>
    extentInWords({ list, filter: of, plan: null, count, sort: null }, []);
  expect(said(1214)).toBe('Exactly the 1,214 properties of this filter: in Swale.');
  expect(said(2110, everything)).toBe('All 2,110 properties of the register.');
  expect(said(1, filter, 'disposals')).toBe('Exactly the one disposal of this filter: in Swale.');
  const plan = { id: 'two-hubs' as ScenarioId, name: 'Two hubs' };
  const ofPlan = (of: typeof filter) => extentInWords({ list: 'disposals', filter: of, plan, count: 12, sort: null }, []);
  expect(ofPlan(filter)).toBe('Exactly the 12 disposals of the plan “Two hubs” under this filter: in Swale.');
  expect(ofPlan(everything)).toBe('All 12 disposals of the plan “Two hubs”.');
  expect(said(0)).toBe('Nothing is left by this filter: in Swale.');
});

test('the order is the table’s, in words and in the address', () => {
  const sort = { column: 'running-cost', direction: 'descending' } as const;
  expect(orderInWords(sort)).toBe('In the order of the table: by running cost, most first.');
  expect(orderInWords({ column: 'name', direction: 'ascending' })).toBe('In the order of the table: by name, A to Z.');
  expect(orderInWords(null)).toMatch(/properties’ names, those that are only planned among them/);
  expect([sortText(sort), sortText(null)]).toEqual(['-running-cost', null]);
});

test('a cell is shown as a spreadsheet will show it: pounds, shares, days, and nothing where it is empty', () => {
  const column = (kind: ListColumn['kind'], decimals = 0): ListColumn => ({ key: 'k', label: 'K', unit: '', kind, decimals });
  expect(previewText(column('money'), 128_430_050)).toBe('1,284,300.50');
  expect(previewText(column('proportion'), 0.803)).toBe('80.3%');
  expect(previewText(column('date'), '2026-11-22')).toBe('22 Nov 2026');
  expect(previewText(column('decimal', 2), 1.005e3)).toBe('1,005');
  expect(previewText(column('boolean'), false)).toBe('No');
  expect(previewText(column('text'), '=1+1')).toBe('=1+1');
  expect(previewText(column('money'), null)).toBe('');
});

test('the name of a file is the server’s, with its accents where it has them', () => {
  expect(nameIn('attachment; filename="register-2026-11-22.xlsx"')).toBe('register-2026-11-22.xlsx');
  expect(nameIn("attachment; filename=a.csv; filename*=UTF-8''caf%C3%A9.csv")).toBe('café.csv');
  expect(nameIn(null)).toBeNull();
});
