/** Lists as workbooks: well-formed to the last character, with real numbers, days and empty cells, and not one formula. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeXlsx } from '../../../server/export/xlsx/write-xlsx.ts';
import { sheetName } from '../../../server/export/xlsx/workbook-parts.ts';
import type { CellKind } from '../../../shared/cell-kind.ts';
import type { ExportCell, ListRow } from '../../../shared/export/export-cell.ts';
import { dateOfSerial } from '../../../shared/import/date-cell.ts';
import { asRead, bytesOf, everyKind, givenColumn, givenList, givenRows, nastyRows } from '../../given/given-list.ts';
import { cellsIn, checkXml, partsOf, type ReadCell } from '../../given/read-workbook.ts';

const sheet = (parts: Map<string, string>, number: 1 | 2) => parts.get(`xl/worksheets/sheet${number}.xml`) ?? '';

async function partsFor(...list: Parameters<typeof givenList>) {
  return partsOf(await bytesOf(writeXlsx(givenList(...list))));
}

function valueOf(kind: CellKind, { type, value }: ReadCell): ExportCell {
  if (type === 'inlineStr') return value;
  if (type === 'b') return value === '1';
  if (kind === 'money') return Math.round(Number(value) * 100) + 0;
  return kind === 'date' ? dateOfSerial(Number(value)) : Number(value) + 0;
}

/** The cells of a row by the letter of their column; what is not there is nothing. */
const rowOf = (cells: readonly ReadCell[] | undefined): ExportCell[] =>
  everyKind.map(({ kind }, at) => {
    const cell = cells?.find((one) => one.at.replace(/\d+$/, '') === String.fromCharCode(65 + at));
    return cell ? valueOf(kind, cell) : null;
  });

test('any list read back is the list that went in, every part of it well-formed and without a formula', async () => {
  await fc.assert(
    fc.asyncProperty(nastyRows, async (rows) => {
      const parts = await partsFor(everyKind, rows);
      for (const part of parts.values()) checkXml(part);
      const [head, ...body] = cellsIn(sheet(parts, 1));
      expect(head?.map(({ value }) => value)).toEqual(['text', 'integer', 'decimal', 'proportion', 'money (£)', 'date', 'boolean']);
      expect(body.map(rowOf)).toEqual(rows.map(({ cells }) => cells.map(asRead)));
      expect(sheet(parts, 1)).not.toMatch(/<f[ >]/);
    }),
  );
});

test('rows are numbered and cells named as they stand', async () => {
  const cells = cellsIn(sheet(await partsFor(everyKind, givenRows(['a', null, 1, null, null, null, false], ['b'])), 1));
  expect(cells.slice(1).map((row) => row.map(({ at }) => at))).toEqual([['A2', 'C2', 'G2'], ['A3']]);
});

test('what would be a formula if it were typed is marked as text, and any text stays text when it is edited', async () => {
  const parts = await partsFor([givenColumn('text')], givenRows(['=1+1'], ['0123']));
  const styles = [...(parts.get('xl/styles.xml') ?? '').matchAll(/<xf [^>]*xfId[^>]*>/g)].map(([xf]) => xf);
  const [, guarded, plain] = cellsIn(sheet(parts, 1)).map((row) => styles[row[0]?.style ?? 0]);
  expect(guarded).toContain('quotePrefix="1"');
  expect(plain).toContain('numFmtId="49"');
});

test('a day before March 1900, which programs count differently, stands as text', async () => {
  const cells = cellsIn(sheet(await partsFor([givenColumn('date')], givenRows(['1900-02-28'], ['1900-03-01'], ['2026-11-22'])), 1));
  expect(cells.slice(1).map(([cell]) => [cell?.type, cell?.value])).toEqual([
    ['inlineStr', '1900-02-28'],
    ['n', '61'],
    ['n', '46348'],
  ]);
});

test('text longer than a cell holds is cut, says so, and cuts no character in two', async () => {
  const cells = cellsIn(sheet(await partsFor([givenColumn('text')], givenRows(['😀'.repeat(20_000)], ['x'.repeat(32_767)])), 1));
  const [long, just] = [cells[1]?.[0]?.value ?? '', cells[2]?.[0]?.value ?? ''];
  expect(long.length).toBeLessThanOrEqual(32_767);
  expect(long).toMatch(/^(😀)+… \[cut: a cell of Excel holds 32,767 characters\]$/u);
  expect(just).toBe('x'.repeat(32_767));
});

test('the head stays in view and filters the whole list, wherever it ends', async () => {
  const rows = Array.from({ length: 601 }, (_, at): ListRow => ({ key: `p${at}`, cells: [at], position: null }));
  const parts = await partsFor([givenColumn('integer')], rows, { title: "Kent's sites" });
  expect(sheet(parts, 1)).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
  expect(sheet(parts, 1)).toContain('<autoFilter ref="A1:A602"/>');
  expect(parts.get('xl/workbook.xml')).toContain(`hidden="1">'Kent''s sites'!$A$1:$A$602<`);
});

test('columns past Z are named on', async () => {
  const columns = Array.from({ length: 28 }, (_, at) => givenColumn('integer', `c${at}`));
  const [head] = cellsIn(sheet(await partsFor(columns, []), 1));
  expect(head?.slice(25).map(({ at }) => at)).toEqual(['Z1', 'AA1', 'AB1']);
});

test('a second sheet says what the list is', async () => {
  const cells = cellsIn(sheet(await partsFor([givenColumn('text')], givenRows(['a'])), 2));
  expect(cells.map((row) => row.map(({ value }) => value))).toEqual([
    ['Filter', 'freehold; in Swale'],
    ['=1+1', '@now'],
  ]);
});

test('what is said is asked for only when the last row has gone out', async () => {
  let given = 0;
  function* rows(): Generator<ListRow> {
    for (; given < 500; given += 1) yield { key: String(given), cells: [given], position: null };
  }
  const about = () => [{ label: 'Rows', text: String(given) }];
  const bytes = await bytesOf(writeXlsx({ ...givenList([givenColumn('integer')], []), rows: rows(), about }));
  expect(cellsIn(sheet(await partsOf(bytes), 2))[0]?.[1]?.value).toBe('500');
});

test.each([
  ['Sites: [north/south]', 'Sites north south'],
  ["'quoted'", 'quoted'],
  ['', 'List'],
  ['About this list', 'List'],
  ['A name that is much longer than a sheet may have', 'A name that is much longer than'],
])('a sheet of the list %j is named %j', (title, name) => expect(sheetName(title)).toBe(name));

test('a workbook that nobody reads on is given up, and its rows with it', async () => {
  let released = false;
  async function* rows(): AsyncGenerator<ListRow> {
    try {
      for (let at = 0; ; at += 1) yield { key: String(at), cells: ['x'.repeat(100) + at], position: null };
    } finally {
      released = true;
    }
  }
  const chunks = writeXlsx({ ...givenList([givenColumn('text')], []), rows: rows() });
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > 20_000) break;
  }
  expect(released).toBe(true);
});
