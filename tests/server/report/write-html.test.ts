/** A document as a page: what it holds, in words that no character of a name can break, and nothing that it would have to fetch. */
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../../../server/report/html/write-html.ts';
import { madeLine } from '../../../server/report/made-line.ts';
import { readableColour } from '../../../server/report/readable-colour.ts';
import { cellMargin, columnWidths, fitsUpright, lineWidth } from '../../../server/report/table-widths.ts';
import { keeper } from '../../../shared/audit.ts';
import { givenDocument } from '../../given/given-document.ts';

const document = givenDocument();
const { html, style } = writeHtml(document);
const body = html.slice(html.indexOf('<body>'));

describe('a document as a page', () => {
  it('has one first heading and the others a level below, each of which the contents list links to', () => {
    expect([...body.matchAll(/<h1>/g)]).toHaveLength(1);
    const anchors = [...body.matchAll(/<h[2-4] id="(part-\d+)"/g)].map(([, anchor]) => anchor);
    expect(anchors).toHaveLength(document.blocks.filter(({ kind }) => kind === 'heading').length);
    const links = [...body.matchAll(/<a href="#(part-\d+)">/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) expect(anchors).toContain(link);
  });

  it('escapes what is written in it', () => {
    expect(body).toContain('&lt;Swale&gt; &amp; &quot;Medway&quot;');
    expect(html).not.toContain('<Swale>');
  });

  it('has tables with captions, and headings of columns and rows', () => {
    expect(body).toContain('<caption>Table 1. What each body has of it</caption>');
    expect(body).toContain('<th scope="col" class="number">Saving (£ a year)</th>');
    expect(body).toContain('<th scope="row">Kent County Council</th><td class="number">12</td><td class="number">1,000,000.01</td>');
  });

  it('has pictures with a title and a description, whose parts have names of their own', () => {
    expect([...body.matchAll(/<figure><svg [^>]*role="img" aria-labelledby="figure-\d-title figure-\d-words">/g)]).toHaveLength(2);
    expect(body).toContain('>A map of Swale with 96 properties.</desc>');
    expect(body).toContain('id="figure-2-frame"');
    expect(body).toContain('url(#figure-2-frame)');
    const ids = [...body.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('needs nothing beside it: no script, no address, and styles in one sheet alone', () => {
    expect(html).not.toMatch(/<script|<link|<img|\ssrc=/);
    expect(body).not.toMatch(/\sstyle="|<style/);
    expect(html.match(/url\((?!#|data:font)/g)).toBeNull();
    expect(html).toContain(`<style>${style}</style>`);
    expect(style).toContain('counter(pages)');
    expect(style).toContain('@page wide { size: A4 landscape');
  });

  it('says who made it, or that it was made on the server', () => {
    expect(body).toContain(`Made by ${document.madeBy} on `);
    expect(madeLine({ ...document, madeBy: keeper.name })).toMatch(/^Made on the server, \d.* with Common Ground\.$/);
  });

  it('prints the numbers of pages that it is told', () => {
    expect(writeHtml(document, undefined, new Map([['part-1', 3]])).html).toContain('<span>Summary</span><span class="at">3</span>');
  });
});

describe('what stands on a page', () => {
  const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));

  it('is as wide as the line, with no number broken', () => {
    const [narrow, wide] = tables;
    if (!narrow || !wide) throw new Error('The document has two tables.');
    expect(fitsUpright(narrow)).toBe(true);
    expect(fitsUpright(wide)).toBe(false);
    for (const [table, across] of [
      [narrow, false],
      [wide, true],
    ] as const) {
      const widths = columnWidths(table, across);
      expect(widths.reduce((a, b) => a + b, 0)).toBe(lineWidth(across));
      for (const [at, { align }] of table.columns.entries())
        if (align === 'right')
          expect(widths[at]).toBeGreaterThanOrEqual(
            Math.max(...table.rows.map((row) => (row[at] ?? '').length), 1.1 * (table.total?.[at] ?? '').length) * 96,
          );
    }
  });

  it('leaves room for the longest word of a heading and of a cell, and for a whole year', () => {
    const [narrow] = tables;
    if (!narrow) throw new Error('The document has a table.');
    const table = {
      ...narrow,
      columns: [{ label: 'Space needed' }, { label: 'Change', align: 'right' as const }, { label: 'Left in' }, { label: 'Why' }],
      rows: [['1', '−68%', '2011-12', 'Words and words that want all of the room that there is on a line of the page']],
      total: ['', '', '', ''],
    };
    const [needed = 0, change = 0, year = 0] = columnWidths(table, false).map((width) => width - 2 * cellMargin);
    expect(needed).toBeGreaterThanOrEqual(711);
    expect(change).toBeGreaterThanOrEqual(718);
    expect(year).toBeGreaterThanOrEqual(7 * 108);
  });

  it('has years whole in a table, and its total never alone', () => {
    const [narrow] = tables;
    if (!narrow) throw new Error('The document has a table.');
    const one = { ...narrow, rows: [['Left 2011-12', '1', '2']] };
    expect(writeHtml({ ...document, blocks: [one] }).html).toContain('Left <span class="year">2011-12</span>');
    expect(style).toContain('tfoot tr { background: #f6f7f8; break-before: avoid; }');
  });

  it('has headings in the colour of the organisation, dark enough to be read', () => {
    expect(readableColour('#0b5f5c')).toBe('#0b5f5c');
    expect(readableColour('#ffdd00')).not.toBe('#ffdd00');
    expect(readableColour('red')).toBe('#1d2327');
  });
});
