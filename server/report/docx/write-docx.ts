/** A document as a Word file that can be edited: true styles, a contents list with its page numbers, marked tables and described pictures. */
import { Bookmark, Document, HeadingLevel, ImageRun, Packer, Paragraph, TextRun, type FileChild, type ISectionOptions } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { ReportDocument } from '../../../shared/report/report-document.ts';
import { drawingOf } from '../picture/drawing.ts';
import { rasterise } from '../picture/rasterise.ts';
import { pagesOf, type PagesOf, type PlacedBlock, type PlacedFigure } from '../placed-blocks.ts';
import { appProperties } from './app-properties.ts';
import { pageProperties, runningFoot } from './docx-pages.ts';
import { bulletList, docxNumbering, docxStyles } from './docx-styles.ts';
import { captionOf, docxTable } from './docx-table.ts';
import { contentsPage, titlePage } from './docx-title.ts';

/** Told of how many of the parts are done. */
export type Told = (done: number, of: number) => void;

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** The pixels of a browser, of which Word makes its own lengths. */
const pixels = (millimetres: number) => Math.round((millimetres / 25.4) * 96);

async function figure(placed: PlacedFigure, wide: boolean): Promise<FileChild[]> {
  const { picture, number } = placed;
  const drawing = drawingOf(placed, wide);
  const { width, height } = drawing.millimetres;
  const image = new ImageRun({
    type: 'png',
    data: await rasterise(drawing.svg, drawing, width),
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { name: `Figure ${number}`, title: picture.caption, description: picture.alternative },
  });
  return [new Paragraph({ style: 'Figure', children: [image] }), captionOf('Figure', picture.caption, false)];
}

/** What leads to a table or a picture stands on its page. */
const leadsTo = (next: PlacedBlock | undefined) => next?.kind === 'figure' || next?.kind === 'table';

async function written(block: PlacedBlock, wide: boolean, next: PlacedBlock | undefined): Promise<FileChild[]> {
  switch (block.kind) {
    case 'heading': {
      const text = new Bookmark({ id: block.anchor, children: [new TextRun(block.text)] });
      return [new Paragraph({ heading: levels[block.level], children: [text] })];
    }
    case 'paragraph': {
      const style = block.tone === 'lead' ? 'Lead' : block.tone === 'quiet' ? 'Quiet' : null;
      return [new Paragraph({ text: block.text, keepNext: leadsTo(next), ...(style === null ? {} : { style }) })];
    }
    case 'bullets':
      return block.items.map((text) => new Paragraph({ text, numbering: { reference: bulletList, level: 0 } }));
    case 'table':
      return docxTable(block, wide);
    case 'figure':
      return figure(block, wide);
    case 'new-page':
      return [];
  }
}

/** A new page is the next paragraph's own, so that no empty one stands at the end of a full page. */
async function section({ wide, blocks }: PagesOf, document: ReportDocument, tell: () => void): Promise<ISectionOptions> {
  const children: FileChild[] = [];
  let turned = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'heading' && turned) {
      const text = new Bookmark({ id: block.anchor, children: [new TextRun(block.text)] });
      children.push(new Paragraph({ heading: levels[block.level], pageBreakBefore: true, children: [text] }));
    } else {
      if (turned) children.push(new Paragraph({ pageBreakBefore: true, spacing: { before: 0, after: 0, line: 20, lineRule: 'exact' } }));
      children.push(...(await written(block, wide, blocks[at + 1])));
    }
    turned = block.kind === 'new-page';
    tell();
  }
  return { properties: pageProperties(wide), footers: { default: runningFoot(document, wide) }, children };
}

/** The bytes of the .docx file; the figures are drawn and everything laid out here, which takes seconds for a long document. */
export async function writeDocx(document: ReportDocument, told: Told = () => undefined): Promise<Buffer> {
  const pages = pagesOf(document.blocks);
  const of = document.blocks.length;
  let done = 0;
  const sections: ISectionOptions[] = [
    {
      properties: { ...pageProperties(false), titlePage: true },
      footers: { default: runningFoot(document, false) },
      children: [...titlePage(document), ...contentsPage()],
    },
  ];
  for (const page of pages) sections.push(await section(page, document, () => told(++done, of)));
  const { title, subtitle, organisation, madeBy } = document;
  const file = new Document({
    title,
    subject: subtitle,
    creator: madeBy,
    lastModifiedBy: madeBy,
    description: document.foot,
    styles: docxStyles(organisation.colour),
    numbering: docxNumbering,
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections,
  });
  return Packer.toBuffer(file, undefined, [{ path: 'docProps/app.xml', data: appProperties(organisation.name) }]);
}
