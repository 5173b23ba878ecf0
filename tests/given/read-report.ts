/** Reads a report back as its readers do: its headings, its sentences, its tables by their captions, and everything that it says. */
import type { ReportBlock, ReportDocument, ReportTable } from '../../shared/report/report-document.ts';

export const headingsOf = ({ blocks }: ReportDocument, level: 1 | 2 | 3): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' && block.level === level ? block.text : []));

export const tablesOf = ({ blocks }: ReportDocument): ReportTable[] =>
  blocks.filter((block): block is ReportTable => block.kind === 'table');

export function tableOf(document: ReportDocument, caption: string): ReportTable {
  const found = tablesOf(document).find((one) => one.caption === caption);
  if (found === undefined) throw new Error(`No table is called “${caption}”.`);
  return found;
}

/** The row that starts with a text. */
export function rowOf(table: ReportTable, first: string): readonly string[] {
  const found = table.rows.find(([cell]) => cell === first);
  if (found === undefined) throw new Error(`“${table.caption}” has no row “${first}”.`);
  return found;
}

const textsIn = (block: ReportBlock): string[] => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.text];
    case 'bullets':
      return [...block.items];
    case 'table':
      return [
        block.caption,
        ...block.columns.map(({ label, unit }) => `${label} ${unit ?? ''}`),
        ...block.rows.flat(),
        ...(block.total ?? []),
        block.note ?? '',
      ];
    case 'chart':
      return [block.caption, block.alternative, JSON.stringify(block.chart.table)];
    case 'map':
      return [block.caption, block.alternative, block.map.svg];
    case 'new-page':
      return [];
  }
};

/** Every text of the report, one a line. */
export const textOf = ({ title, subtitle, foot, blocks }: ReportDocument): string =>
  [title, subtitle, foot, ...blocks.flatMap(textsIn)].join('\n');

/** The sentences below a heading of the first level. */
export function sentencesIn({ blocks }: ReportDocument, section: string): string {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1 && block.text === section);
  const end = blocks.findIndex((block, at) => at > start && block.kind === 'heading' && block.level === 1);
  return blocks
    .slice(start, end === -1 ? undefined : end)
    .flatMap((block) => (block.kind === 'paragraph' || block.kind === 'bullets' ? textsIn(block) : []))
    .join('\n');
}

/** A number as it stands in a table, with or without "≈"; null where the cell is no number. */
export function numberIn(cell: string): number | null {
  const text = cell.replace(/^≈/, '').replace('−', '-').replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
