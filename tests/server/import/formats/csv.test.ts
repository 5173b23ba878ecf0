/** CSV as it comes: any delimiter, encoding and line end, quotes left open, and the row numbers that Excel shows. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { allRows, cellsOf, openGiven, refusalOf } from '../../../given/given-file.ts';
import { unguardFormula } from '../../../../shared/export/formula-guard.ts';

const table = [
  ['Reference', 'Name', 'Size'],
  ['A1', 'Town Hall', '1,5'],
  ['A2', 'Library', '2,5'],
];
const delimited = (delimiter: string, ending = '\n') => table.map((row) => row.join(delimiter)).join(ending);

test.each([';', '\t', '|', '$', '^', '~'])('columns parted by %j are found, and told', async (delimiter) => {
  const file = await openGiven('list.csv', delimited(delimiter));
  expect((await allRows(file)).map(({ cells }) => cells)).toEqual(table);
  expect(file.notes).toHaveLength(1);
});

test('a comma is found past title rows and told to nobody', async () => {
  const file = await openGiven('list.csv', 'Property list\n\nRef,Name\n1,"Hall; Main"\n2,Depot\n3,"Pool, indoor"\n');
  expect(await allRows(file)).toEqual([
    { number: 1, cells: ['Property list'] },
    { number: 3, cells: ['Ref', 'Name'] },
    { number: 4, cells: ['1', 'Hall; Main'] },
    { number: 5, cells: ['2', 'Depot'] },
    { number: 6, cells: ['3', 'Pool, indoor'] },
  ]);
  expect(file.notes).toEqual([]);
});

test.each(['\n', '\r\n', '\r'])('line ends %j', async (ending) => {
  expect(await cellsOf('list.csv', delimited(';', ending))).toEqual(table);
});

test('mixed line ends count as Excel counts them, and a line break within quotes makes no row', async () => {
  const file = await openGiven('list.csv', 'a,b\r1,"x\r\ny"\r\n\r\n2,z\n3,w');
  expect(await allRows(file)).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['1', 'x\r\ny'] },
    { number: 4, cells: ['2', 'z'] },
    { number: 5, cells: ['3', 'w'] },
  ]);
});

const utf16 = (text: string, order: 'le' | 'be') => {
  const bytes = Buffer.from(text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
const words = 'Café,£\nDépôt,1\n';
const read = [
  ['Café', '£'],
  ['Dépôt', '1'],
];

test.each<[string, Uint8Array]>([
  ['UTF-8', Buffer.from(words)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${words}`)],
  ['UTF-16 with its mark', utf16(`\ufeff${words}`, 'le')],
  ['UTF-16 the other way round with its mark', utf16(`\ufeff${words}`, 'be')],
  ['UTF-16 without a mark', utf16(words, 'le')],
  ['UTF-16 the other way round without a mark', utf16(words, 'be')],
  ['Windows-1252', Buffer.from(words, 'latin1')],
])('%s', async (_, bytes) => {
  expect(await cellsOf('list.csv', bytes)).toEqual(read);
});

test('a file in Windows-1252 says so, even where its first odd letter comes late', async () => {
  const late = Buffer.concat([Buffer.from(`a,b\n${'1,2\n'.repeat(50_000)}`), Buffer.from('£,€\n', 'latin1').fill(0x80, 2, 3)]);
  const file = await openGiven('list.csv', late);
  expect(file.notes).toEqual(['The file is not in UTF-8 and is read as Windows-1252: look at signs such as £ and é.']);
  expect((await allRows(file)).at(-1)).toEqual({ number: 50_002, cells: ['£', '€'] });
});

test("Excel's own line sep=; is not a row", async () => {
  const file = await openGiven('list.csv', 'sep=;\r\na;b\r\n1;2,5\r\n');
  expect(await allRows(file)).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['1', '2,5'] },
  ]);
});

test('quotes within cells, doubled quotes, and spaces beside quotes', async () => {
  expect(await cellsOf('list.csv', 'a,b\n12" pipe, "x" \n"The ""Old"" Hall",""\n"The "New" Hall",y\n')).toEqual([
    ['a', 'b'],
    ['12" pipe', 'x'],
    ['The "Old" Hall'],
    ['The "New" Hall', 'y'],
  ]);
});

test('a quote that is never closed is a character, its row is told, and the rows below are read', async () => {
  const file = await openGiven('list.csv', 'a,b\n"5 inch,x\n"North, East",y\n3,"last');
  expect(await allRows(file)).toEqual([
    { number: 1, cells: ['a', 'b'] },
    { number: 2, cells: ['"5 inch', 'x'] },
    { number: 3, cells: ['North, East', 'y'] },
    { number: 4, cells: ['3', '"last'] },
  ]);
  await allRows(file);
  expect(file.notes).toEqual([
    'Row 2 has a quotation mark that is never closed; it is taken as a character.',
    'Row 4 has a quotation mark that is never closed; it is taken as a character.',
  ]);
});

test('a quote left open above ten thousand rows costs neither time nor rows', async () => {
  const rows = await cellsOf('list.csv', `a,b\n"x,1\n${'plain,2\n'.repeat(10_000)}`);
  expect(rows).toHaveLength(10_002);
});

test('ragged rows are kept as they are', async () => {
  expect(await cellsOf('list.csv', 'a,b,c\n1\n1,2,3,4\n,,3\n')).toEqual([['a', 'b', 'c'], ['1'], ['1', '2', '3', '4'], ['', '', '3']]);
});

test.each<[string, string | Uint8Array, RegExp]>([
  ['an empty file', '', /is empty/],
  ['a cell of 10 MB', `a,b\n1,${'x'.repeat(10_000_000)}\n`, /^Row 2 is longer than/],
  ['a quoted cell of 10 MB', `a,b\n1,"${'x'.repeat(10_000_000)}"\n`, /^Row 2 is longer than/],
  ['a cell beyond the limit', `a,b\n1,${'x'.repeat(60_000)}\n`, /^Row 2 has a cell of more than 50,000 characters, in column 2/],
  ['20,000 columns', `${Array.from({ length: 20_000 }, (_, at) => `c${at}`).join(',')}\n`, /^Row 1 has more than 1,000 columns/],
  ['a million blank rows', `a,b\n${',\n'.repeat(1_000_000)}1,2\n`, /more than 50,000 blank rows, from row 2/],
  ['too many rows', `a\n${'1\n'.repeat(500_001)}`, /more than 500,000 rows/],
  ['random bytes', Buffer.from(Array.from({ length: 300 }, (_, at) => (at * 7919 + 13) % 256)), /is not a text file/],
])('%s is refused in a sentence', async (_, content, sentence) => {
  expect(await refusalOf('list.csv', content)).toMatch(sentence);
});

test('rows are read as often as they are asked for', async () => {
  const file = await openGiven('list.csv', delimited(';'));
  expect(await allRows(file)).toEqual(await allRows(file));
  expect(file.share()).toBe(1);
});

const cell = fc.stringMatching(/^[ -~£é\r\n]{0,12}$/).map((text) => text.replace(/^ +| +$/g, ''));
const printed = (rows: string[][], delimiter: string, ending: string) =>
  rows.map((cells) => cells.map((text) => (/^[\w.]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`)).join(delimiter)).join(ending);

test('what is printed as CSV is read as it was, but for the apostrophe that guards what looks like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
      fc.constantFrom(',', ';', '\t', '|', '$'),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.constantFrom<(text: string) => Uint8Array>(
        (text) => Buffer.from(text),
        (text) => Buffer.from(`\ufeff${text}`),
        (text) => utf16(`\ufeff${text}`, 'be'),
      ),
      async (rows, delimiter, ending, encode) => {
        const whole = [['key', 'first', 'second', 'third'], ...rows.map((cells, at) => [String(at), ...cells])];
        const found = await cellsOf('list.csv', encode(printed(whole, delimiter, ending)));
        expect(found.map((cells) => [0, 1, 2, 3].map((at) => cells[at] ?? ''))).toEqual(whole.map((cells) => cells.map(unguardFormula)));
      },
    ),
    { numRuns: 150 },
  );
});
