/** Reads the words of a PDF that Chromium printed, page by page in the order drawn and without spaces, and counts its pages; other programs' PDFs are not its business. */
import { inflateSync } from 'node:zlib';

type Thing = { head: string; stream: string | null };
/** How a font's glyphs are told apart in hexadecimal, and the letters they stand for. */
type Font = { glyph: RegExp; letters: Map<number, string> };

function thingsOf(pdf: Uint8Array): Map<string, Thing> {
  const text = Buffer.from(pdf).toString('latin1');
  const things = new Map<string, Thing>();
  for (const [, id = '', body = ''] of text.matchAll(/(?:^|\n)(\d+) 0 obj\s([\s\S]*?)\nendobj/g)) {
    const at = body.search(/stream\n/);
    if (at < 0) things.set(id, { head: body, stream: null });
    else {
      const head = body.slice(0, at);
      const bytes = body
        .slice(at)
        .replace(/^stream\n/, '')
        .replace(/\nendstream\s*$/, '');
      const packed = head.includes('/FlateDecode') && !head.includes('/Image');
      things.set(id, { head, stream: packed ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : bytes });
    }
  }
  return things;
}

const wide = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/** Which letters the glyphs of a font stand for, from the table that comes with it. */
function lettersOf(table: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g)) letters.set(Number.parseInt(glyph, 16), wide(letter));
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letter = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g))
      for (let glyph = Number.parseInt(from, 16); glyph <= Number.parseInt(to, 16); glyph++)
        letters.set(glyph, String.fromCharCode(Number.parseInt(letter, 16) + glyph - Number.parseInt(from, 16)));
  return letters;
}

/** The number of pages of a PDF, and all its text without spaces. */
export function paperText(pdf: Uint8Array): { pages: number; text: string } {
  const things = thingsOf(pdf);
  const fonts = new Map<string, Font>();
  for (const [id, { head }] of things) {
    const table = /\/ToUnicode (\d+) 0 R/.exec(head)?.[1];
    const glyph = head.includes('/Type3') ? /../g : /.{4}/g;
    if (table) fonts.set(id, { glyph, letters: lettersOf(things.get(table)?.stream ?? '') });
  }
  let text = '';
  for (const { stream } of things.values()) {
    if (!stream?.includes(' Tf')) continue;
    let font: Font | undefined;
    for (const [, name, hex = ''] of stream.matchAll(/\/F(\d+) [\d.]+ Tf|<([\da-fA-F]+)>/g)) {
      if (name !== undefined) font = fonts.get(name);
      else for (const glyph of hex.match(font?.glyph ?? /$/) ?? []) text += font?.letters.get(Number.parseInt(glyph, 16)) ?? '';
    }
  }
  const pages = [...things.values()].filter(({ head }) => /\/Type\s*\/Page\b/.test(head)).length;
  return { pages, text: text.replaceAll(/\s/g, '') };
}
