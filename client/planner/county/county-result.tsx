/** What the county would save and raise: low, central and high, beside what the report prints. */
import { publishedKent } from '../../../shared/county/kent.ts';
import type { CountyFigure, CountyResult } from '../../../shared/county/outcome.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { differenceText, figureLabel, figureText, isAnnual } from './county-words.ts';
import classes from './county.module.css';

const figures = Object.keys(figureLabel) as CountyFigure[];
const headed: CountyFigure[] = ['saving', 'gross', 'delivery', 'net'];

export function CountyHeadline({ result: { central, low, high } }: { result: CountyResult }) {
  return (
    <dl className={classes.headline}>
      {headed.map((figure) => (
        <div key={figure}>
          <dt>{figureLabel[figure]}</dt>
          <dd>
            {figureText(figure, central[figure])}
            {isAnnual(figure) && <span> a year</span>}
          </dd>
          <dd className={classes.between}>
            {figureText(figure, low[figure])} to {figureText(figure, high[figure])}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function CountyTable({ result: { central, low, high }, kent }: { result: CountyResult; kent: boolean }) {
  const right = { align: 'right' } as const;
  const ends = [
    { key: 'figure', label: 'Figure' },
    { key: 'low', label: 'Low', ...right },
    { key: 'central', label: 'Central', ...right },
    { key: 'high', label: 'High', ...right },
  ];
  const printed = [
    { key: 'published', label: 'Published', ...right },
    { key: 'difference', label: 'Against published', ...right },
  ];
  const cellsOf = (figure: CountyFigure): string[] => {
    const [value, print] = [central[figure], publishedKent[figure]];
    const against = [
      print === null ? '—' : figureText(figure, print),
      print === null || value === null ? '—' : differenceText(value, print),
    ];
    const label = `${figureLabel[figure]}${isAnnual(figure) ? ', a year' : ''}`;
    return [label, ...[low, central, high].map((end) => figureText(figure, end[figure])), ...(kent ? against : [])];
  };
  return (
    <DataTable
      caption="Result"
      hideCaption
      columns={kent ? [...ends, ...printed] : ends}
      rows={figures.map((figure) => ({ key: figure, cells: cellsOf(figure) }))}
    />
  );
}
