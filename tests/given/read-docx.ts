/** A Word file read back: its parts as text, its headings, tables and pictures as somebody who opens it finds them. */
import { unzipSync } from 'fflate';

const plain = (xml: string) =>
  xml
    .replace(/<w:instrText[^>]*>[^<]*<\/w:instrText>/g, '')
    .replace(/<w:noBreakHyphen\s*\/>/g, '-')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([whole]) => whole);

export type ReadTable = { headingRows: string[][]; rows: string[][]; splitRows: number; alignments: (string | null)[] };

export type ReadDocx = {
  /** Every part by its path, as text. */
  parts: Map<string, string>;
  text: string;
  headings: { level: number; text: string }[];
  tables: ReadTable[];
  captions: string[];
  alternatives: string[];
  contents: string;
};

function tableOf(xml: string): ReadTable {
  const rows = all(xml, /<w:tr[ >][\s\S]*?<\/w:tr>/g);
  const cells = (row: string) => all(row, /<w:tc[ >][\s\S]*?<\/w:tc>/g).map(plain);
  const isHeading = (row: string) => /<w:tblHeader\s*\/>/.test(row);
  const body = rows.filter((row) => !isHeading(row));
  return {
    headingRows: rows.filter(isHeading).map(cells),
    rows: body.map(cells),
    splitRows: rows.filter((row) => !/<w:cantSplit\s*\/>/.test(row)).length,
    alignments: all(body[0] ?? '', /<w:tc[ >][\s\S]*?<\/w:tc>/g).map((cell) => /<w:jc w:val="([a-z]+)"/.exec(cell)?.[1] ?? null),
  };
}

export function readDocx(bytes: Uint8Array): ReadDocx {
  const parts = new Map(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, path.endsWith('.png') ? '' : Buffer.from(content).toString('utf8')]),
  );
  const document = parts.get('word/document.xml') ?? '';
  const paragraphs = all(document, /<w:p[ >][\s\S]*?<\/w:p>/g);
  const styleOf = (paragraph: string) => /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? '';
  return {
    parts,
    text: plain(document.replaceAll('</w:p>', '\n')),
    headings: paragraphs.flatMap((paragraph) => {
      const level = /^Heading(\d)$/.exec(styleOf(paragraph))?.[1];
      return level === undefined ? [] : [{ level: Number(level), text: plain(paragraph) }];
    }),
    tables: all(document, /<w:tbl>[\s\S]*?<\/w:tbl>/g).map(tableOf),
    captions: paragraphs.filter((paragraph) => styleOf(paragraph) === 'Caption').map(plain),
    alternatives: [...document.matchAll(/<wp:docPr [^>]*?descr="([^"]*)"/g)].map(([, text = '']) => plain(text)),
    contents: plain((/<w:sdt>[\s\S]*?<\/w:sdt>/.exec(document)?.[0] ?? '').replaceAll('</w:p>', '\n').replaceAll('<w:tab/>', '\t')),
  };
}
