/** The dry run of a list: what becomes of each row, before anything is saved. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lgaList, rowsOf, takenIn } from '../../given/given-import.ts';
import { givenProperty } from '../../given/given-property.ts';
import { givenServer, officer, type GivenServer } from '../../given/given-server.ts';
import { givenWorkbook, textRow } from '../../given/given-workbook.ts';

let server: GivenServer;
beforeAll(async () => {
  server = await givenServer([givenProperty({ id: 'p1', reference: 'A-1', name: 'Old name', uprn: '100060000001' })]);
});
afterAll(() => server.close());

test('a list that is recognised is checked at once, and each row says what becomes of it', async () => {
  const entry = await takenIn(
    server,
    officer,
    lgaList([
      { code: 'A-1', name: 'New name' },
      { code: 'A-2', name: 'Depot', x: '', y: '' },
      { code: 'A-3', name: '' },
    ]),
  );
  expect([entry.problem, entry.state, entry.notes]).toEqual([null, 'checked', []]);
  const rows = await rowsOf(server, officer, entry.id);
  expect(rows.map(({ number, outcome, name }) => [number, outcome, name])).toEqual([
    [2, 'changed', 'New name'],
    [3, 'added', 'Depot'],
    [4, 'added', '1 High Street, Sittingbourne'],
  ]);
  expect(rows[0]?.changes).toContainEqual({ field: 'name', label: 'Name', before: 'Old name', after: 'New name' });
  expect(entry.counts).toMatchObject({ rows: 3, added: 2, changed: 1, refused: 0, withoutPlace: 1, withNotes: 2 });
});

test('buildings of one property of central government become one record, added and told', async () => {
  const list = [
    'Property Reference,Property Name,Department,Property Centre,Building ID,Tenure,Usage,Floor area (m²),UPRN',
    '100,Crown House,Kent County Council,South East,B1,Freehold,Office,1000,100060000009',
    '100,Crown House,Kent County Council,South East,B2,Freehold,Office,400,100060000009',
    '101,Kiln House,Kent County Council,South East,B1,Leasehold,Office,300,',
  ].join('\n');
  const entry = await takenIn(server, officer, list);
  expect(entry.counts).toMatchObject({ rows: 3, added: 2, merged: 1, refused: 0 });
  const [first, second] = await rowsOf(server, officer, entry.id);
  expect(first?.changes).toContainEqual(expect.objectContaining({ field: 'floorArea', after: expect.stringContaining('1,400 m²') }));
  const told = first?.notes.map(({ message }) => message).join(' ');
  expect(told).toContain('Rows 2 and 3 are 2 parts of one property. Added over its parts: floor areas.');
  expect(told).not.toContain('UPRN');
  expect(second).toMatchObject({ outcome: 'merged', reason: 'It is a part of the property in row 2.' });
});

test('a UPRN that stands in two rows of a list is told on both', async () => {
  const [one, other] = [
    { code: 'U-1', name: 'Town hall', uprn: '100060000077' },
    { code: 'U-2', name: 'Town hall annexe', uprn: '100060000077' },
  ];
  const rows = await rowsOf(server, officer, (await takenIn(server, officer, lgaList([one, other]))).id);
  expect(rows.map(({ notes }) => notes.map(({ message }) => message).join())).toEqual([
    expect.stringContaining('stands in row 3 too'),
    expect.stringContaining('stands in row 2 too'),
  ]);
});

test('what else stands in the file is told, as only one sheet is read', async () => {
  const sheet = (...lines: string[]) => ({
    xml: `<sheetData>${lines.map((line, at) => textRow(at + 1, ...line.split(','))).join('')}</sheetData>`,
  });
  const lines = lgaList([{ code: 'S-1', name: 'Hall' }])
    .trim()
    .split(/\r?\n/);
  const workbook = givenWorkbook({
    sheets: [
      { name: 'Cover', ...sheet('Our list') },
      { name: 'Buildings', ...sheet(...lines) },
    ],
  });
  const entry = await takenIn(server, officer, Buffer.from(workbook), { name: 'list.xlsx' });
  expect([entry.state, entry.counts?.rows]).toEqual(['checked', 1]);
  expect(entry.notes).toContain('Only “Buildings” is read. The file holds besides: “Cover”.');
});

test('what concerns the whole list is told first and counted, and not on its first row', async () => {
  const trafford = (code: string, more: { y?: string; uprn?: string } = {}) => ({
    code,
    name: `Site ${code}`,
    x: '377000',
    y: '388000',
    ...more,
  });
  const many = Array.from({ length: 6 }, (_, at) => trafford(`T-${at}`, { y: `38${at}000`, uprn: '100010000042' }));
  const list = lgaList([...many, { code: 'T-7', name: 'Near' }]).replaceAll('Kent County Council', 'Trafford Council');
  const entry = await takenIn(server, officer, list);
  expect(entry.notes.slice(0, 3)).toEqual([
    'The list says Trafford Council in 7 rows; you chose Kent County Council. Trafford Council is no organisation of the register, so what it holds falls to Kent County Council.',
    '6 rows lie outside the area of this register. Is it the right list, and are its coordinates right?',
    'UPRN 100010000042 is given to 6 properties: so many that it does not tell which of them is which.',
  ]);
  const rows = await rowsOf(server, officer, entry.id);
  const messages = rows.map(({ notes }) => notes.map(({ message }) => message).join(' '));
  expect(messages.join(' ')).not.toContain('Trafford');
  expect(messages.filter((message) => message.includes('outside the area'))).toHaveLength(6);
});

test('a few rows outside the area are named, and are no rows with notes', async () => {
  const entry = await takenIn(
    server,
    officer,
    lgaList([
      { code: 'O-1', name: 'Here' },
      { code: 'O-2', name: 'Away', x: '377000', y: '388000' },
    ]),
  );
  expect(entry.notes[0]).toBe('Row 3 lies outside the area of this register. Is it the right list, and are its coordinates right?');
  expect(entry.counts?.withNotes).toBe(0);
  expect((await server.as(officer).import.rows({ id: entry.id, outcome: 'noted', offset: 0, limit: 9 })).total).toBe(0);
});

test('a row that makes no record is called as the file calls it, and its cells can be read', async () => {
  const list = `${lgaList([{ code: 'R-1', name: 'Depot' }])}\r\n,,,Total,,,,,,,,,,415,,,`;
  const entry = await takenIn(server, officer, list);
  const rows = await rowsOf(server, officer, entry.id);
  expect(rows.map(({ outcome, name, cells }) => [outcome, name, cells])).toEqual([
    ['added', 'Depot', []],
    [
      'left-out',
      'Total',
      [
        { column: 'PropertyName', text: 'Total' },
        { column: 'BuildingSize', text: '415' },
      ],
    ],
  ]);
});
