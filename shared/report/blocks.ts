/** The parts of which a report's sections are put together. */
import type { ChartPicture } from '../chart/chart.ts';
import type { ReportBlock, ReportColumn, ReportTable } from './report-document.ts';

export const heading = (level: 1 | 2 | 3, text: string): ReportBlock => ({ kind: 'heading', level, text });

export const paragraph = (text: string, tone?: 'lead' | 'quiet'): ReportBlock => ({ kind: 'paragraph', text, ...(tone ? { tone } : {}) });

/** Nothing where there are no items: a list is never empty. */
export const bullets = (items: readonly string[]): ReportBlock[] => (items.length === 0 ? [] : [{ kind: 'bullets', items }]);

export const words = (label: string): ReportColumn => ({ label });
export const number = (label: string, unit?: string): ReportColumn => ({ label, align: 'right', ...(unit ? { unit } : {}) });

type Beside = Pick<ReportTable, 'total' | 'note'>;

/** What the mark means, said below every table that has it and wherever sentences first use it. */
export const aboutEstimates = '≈ marks a figure that has an estimate in it.';

/** A table that says itself what "≈" means where one of its figures carries it. */
export function table(
  caption: string,
  columns: readonly ReportColumn[],
  rows: ReportTable['rows'],
  { total, note: own = '' }: Beside = {},
): ReportTable {
  const isEstimated = [...rows, total ?? []].some((row) => row.some((cell) => cell.startsWith('≈')));
  const note = [own, isEstimated ? aboutEstimates : ''].filter(Boolean).join(' ');
  return { kind: 'table', caption, columns, rows, ...(total ? { total } : {}), ...(note === '' ? {} : { note }) };
}

const columnOf = ({ label, unit, align }: ChartPicture['table']['columns'][number]): ReportColumn => ({
  label,
  ...(unit ? { unit } : {}),
  ...(align ? { align } : {}),
});

/** A chart with the numbers drawn in it below. */
export function chartWithTable(caption: string, chart: ChartPicture, note?: string): ReportBlock[] {
  const { columns, rows, total } = chart.table;
  return [
    { kind: 'chart', caption, alternative: chart.summary, chart },
    table(`${caption}: the figures`, columns.map(columnOf), rows, { ...(total ? { total } : {}), ...(note ? { note } : {}) }),
  ];
}

/** "Sheerness, Queenborough and Faversham". */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
