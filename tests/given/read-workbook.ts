/** A workbook read back part by part, as strictly as XML and the office formats are written down. */
import { SaxesParser } from 'saxes';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** The parts of a ZIP file by name, each with its sum checked by the reader. */
export async function partsOf(bytes: Buffer): Promise<Map<string, string>> {
  const zip = await new Promise<ZipFile>((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, opened) => (error ? reject(error) : resolve(opened)));
  });
  const parts = new Map<string, string>();
  for await (const entry of zip.eachEntry() as AsyncIterable<Entry>) {
    const chunks: Buffer[] = [];
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.set(entry.fileName, Buffer.concat(chunks).toString('utf8'));
  }
  return parts;
}

export type ReadCell = { at: string; type: string; style: number; value: string };

/** Excel's own escapes of characters. */
const unescaped = (text: string) =>
  text.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The cells of a sheet by row; throws for anything that is not well-formed. */
export function cellsIn(sheet: string): ReadCell[][] {
  const rows: ReadCell[][] = [];
  let text = '';
  let cell: ReadCell | null = null;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    text = '';
    if (name === 'row') rows.push([]);
    if (name === 'c') cell = { at: attributes['r'] ?? '', type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: '' };
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', ({ name }) => {
    if (cell && name === 'v') cell.value = text;
    if (cell && name === 't') cell.value = unescaped(text);
    if (name === 'c' && cell) rows.at(-1)?.push(cell);
  });
  parser.write(sheet).close();
  return rows;
}

/** Throws where a part is not well-formed XML, or uses a name of no namespace that it declares. */
export function checkXml(part: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(part).close();
}
