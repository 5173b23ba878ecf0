/** The blocks of a document in their places: headings with the anchors that the contents list links to, tables and figures with their numbers, parts upright or across the page. */
import type { ReportBlock, ReportTable } from '../../shared/report/report-document.ts';
import { fitsUpright } from './table-widths.ts';

type Picture = Extract<ReportBlock, { kind: 'chart' | 'map' }>;
type Plain = Exclude<ReportBlock, Picture | ReportTable | { kind: 'heading' }>;

export type PlacedHeading = Extract<ReportBlock, { kind: 'heading' }> & { anchor: string };
export type PlacedTable = { kind: 'table'; number: number; table: ReportTable };
export type PlacedFigure = { kind: 'figure'; number: number; picture: Picture };
export type PlacedBlock = PlacedHeading | PlacedTable | PlacedFigure | Plain;

/** What stands on pages of one shape; `wide` lies across. */
export type PagesOf = { wide: boolean; blocks: readonly PlacedBlock[] };

function placed(blocks: readonly ReportBlock[]): PlacedBlock[] {
  const counts = { heading: 0, table: 0, figure: 0 };
  return blocks.map((block): PlacedBlock => {
    switch (block.kind) {
      case 'heading':
        return { ...block, anchor: `part-${++counts.heading}` };
      case 'table':
        return { kind: 'table', number: ++counts.table, table: block };
      case 'chart':
      case 'map':
        return { kind: 'figure', number: ++counts.figure, picture: block };
      case 'paragraph':
      case 'bullets':
      case 'new-page':
        return block;
    }
  });
}

const isChapter = (block: PlacedBlock) => block.kind === 'heading' && block.level === 1;

/** Each chapter with what follows it; what stands before the first is one of its own. */
function chapters(blocks: readonly PlacedBlock[]): PlacedBlock[][] {
  const found: PlacedBlock[][] = [[]];
  for (const block of blocks) {
    if (isChapter(block)) found.push([]);
    found.at(-1)?.push(block);
  }
  return found.filter((chapter) => chapter.length > 0);
}

const isNewPage = ({ kind }: PlacedBlock) => kind === 'new-page';

function trimmed(blocks: readonly PlacedBlock[]): PlacedBlock[] {
  const first = blocks.findIndex((block) => !isNewPage(block));
  return first === -1 ? [] : blocks.slice(first, blocks.findLastIndex((block) => !isNewPage(block)) + 1);
}

/** The document's pages by their shape: a chapter with a table that is too wide for an upright page lies across, and a change of shape is a new page by itself. */
export function pagesOf(blocks: readonly ReportBlock[]): PagesOf[] {
  const pages: { wide: boolean; blocks: PlacedBlock[] }[] = [];
  for (const chapter of chapters(placed(blocks))) {
    const wide = chapter.some((block) => block.kind === 'table' && !fitsUpright(block.table));
    const last = pages.at(-1);
    if (last?.wide === wide) last.blocks.push(...chapter);
    else pages.push({ wide, blocks: [...chapter] });
  }
  return pages.map((page) => ({ ...page, blocks: trimmed(page.blocks) })).filter(({ blocks: some }) => some.length > 0);
}

/** The headings that a contents list names. */
export const headingsOf = (pages: readonly PagesOf[]): PlacedHeading[] =>
  pages.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'heading'));
