/** Excel workbooks as they come: dates of both systems, formulas, merged headings, hidden sheets, sparse rows, and bombs. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText } from '../../../../server/import/formats/number-text.ts';
import { allRows, cellsOf, openGiven, refusalOf } from '../../../given/given-file.ts';
import { escaped, givenRows, givenWorkbook, textRow, workbookParts } from '../../../given/given-workbook.ts';

const cellsIn = async (rows: string, more: Parameters<typeof givenRows>[1] = {}) => cellsOf('list.xlsx', givenRows(rows, more));

test('numbers come in full, whatever way they are stored', async () => {
  const row =
    '<row r="1"><c><v>100012797623</v></c><c><v>1.00012797623E11</v></c><c><v>0.10000000000000001</v></c><c><v>-12.5</v></c><c><v>1E-7</v></c></row>';
  expect(await cellsIn(row)).toEqual([['100012797623', '100012797623', '0.1', '-12.5', '0.0000001']]);
});

test('texts: shared, rich, with phonetic readings left out, inline, of formulas, and with escaped characters', async () => {
  const texts =
    '<si><t>Town Hall</t></si><si><r><t xml:space="preserve">High </t></r><r><rPr><b/></rPr><t>Street</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>a_x000D_b</t></si>';
  const row =
    '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1&amp;B1</f><v>Both</v></c><c t="inlineStr"><is><t>Here</t></is></c><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="e"><v>#N/A</v></c></row>';
  expect(await cellsIn(row, { texts })).toEqual([['Town Hall', 'High Street', 'a\rb', 'Both', 'Here', 'TRUE', 'FALSE', '#N/A']]);
});

const formats = [0, 14, 'dd\\ mmm\\ yyyy;@', 22, '[h]:mm', 20, 9, '0.0%', '"£"#,##0.00;[Red]-"£"#,##0.00', '[$-809]d mmmm yyyy', 'mmm-yy'];
const styled = (...cells: [value: string, style: number][]) =>
  `<row r="1">${cells.map(([value, style]) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`;

test('a number is a date, a time or a percentage by its format alone', async () => {
  const row = styled(['42305', 0], ['42305', 1], ['42305', 2], ['42305.5', 3], ['0.75', 4], ['0.25', 5], ['0.355', 6], ['0.07', 7]);
  expect(await cellsIn(row, { formats })).toEqual([
    ['42305', '2015-10-28', '2015-10-28', '2015-10-28 12:00', '18:00', '06:00', '35.5%', '7%'],
  ]);
});

test('colours, locales and currencies in a format make no date of money', async () => {
  const row = styled(['1234.5', 8], ['42305', 9], ['42305', 10]);
  expect(await cellsIn(row, { formats })).toEqual([['1234.5', '2015-10-28', '2015-10-28']]);
});

test('dates of the 1904 system', async () => {
  const file = await openGiven('list.xlsx', givenRows(styled(['40843', 1]), { formats, date1904: true }));
  expect(file.sheets[0]?.dateSystem).toBe(1904);
  expect(await allRows(file)).toEqual([{ number: 1, cells: ['2015-10-28'] }]);
});

test('rows keep their own numbers, and cells their columns', async () => {
  const rows = '<row r="3"><c r="B3"><v>1</v></c><c r="D3"><v>2</v></c></row><row r="7"><c r="AA7"><v>3</v></c></row><row/>';
  expect(await allRows(await openGiven('list.xlsx', givenRows(rows)))).toEqual([
    { number: 3, cells: ['', '1', '', '2'] },
    { number: 7, cells: [...Array.from({ length: 26 }, () => ''), '3'] },
  ]);
});

test('hidden sheets come last and are told; sheets say how many rows they have', async () => {
  const file = await openGiven(
    'list.xlsx',
    givenWorkbook({
      sheets: [
        { name: 'Lookups', state: 'veryHidden', xml: '<sheetData/>' },
        { name: 'Assets & land', xml: `<dimension ref="A1:B812"/><sheetData>${textRow(1, 'Name')}</sheetData>` },
      ],
    }),
  );
  expect(file.kind).toBe('Excel workbook');
  expect(file.sheets.map(({ name, rows }) => [name, rows])).toEqual([
    ['Assets & land', 812],
    ['Lookups', null],
  ]);
  expect(file.notes).toEqual(['The sheet “Lookups” is hidden in the file.']);
  expect(await allRows(file)).toEqual([{ number: 1, cells: ['Name'] }]);
});

test('a heading merged across columns stands over each of them; a merged title stays one', async () => {
  const xml =
    `<sheetData>${textRow(1, 'Our property', '', '')}${textRow(2, 'Ref', 'Area', '', 'Cost')}${textRow(3, '', 'Floor', 'Site', '')}</sheetData>` +
    '<mergeCells count="3"><mergeCell ref="A1:D1"/><mergeCell ref="B2:C2"/><mergeCell ref="A2:A3"/></mergeCells>';
  expect(await cellsOf('list.xlsx', givenWorkbook({ sheets: [{ xml }] }))).toEqual([
    ['Our property'],
    ['Ref', 'Area', 'Area', 'Cost'],
    ['', 'Floor', 'Site'],
  ]);
});

test('cells merged down the list are told, since only the first row of each has what they say', async () => {
  const xml = `<sheetData>${textRow(1, 'Ref', 'Holder')}${textRow(20, 'A', 'Council')}${textRow(21, 'B', '')}</sheetData><mergeCells count="1"><mergeCell ref="B20:B21"/></mergeCells>`;
  const file = await openGiven('list.xlsx', givenWorkbook({ sheets: [{ xml }] }));
  expect(await allRows(file)).toContainEqual({ number: 21, cells: ['B'] });
  await allRows(file);
  expect(file.notes).toEqual([
    'The sheet “Sheet1” has cells merged over several rows, the first in B20:B21; only the first row of each is read as having what it says.',
  ]);
});

test('a formula counts by its saved result; one without is told', async () => {
  const file = await openGiven('list.xlsx', givenRows('<row r="2"><c><f>1+1</f><v>2</v></c><c r="C2"><f>SUM(A1)</f></c></row>'));
  expect(await allRows(file)).toEqual([{ number: 2, cells: ['2'] }]);
  await allRows(file);
  expect(file.notes).toEqual([
    'The sheet “Sheet1” has formulas whose results are not saved with it, the first in C2; they are read as empty. Open the file in Excel and save it to have them.',
  ]);
});

test('strict workbooks, and those whose every name has a prefix', async () => {
  expect(await cellsOf('list.xlsx', givenRows(textRow(1, 'strict'), { strict: true }))).toEqual([['strict']]);
  const xml = '<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row r="1"><x:c r="A1"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  expect(await cellsOf('list.xlsx', givenRows('', { more: { 'xl/worksheets/sheet1.xml': xml } }))).toEqual([['5']]);
});

test('a workbook is known by what it holds, not by its name', async () => {
  expect(await cellsOf('list.csv', givenRows(textRow(1, 'a')))).toEqual([['a']]);
});

const million = 1_000_000;
const sheetOf = (xml: string) => givenRows('', { more: { 'xl/worksheets/sheet1.xml': xml } });
const laughs =
  '<!DOCTYPE lolz [<!ENTITY lol "lol">' +
  Array.from({ length: 9 }, (_, at) => `<!ENTITY lol${at} "${`&lol${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('') +
  ']><worksheet><sheetData><row r="1"><c t="inlineStr"><is><t>&lol8;</t></is></c></row></sheetData></worksheet>';
const quadratic = `<!DOCTYPE a [<!ENTITY a "${'x'.repeat(100_000)}">]><worksheet>${'&a;'.repeat(100_000)}</worksheet>`;

const longTexts = `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(900)}</row>`.repeat(20)}</sheetData>`;

/** A part whose local header is shared by many names: a few bytes that claim to be many files. */
function overlapping(): Uint8Array {
  const file = Buffer.from(zipSync({ 'a.xml': strToU8('x'), 'b.xml': strToU8('x') }, { level: 0 }));
  const first = file.indexOf(Buffer.from('PK\u0001\u0002'));
  const second = file.indexOf(Buffer.from('PK\u0001\u0002'), first + 4);
  file.writeUInt32LE(file.readUInt32LE(first + 42), second + 42);
  return file;
}

