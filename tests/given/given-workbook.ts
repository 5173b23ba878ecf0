/** Workbooks as office programs write them, part by part, so that each test can spoil the one that it is about. */
import { strToU8, zipSync, type ZipOptions } from 'fflate';

export type GivenSheet = { name?: string; state?: string; xml: string };
export type GivenWorkbook = {
  sheets: readonly GivenSheet[];
  texts?: string;
  /** Number formats of the cell styles: ids of built-in ones, or codes. */
  formats?: readonly (number | string)[];
  date1904?: boolean;
  strict?: boolean;
  more?: Record<string, Uint8Array | string>;
};

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const namespaces = {
  main: ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', 'http://purl.oclc.org/ooxml/spreadsheetml/main'],
  office: [
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
    'http://purl.oclc.org/ooxml/officeDocument/relationships',
  ],
} as const;

export const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

export function workbookParts({ sheets, texts, formats = [0], date1904, strict, more }: GivenWorkbook): Record<string, Uint8Array> {
  const [main, office] = [namespaces.main[strict ? 1 : 0], namespaces.office[strict ? 1 : 0]];
  const codes = formats.flatMap((format, at) => (typeof format === 'string' ? [[200 + at, format] as const] : []));
  const relation = (id: string, kind: string, target: string) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  const parts: Record<string, Uint8Array | string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml':
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
      sheets
        .map(
          ({ name, state }, at) =>
            `<sheet name="${escaped(name ?? `Sheet${at + 1}`)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations(
      sheets.map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
        relation('rId90', 'styles', 'styles.xml') +
        (texts === undefined ? '' : relation('rId91', 'sharedStrings', '/xl/sharedStrings.xml')),
    ),
    'xl/styles.xml':
      `${head}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">` +
      codes.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`).join('') +
      '</numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs>' +
      formats.map((format, at) => `<xf numFmtId="${typeof format === 'number' ? format : 200 + at}"/>`).join('') +
      '</cellXfs></styleSheet>',
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${texts}</sst>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, at) => [`xl/worksheets/sheet${at + 1}.xml`, `${head}<worksheet xmlns="${main}">${xml}</worksheet>`]),
    ),
    ...more,
  };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]));
}

export const givenWorkbook = (workbook: GivenWorkbook, options: ZipOptions = {}): Uint8Array => zipSync(workbookParts(workbook), options);

/** A workbook of one sheet whose rows are given as XML. */
export const givenRows = (rows: string, more: Partial<GivenWorkbook> = {}): Uint8Array =>
  givenWorkbook({ sheets: [{ xml: `<sheetData>${rows}</sheetData>` }], ...more });

/** A row of texts. */
export const textRow = (number: number, ...texts: readonly string[]): string =>
  `<row r="${number}">${texts.map((text) => `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`).join('')}</row>`;
