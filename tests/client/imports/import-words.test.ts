/** What is said of an import in words, and what keys mean in the list of its rows. */
import { describe, expect, test } from 'vitest';
import { readHeadingRows } from '../../../client/imports/layout-choice.tsx';
import { countsWords, progressWords, savingWords, undoneWords } from '../../../client/imports/import-words.ts';
import { formatBytes } from '../../../client/ui/format-bytes.ts';
import { nextUndecided, rowToGoTo } from '../../../client/imports/row-moves.ts';
import { templateHeadings } from '../../../client/imports/template.ts';
import { unknownWordIn } from '../../../client/imports/unknown-word.ts';
import { wordGiven, meaningChoices } from '../../../client/imports/word-meaning.ts';
import { importFieldKeys, importFields } from '../../../shared/import/fields.ts';
import type { ImportCounts, ImportRow } from '../../../shared/import/import-answer.ts';
import { readTenureWord } from '../../../shared/import/tenure-words.ts';

const none: ImportCounts = {
  rows: 0,
  added: 0,
  changed: 0,
  unchanged: 0,
  merged: 0,
  doubtful: 0,
  refused: 0,
  'left-out': 0,
  withoutPlace: 0,
  withNotes: 0,
};

describe('counts in words', () => {
  test('what is nought is not said, and what nobody decided is flagged once it is saved', () => {
    const counts = { ...none, rows: 1210, added: 1200, doubtful: 1, refused: 9 };
    expect(countsWords(counts, 'to-be')).toBe('1,200 to add, 1 to decide, 9 refused');
    expect(countsWords(counts, 'done')).toBe('1,200 added, 1 added and flagged, 9 refused');
    expect(countsWords(none, 'to-be')).toBe('no rows');
    expect(undoneWords(counts)).toBe('1,201 taken out again');
  });

  test('saving says what it will do, and where it would do nothing', () => {
    expect(savingWords({ ...none, added: 3, unchanged: 1, doubtful: 2, refused: 1 })).toBe(
      'Of the properties in the list: 3 added, 1 left as it is. 2 rows still to decide are added and flagged as possible duplicates. 1 refused row is not saved.',
    );
    expect(savingWords({ ...none, unchanged: 731 })).toMatch(/nothing to save/);
  });
});

test('sizes of files count as the limits of the server do', () => {
  expect([12, 149_602, 200 * 1024 * 1024, 4_400_000].map(formatBytes)).toEqual(['12 bytes', '146 KB', '200 MB', '4.2 MB']);
});

test('progress says how far the work is, as far as anybody knows', () => {
  const at = (done: number, of: number | null) => progressWords({ state: 'checking', progress: { doing: 'Checking the rows', done, of } });
  expect(at(64_000, 200_000)).toBe('Checking the rows: 64,000 of 200,000');
  expect(at(64_000, null)).toBe('Checking the rows: 64,000');
  expect(at(0, null)).toBe('Checking the rows');
  expect(progressWords({ state: 'reading', progress: null })).toBe('Being read');
});

test('the rows of headings are read as a person writes them', () => {
  expect(['1', '3 and 4', '3, 4', ' 2+3 ', '', 'none'].map(readHeadingRows)).toEqual([[1], [3, 4], [3, 4], [2, 3], [], []]);
  expect(['A', '0.5', '1 2 3 4', '-'].map(readHeadingRows)).toEqual([null, null, null, []]);
});

test('every heading of the template is one that an import knows, each of another field', () => {
  const known = templateHeadings.map((heading) =>
    importFieldKeys.find((key) => importFields[key].headings.some((one) => one === heading.toLowerCase())),
  );
  expect(known).not.toContain(undefined);
  expect(new Set(known).size).toBe(templateHeadings.length);
});

test('a note about a word that no table has leads to the table, and others do not', () => {
  const unknown = readTenureWord('Copyhold of the manor');
  const message = unknown.kind === 'problem' ? unknown.message : '';
  expect(unknownWordIn(message)).toEqual({ kind: 'tenure', word: 'Copyhold of the manor' });
  expect(unknownWordIn('“TBC” is not an area.')).toBeNull();
});

test('every meaning that is offered can be given to a word', () => {
  for (const kind of ['tenure', 'use'] as const)
    for (const { key, label } of meaningChoices(kind)) {
      expect(wordGiven(kind, 'word', key)).toMatchObject({ kind, word: 'word' });
      expect(label).not.toBe('');
    }
  expect(wordGiven('use', 'word', 'no such use')).toBeNull();
});

describe('moving through rows', () => {
  test('keys stay within the list', () => {
    expect(rowToGoTo('ArrowUp', 0, 5)).toBe(0);
    expect(rowToGoTo('End', 0, 5)).toBe(4);
    expect(rowToGoTo('PageDown', 1, 5)).toBe(4);
    expect(rowToGoTo('x', 1, 5)).toBeNull();
    expect(rowToGoTo('ArrowDown', 0, 0)).toBeNull();
  });

  test('the next row to decide is the next doubtful one that nobody has decided', () => {
    const row = (number: number, parts: Partial<ImportRow>): ImportRow => ({
      number,
      outcome: 'doubtful',
      name: '',
      reference: '',
      reason: '',
      notes: [],
      changes: [],
      property: null,
      alike: [],
      decided: null,
      cells: [],
      ...parts,
    });
    const rows = [row(2, {}), row(3, { decided: { same: null } }), row(4, { outcome: 'added' }), row(7, {})];
    expect(nextUndecided((index) => rows[index], 0, 4)).toEqual({ index: 3, number: 7 });
    expect(nextUndecided((index) => rows[index], 3, 4)).toBeNull();
  });
});