test.each<[string, () => Uint8Array, RegExp]>([
  ['a sheet of 20 MB packed into 20 KB', () => sheetOf(`<worksheet>${' '.repeat(20 * million)}</worksheet>`), /unpacks to far more/],
  ['entities within entities', () => sheetOf(laughs), /defines entities/],
  ['one long entity many times', () => sheetOf(quadratic), /defines entities/],
  [
    'a cell of 10 MB',
    () => givenRows(textRow(1, 'x'.repeat(10 * million))),
    /a text far longer|more than 50,000 characters|unpacks to far more/,
  ],
  [
    'one long text in every cell',
    () => givenWorkbook({ texts: `<si><t>${'long '.repeat(8000)}</t></si>`, sheets: [{ xml: longTexts }] }, { level: 0 }),
    /hold more than 500,000,000 characters/,
  ],
  ['20,000 columns', () => givenRows(`<row r="1">${'<c><v>1</v></c>'.repeat(20_000)}</row>`), /out of order|more than 1,000 columns/],
  [
    'a million blank rows',
    () => givenRows(`${'<row><c s="0"/></row>'.repeat(million)}${textRow(million + 1, 'x')}`),
    /more than 50,000 blank rows|unpacks to far more/,
  ],
  ['a lonely cell far below', () => givenRows(textRow(1, 'a') + textRow(900_000, 'b')), /blank rows, from row 2/],
  ['a million cells in one place', () => givenRows(`<row r="1">${'<c r="A1"><v>1</v></c>'.repeat(10_000)}</row>`), /out of order/],
  ['nested elements', () => sheetOf('<a>'.repeat(100_000)), /damaged|unpacks to far more/],
  [
    'thousands of parts',
    () => zipSync(Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`f${at}`, new Uint8Array(1)]))),
    /unpacks to far more/,
  ],
  ['parts that lie upon one another', overlapping, /packed in a way that no office program uses/],
  [
    'a list of merged cells that never names any',
    () => givenWorkbook({ sheets: [{ xml: `<sheetData/><mergeCells>${'mergeCell '.repeat(200_000)}` }] }, { level: 0 }),
    /damaged|far longer/,
  ],
  [
    'a merged cell in every place',
    () =>
      givenWorkbook(
        { sheets: [{ xml: `<sheetData>${textRow(1, 'a', 'b')}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1"/>'.repeat(50_000)}` }] },
        { level: 0 },
      ),
    /damaged/,
  ],
  [
    'number formats of nothing but brackets',
    () => givenRows('', { formats: ['['.repeat(300_000), '"'.repeat(60_001)] }),
    /read to its end|unpacks/,
  ],
  [
    'half a million sheets',
    () =>
      givenWorkbook(
        { sheets: [], more: { 'xl/workbook.xml': `<workbook xmlns:r="r">${'<sheet r:id="rId90"/>'.repeat(500_000)}</workbook>` } },
        { level: 0 },
      ),
    /no sheet with cells/,
  ],
  ['cut short', () => givenRows(textRow(1, 'a')).slice(0, 400), /damaged/],
  ['broken XML', () => sheetOf('<worksheet><sheetData><row r="1"></sheetData>'), /damaged/],
  ['rows out of order', () => givenRows(textRow(5, 'a') + textRow(4, 'b')), /out of order/],
])('%s is refused in a sentence', async (_, content, sentence) => {
  expect(await refusalOf('list.xlsx', content())).toMatch(sentence);
});

