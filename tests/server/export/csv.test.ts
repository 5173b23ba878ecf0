/** Lists as CSV: read back they hold what went in, and no spreadsheet finds a formula in them. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aboutInCsv, kindsInCsv, writeCsv } from '../../../server/export/csv/write-csv.ts';
import { zippedCsv } from '../../../server/export/csv/zipped-csv.ts';
import type { CellKind } from '../../../shared/cell-kind.ts';
import { cleanText } from '../../../shared/export/clean-text.ts';
import type { ExportCell } from '../../../shared/export/export-cell.ts';
import { unguardFormula } from '../../../shared/export/formula-guard.ts';
import { fromPounds } from '../../../shared/money.ts';
import { asRead, bytesOf, everyKind, givenColumn, givenList, givenRows, nastyRows } from '../../given/given-list.ts';
import { partsOf } from '../../given/read-workbook.ts';

type Field = { text: string; quoted: boolean };

const fieldsOf = (csv: string) =>
  parse(csv, {
    bom: true,
    record_delimiter: '\r\n',
    cast: (text, { quoting }) => ({ text, quoted: quoting }),
  }) as unknown as Field[][];

function cellOf(kind: CellKind, { text, quoted }: Field): ExportCell {
  if (text === '') return null;
  expect(quoted).toBe(kind === 'text');
  if (kind === 'text') return unguardFormula(text);
  if (kind === 'boolean') return text === 'TRUE';
  if (kind === 'money') return fromPounds(Number(text));
  return kind === 'date' ? text : Number(text);
}

const written = async (...list: Parameters<typeof givenList>) => (await bytesOf(writeCsv(givenList(...list)))).toString('utf8');

test('values stand bare, text in quotes, and what is not known is nothing', async () => {
  const rows = givenRows(
    ['Hall, "old"', 3, 0.5, 0.25, -128_430_050, '2026-11-22', true],
    everyKind.map(() => null),
  );
  expect(await written(everyKind, rows)).toBe(
    '\ufeff"text","integer","decimal","proportion","money (£)","date","boolean"\r\n' +
      '"Hall, ""old""",3,0.5,0.25,-1284300.50,2026-11-22,TRUE\r\n,,,,,,\r\n',
  );
});

test('any list read back is the list that went in', async () => {
  await fc.assert(
    fc.asyncProperty(nastyRows, async (rows) => {
      const [, ...records] = fieldsOf(await written(everyKind, rows));
      expect(records.map((record) => record.map((field, at) => asRead(cellOf(everyKind[at]?.kind ?? 'text', field))))).toEqual(
        rows.map(({ cells }) => cells.map(asRead)),
      );
    }),
  );
});

test('no field that is text begins with what starts a formula', async () => {
  await fc.assert(
    fc.asyncProperty(nastyRows, async (rows) => {
      for (const record of fieldsOf(await written(everyKind, rows)))
        for (const { text, quoted } of record)
          if (quoted) expect(text).not.toMatch(/^[\s\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/);
    }),
  );
});

test('a UPRN keeps its noughts, and GIS are told that it is text', async () => {
  const columns = [givenColumn('text', 'uprn'), givenColumn('money', 'value', '£')];
  expect(await written(columns, givenRows(['010006123456', 1]))).toContain('"010006123456",0.01');
  expect(kindsInCsv(columns)).toBe('"String","Real"\r\n');
});

test('what is said about the list stands beside it, and starts no formula either', async () => {
  const list = givenList([givenColumn('text')], givenRows(['a']));
  const parts = await partsOf(await bytesOf(zippedCsv(list, 'register')));
  expect([...parts.keys()]).toEqual(['register.csv', 'register.csvt', 'register-about.csv']);
  expect(parts.get('register-about.csv')).toBe(aboutInCsv(list.about()));
  expect(fieldsOf(aboutInCsv(list.about())).map((record) => record.map(({ text }) => text))).toEqual([
    ['About this list', ''],
    ['Filter', 'freehold; in Swale'],
    ["'=1+1", "'@now"],
  ]);
});

test('text is clean: one kind of line break and no halves of characters', async () => {
  expect(await written([givenColumn('text')], givenRows(['a\r\nb\rc\ud800\u0007']))).toContain(`"${cleanText('a\nb\nc\ufffd\ufffd')}"`);
});
