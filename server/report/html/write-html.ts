/** A document as one page of markup that needs nothing beside it: to be read, printed from any browser, or made a tagged PDF. */
import type { ReportColumn, ReportDocument } from '../../../shared/report/report-document.ts';
import { madeLine } from '../made-line.ts';
import { drawingOf } from '../picture/drawing.ts';
import {
  headingsOf,
  pagesOf,
  type PagesOf,
  type PlacedBlock,
  type PlacedFigure,
  type PlacedHeading,
  type PlacedTable,
} from '../placed-blocks.ts';
import { escaped } from './escaped.ts';
import { printStyle } from './print-style.ts';

const side = ({ align }: ReportColumn) => (align === 'right' ? ' class="number"' : '');

/** A year stands on one line. */
const cell = (text: string): string => escaped(text).replace(/\b\d{4}-\d{2}\b(?!-)/g, '<span class="year">$&</span>');

function table({ number, table: { caption, columns, rows, total, note } }: PlacedTable): string {
  const head = columns.map(
    (column) => `<th scope="col"${side(column)}>${escaped(column.label)}${column.unit ? ` ${escaped(column.unit)}` : ''}</th>`,
  );
  const cells = (row: readonly string[], name: 'th' | 'td') =>
    columns
      .map((column, at) => {
        const tag = at === 0 ? name : 'td';
        return `<${tag}${tag === 'th' ? ' scope="row"' : ''}${side(column)}>${cell(row[at] ?? '')}</${tag}>`;
      })
      .join('');
  return [
    `<table><caption>Table ${number}. ${escaped(caption)}</caption>`,
    `<thead><tr>${head.join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${cells(row, 'th')}</tr>`).join('\n')}</tbody>`,
    total ? `<tfoot><tr>${cells(total, 'th')}</tr></tfoot>` : '',
    '</table>',
    note ? `<p class="quiet note">${escaped(note)}</p>` : '',
  ].join('\n');
}

/** Drawings share the page's names for their parts, so each gets names of its own. */
const named = (svg: string, prefix: string): string =>
  svg
    .replace(/\bid="([^"]+)"/g, `id="${prefix}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${prefix}-$1)`)
    .replace(/href="#([^"]+)"/g, `href="#${prefix}-$1"`);

function figure(placed: PlacedFigure, wide: boolean): string {
  const { number, picture } = placed;
  const { svg, width, height, millimetres } = drawingOf(placed, wide);
  const name = `figure-${number}`;
  const described = named(svg, name).replace(/<svg\b[^>]*>/, (root) => {
    const box = root.includes('viewBox=') ? '' : ` viewBox="0 0 ${width} ${height}"`;
    const kept = root.replace(/\s(width|height|role|aria-[a-z]+)="[^"]*"/g, '').slice(0, -1);
    const size = `width="${millimetres.width.toFixed(1)}mm" height="${millimetres.height.toFixed(1)}mm"`;
    const words = `<title id="${name}-title">${escaped(picture.caption)}</title><desc id="${name}-words">${escaped(picture.alternative)}</desc>`;
    return `${kept} ${size}${box} role="img" aria-labelledby="${name}-title ${name}-words">${words}`;
  });
  return `<figure>${described}<figcaption>Figure ${number}. ${escaped(picture.caption)}</figcaption></figure>`;
}

/** The title of the document is the page's first heading, so that the document's own begin with the second. */
const heading = ({ level, text, anchor }: PlacedHeading, turned: boolean): string =>
  `<h${level + 1} id="${anchor}"${turned ? ' class="new-page"' : ''}>${escaped(text)}</h${level + 1}>`;

function written(block: PlacedBlock, wide: boolean, turned: boolean): string {
  switch (block.kind) {
    case 'heading':
      return heading(block, turned);
    case 'paragraph':
      return `<p${block.tone ? ` class="${block.tone}"` : ''}>${escaped(block.text)}</p>`;
    case 'bullets':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'table':
      return table(block);
    case 'figure':
      return figure(block, wide);
    case 'new-page':
      return '';
  }
}

const pages = ({ wide, blocks }: PagesOf, first: boolean, told: () => void): string => {
  const parts = blocks.map((block, at) => {
    const turned = blocks[at - 1]?.kind === 'new-page';
    const html = written(block, wide, turned);
    told();
    return turned && block.kind !== 'heading' ? `<div class="new-page">${html}</div>` : html;
  });
  return `<section class="pages${wide ? ' wide' : ''}${first ? '' : ' new-page'}">\n${parts.filter(Boolean).join('\n')}\n</section>`;
};

const contents = (headings: readonly PlacedHeading[], pageOf: ReadonlyMap<string, number>): string => {
  const entries = headings
    .filter(({ level }) => level < 3)
    .map(({ level, text, anchor }) => {
      const page = pageOf.get(anchor);
      return `<li class="level-${level}"><a href="#${anchor}"><span>${escaped(text)}</span>${page === undefined ? '' : `<span class="at">${page}</span>`}</a></li>`;
    });
  return `<nav class="contents" aria-labelledby="contents"><h2 id="contents">Contents</h2><ol>${entries.join('\n')}</ol></nav>`;
};

export type WrittenPage = {
  html: string;
  /** The text of its one style sheet, by which a policy can admit it. */
  style: string;
};

/** `pageOf` holds the number of the page on which a heading stands, where that is known. */
export function writeHtml(
  document: ReportDocument,
  told: (done: number, of: number) => void = () => undefined,
  pageOf: ReadonlyMap<string, number> = new Map(),
): WrittenPage {
  const { title, subtitle, organisation, foot, madeBy } = document;
  const placed = pagesOf(document.blocks);
  const style = printStyle(document);
  let done = 0;
  const body = placed.map((page, at) => pages(page, at === 0, () => told(++done, document.blocks.length)));
  const html = `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="author" content="${escaped(madeBy)}">
<meta name="description" content="${escaped(subtitle)}">
<style>${style}</style>
</head>
<body>
<header class="title">
<p class="owner">${escaped(organisation.name)}</p>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
<p class="quiet">${escaped(madeLine(document))}</p>
<p class="quiet">${escaped(foot)}</p>
</header>
${contents(headingsOf(placed), pageOf)}
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
  return { html, style };
}