test('a part that unpacks to more than it says is refused', async () => {
  const file = Buffer.from(zipSync(workbookParts({ sheets: [{ xml: `<sheetData>${textRow(1, 'x'.repeat(5000))}</sheetData>` }] })));
  const name = file.lastIndexOf('xl/worksheets/sheet1.xml');
  file.writeUInt32LE(10, name - 46 + 24);
  expect(await refusalOf('list.xlsx', file)).toMatch(/damaged/);
});

test('numbers are printed so that they are read the same', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const text = numberText(value);
      expect(text).toMatch(/^-?\d+(\.\d+)?$/);
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(Math.max(1e-29, Math.abs(value) * 1e-14));
    }),
  );
});

const text = fc.stringMatching(/^[ -~£é]{0,12}$/);

test('what is written as a workbook is read as it was', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(text, text, fc.boolean()), { minLength: 1, maxLength: 8 }), async (rows) => {
      const xml = rows.map(([a, b, shared], at) =>
        shared
          ? `<row r="${at * 2 + 1}"><c r="A${at * 2 + 1}"><v>${at}</v></c><c r="B${at * 2 + 1}" t="s"><v>${at * 2}</v></c><c t="s"><v>${at * 2 + 1}</v></c></row>`
          : textRow(at * 2 + 1, String(at), a, b),
      );
      const texts = rows.map(([a, b]) => [a, b].map((one) => `<si><t xml:space="preserve">${escaped(one)}</t></si>`).join('')).join('');
      const found = await allRows(await openGiven('list.xlsx', givenRows(xml.join(''), { texts })));
      expect(found.map(({ number }) => number)).toEqual(rows.map((_, at) => at * 2 + 1));
      expect(found.map(({ cells }) => [1, 2].map((at) => cells[at] ?? ''))).toEqual(rows.map(([a, b]) => [a, b]));
    }),
    { numRuns: 60 },
  );
});
