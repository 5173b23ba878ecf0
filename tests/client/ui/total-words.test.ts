/** A total always says what it covers, an estimate shows itself, and nothing known is a dash and not a nought. */
import { expect, test } from 'vitest';
import { stepsOf } from '../../../client/ui/coverage-bar.tsx';
import { toCsv } from '../../../client/ui/download.ts';
import { coverageWords, totalWords } from '../../../shared/total-words.ts';

const print = (value: number) => `${value}`;
const total = (recordedCount: number, estimatedCount: number, unknownCount: number) => ({
  recorded: recordedCount * 10,
  recordedCount,
  estimated: estimatedCount * 7,
  estimatedCount,
  unknownCount,
});

test('what a total covers, with estimates and without', () => {
  expect(coverageWords(total(101, 69, 41), false)).toBe('known for 101 of 211');
  expect(coverageWords(total(101, 69, 41), true)).toBe('known for 101 and estimated for 69 of 211');
  expect(coverageWords(total(3, 0, 0), true)).toBe('known for all 3');
});

test('an estimate is marked, and a total of nothing known is no number', () => {
  expect(totalWords(total(2, 1, 0), true, print)).toBe('≈27');
  expect(totalWords(total(2, 1, 0), false, print)).toBe('20');
  expect(totalWords(total(0, 3, 0), false, print)).toBe('—');
});

test('the bar is full only when all is known and empty only when nothing is', () => {
  expect([stepsOf(0, 9), stepsOf(1, 900), stepsOf(450, 900), stepsOf(899, 900), stepsOf(900, 900), stepsOf(0, 0)]).toEqual([
    0, 1, 2, 3, 4, 0,
  ]);
});

test('a table kept as CSV runs nothing in a spreadsheet', () => {
  expect(
    toCsv([
      ['Name', 'Amount'],
      ['=HYPERLINK("x")', '−£1,200'],
      ['"A", B', '-5'],
    ]),
  ).toBe('\uFEFFName,Amount\r\n"\'=HYPERLINK(""x"")","−£1,200"\r\n"""A"", B",-5\r\n');
});
