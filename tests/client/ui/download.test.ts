/** What a chart's table is as a file: numbers that a spreadsheet can add up, and text that it will not run. */
import { expect, test } from 'vitest';
import { forSpreadsheet, toCsv } from '../../../client/ui/download.ts';

test('a number for people becomes one for spreadsheets, and a year stays a year', () => {
  expect(['−2,344,487', '1,300,007', '0', '−12.5', '2010-11', '—', 'Swale BC'].map(forSpreadsheet)).toEqual([
    '-2344487',
    '1300007',
    '0',
    '-12.5',
    '2010-11',
    '—',
    'Swale BC',
  ]);
});

test('a cell that looks like a formula is kept as text, a negative number as a number', () => {
  expect(toCsv([['=1+1', '-5', 'a,b', 'say "so"']])).toBe('\uFEFF\'=1+1,-5,"a,b","say ""so"""\r\n');
});
