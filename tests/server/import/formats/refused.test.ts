/** Files that are no list, whatever they are called: each is refused with a sentence that says what to do, and bombs before they go off. */
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { givenBomb, tenGigabytes } from '../../../given/given-bomb.ts';
import { cellsOf, refusalOf } from '../../../given/given-file.ts';
import { textRow, workbookParts } from '../../../given/given-workbook.ts';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const bytes = (start: string, ...more: Uint8Array[]) => Buffer.concat([Buffer.from(start, 'latin1'), ...more, Buffer.alloc(600)]);
const compound = (entry: string) => bytes('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1', Buffer.alloc(4096), utf16(entry));
const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));

test.each<[string, string, Uint8Array, RegExp]>([
  ['an old workbook', 'list.xls', compound('Workbook'), /old Excel workbook.*save it as .xlsx/],
  ['a workbook under a password', 'list.xlsx', compound('EncryptedPackage'), /protected by a password.*save it without one/],
  ['an old document', 'list.doc', compound('WordDocument'), /is a Word document/],
  ['a workbook with macros', 'list.xlsm', zip('[Content_Types].xml', 'xl/workbook.xml', 'xl/vbaProject.bin'), /macros.*save it as .xlsx/],
  ['a binary workbook', 'list.xlsb', zip('[Content_Types].xml', 'xl/workbook.bin'), /binary Excel workbook.*save it as .xlsx/],
  ['a document', 'list.docx', zip('[Content_Types].xml', 'word/document.xml'), /is a Word document/],
  ['an OpenDocument sheet', 'list.ods', zip('mimetype', 'META-INF/manifest.xml', 'content.xml'), /OpenDocument.*save it as .xlsx/],
  [
    'an OpenDocument sheet in one piece',
    'list.fods',
    Buffer.from('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    /OpenDocument/,
  ],
  ['a Numbers sheet', 'list.numbers', zip('Index/Document.iwa'), /Numbers.*export it as .xlsx or CSV/i],
  ['packed CSV', 'lists.zip', zip('one.csv', 'two.csv'), /Unpack it and give one of the files within: one.csv, two.csv/],
  ['an old Access database', 'list.mdb', bytes('\u0000\u0001\u0000\u0000Standard Jet DB\u0000'), /Access database.*export/i],
  ['a new Access database', 'list.accdb', bytes('\u0000\u0001\u0000\u0000Standard ACE DB\u0000'), /Access database/],
  ['a PDF', 'list.pdf', bytes('%PDF-1.7\n'), /is a PDF/],
  ['a PDF that is called CSV', 'list.csv', bytes('%PDF-1.7\n'), /is a PDF/],
  ['a picture that is called CSV', 'list.csv', bytes('\u00ff\u00d8\u00ff\u00e0'), /is a picture/],
  ['a program that is called XLSX', 'list.xlsx', bytes('MZ\u0090\u0000'), /is a program/],
  ['a packed file of another kind', 'list.csv.gz', bytes('\u001f\u008b\u0008'), /Unpack it/],
  [
    'a web page that is called XLS',
    'list.xls',
    Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    /is a web page.*save it as .xlsx/,
  ],
  [
    'an XML workbook',
    'list.xls',
    Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    /save it as .xlsx/,
  ],
  ['a map in KML', 'sites.kml', Buffer.from('<?xml version="1.0"?><kml/>'), /GeoJSON or GeoPackage/],
  ['part of a shapefile', 'sites.shp', bytes('\u0000\u0000\u0027\u000a'), /ZIP file/],
  ['rich text', 'list.rtf', Buffer.from('{\\rtf1 list}'), /is a text document/],
])('%s', async (_, name, content, sentence) => {
  const refusal = await refusalOf(name, content);
  expect(refusal).toMatch(sentence);
  expect(refusal).toMatch(/\.$/);
});

test('a workbook of the macro kind that has none is read', async () => {
  expect(await cellsOf('list.xlsm', zipSync(workbookParts({ sheets: [{ xml: `<sheetData>${textRow(1, 'a')}</sheetData>` }] })))).toEqual([
    ['a'],
  ]);
});

const { 'xl/worksheets/sheet1.xml': sheet, ...others } = workbookParts({ sheets: [{ xml: '' }] });
const sheetName = 'xl/worksheets/sheet1.xml';

test('10 GB in a sheet are refused, whatever size the file says the sheet has', async () => {
  const packed = tenGigabytes();
  expect(await refusalOf('list.xlsx', givenBomb(others, sheetName, packed, 900_000_000))).toMatch(/unpacks to far more/);
  expect(await refusalOf('list.xlsx', givenBomb(others, sheetName, packed, sheet?.length ?? 0))).toMatch(/damaged/);
  expect(await refusalOf('list.xlsx', givenBomb(others, sheetName, packed, 4_000_000_000))).toMatch(/unpacks to far more/);
  expect(await refusalOf('sites.zip', givenBomb({}, 'sites.shp', packed, 900_000_000))).toMatch(/\.$/);
});

test('ZIP files within ZIP files are not unpacked', async () => {
  const inner = zipSync({ 'a.zip': zipSync({ 'b.csv': strToU8('a,b') }) });
  expect(await refusalOf('lists.zip', inner)).toMatch(/Unpack it/);
});
