/** A document as a Word file, read back: headings, contents, tables, pictures, language and properties. */
import { beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../../server/report/docx/write-docx.ts';
import { givenDocument } from '../../given/given-document.ts';
import { readDocx, type ReadDocx } from '../../given/read-docx.ts';

const document = givenDocument();
const steps: number[] = [];
let read: ReadDocx;

beforeAll(async () => {
  read = readDocx(await writeDocx(document, (done) => steps.push(done)));
});

describe('a document as a Word file', () => {
  it('has its headings in order and at their levels', () => {
    const wanted = document.blocks.flatMap((block) => (block.kind === 'heading' ? [{ level: block.level, text: block.text }] : []));
    expect(read.headings).toEqual(wanted);
  });

  it('lists its contents with the page of each heading, without asking to be updated', () => {
    expect(read.parts.get('word/document.xml')).toContain('TOC \\h \\o &quot;1-2&quot;');
    const lines = read.contents.split('\n').filter(Boolean);
    expect(lines.map((line) => line.split('\t')[0])).toEqual([
      'Summary',
      'Money in and out',
      'The place',
      'Appendix: properties',
      'Assumptions',
    ]);
    const pages = lines.map((line) => Number(line.split('\t')[1]));
    expect(pages.slice(0, 4)).toEqual([3, 3, 4, 5]);
    expect(pages[4]).toBeGreaterThan(5);
    expect(read.parts.get('word/settings.xml')).not.toContain('updateFields');
    expect(read.parts.get('word/document.xml')).not.toContain('w:dirty');
  });

  it('has every table with its heading row marked, no row split, numbers to the right', () => {
    const wanted = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    expect(read.tables).toHaveLength(wanted.length);
    for (const [at, table] of wanted.entries()) {
      const found = read.tables[at];
      expect(found?.headingRows).toEqual([table.columns.map(({ label, unit }) => (unit ? `${label} ${unit}` : label))]);
      expect(found?.rows).toEqual([...table.rows, ...(table.total ? [table.total] : [])]);
      expect(found?.splitRows).toBe(0);
      expect(found?.alignments).toEqual(table.columns.map(({ align }) => align ?? 'left'));
    }
  });

  it('keeps a year on one line of a table, and with a table or a picture what leads to it', async () => {
    const [table] = document.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
    if (!table) throw new Error('The document has a table.');
    const rows = [['Left 2011-12', '1', '2']];
    const blocks = [
      { kind: 'paragraph', text: 'Before words.' },
      { kind: 'paragraph', text: 'Before a table.' },
      { ...table, rows },
    ] as const;
    const short = readDocx(await writeDocx({ ...document, blocks }));
    const xml = short.parts.get('word/document.xml') ?? '';
    expect(xml).toMatch(/2011<\/w:t><w:noBreakHyphen\/><w:t[^>]*>12</);
    expect(short.tables[0]?.rows[0]?.[0]).toBe('Left 2011-12');
    const paragraphOf = (text: string) => xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf(text)), xml.indexOf(text));
    expect(paragraphOf('Before a table.')).toMatch(/<w:keepNext\s*\/>/);
    expect(paragraphOf('Before words.')).not.toMatch(/<w:keepNext\s*\/>/);
  });

  it('describes every picture and counts tables and figures', () => {
    const pictures = document.blocks.flatMap((block) => (block.kind === 'chart' || block.kind === 'map' ? [block] : []));
    expect(read.alternatives).toEqual(pictures.map(({ alternative }) => alternative));
    expect(read.captions).toEqual([
      'Figure 1. Money in and out, year by year',
      'Table 1. What each body has of it',
      'Figure 2. The estate today',
      'Table 2. Every property of the plan',
    ]);
    expect([...read.parts.keys()].filter((path) => path.endsWith('.png'))).toHaveLength(pictures.length);
  });

  it('lies across for the table that is too wide for an upright page, and for no other', () => {
    const shapes = [...(read.parts.get('word/document.xml') ?? '').matchAll(/<w:pgSz [^>]*w:orient="([a-z]+)"/g)].map(([, shape]) => shape);
    expect(shapes).toEqual(['portrait', 'portrait', 'landscape', 'portrait']);
  });

  it('is in British English, says whose it is, and numbers its pages', () => {
    expect(read.parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>');
    expect(read.parts.get('docProps/core.xml')).toContain('<dc:title>Deep dive: &lt;Swale&gt; &amp; &quot;Medway&quot;</dc:title>');
    expect(read.parts.get('docProps/core.xml')).toContain('<dc:creator>Olive Officer</dc:creator>');
    expect(read.parts.get('docProps/app.xml')).toContain('<Company>Swale &amp; Kent Partnership</Company>');
    const foot = read.parts.get('word/footer1.xml') ?? '';
    expect(foot).toContain('NUMPAGES');
    expect(foot).toContain(document.foot);
    expect(read.text).toContain('Swale & Kent Partnership');
  });

  it('tells how far it is, block by block', () => {
    expect(steps).toEqual(document.blocks.map((_, at) => at + 1).slice(0, steps.length));
    expect(steps.length).toBeGreaterThan(document.blocks.length / 2);
  });
});
