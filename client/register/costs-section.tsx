/** Running cost by line with its share, and the total that every page states. */
import { costPerSquareMetre } from '../../shared/cost-per-square-metre.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import { valueOf } from '../../shared/figure.ts';
import { formatPounds, formatPoundsPerSquareMetre } from '../../shared/money.ts';
import { costLineLabel, costLines, type RunningCost } from '../../shared/running-cost.ts';
import type { PencePerYear } from '../../shared/units.ts';
import { DataTable } from '../ui/data-table.tsx';
import { FigureText } from '../ui/figure-text.tsx';
import { FigureWithBasis } from './figure-with-basis.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

const pounds = (amount: PencePerYear) => formatPounds(amount, 'table');

export function CostsSection({ runningCost, facts }: { runningCost: RunningCost; facts: PropertyFacts }) {
  const total = valueOf(facts.runningCost);
  const known = costLines.flatMap((line) => {
    const figure = runningCost.lines[line];
    return figure && figure.basis !== 'unknown' ? [{ line, figure }] : [];
  });
  return (
    <PropertySection title="Running cost">
      <DataTable
        caption="Running cost by line"
        hideCaption
        columns={[
          { key: 'line', label: 'Line' },
          { key: 'amount', label: 'Amount', unit: '£ a year', align: 'right' },
        ]}
        rows={[
          ...known.map(({ line, figure }) => ({
            key: line,
            cells: [costLineLabel[line], <FigureWithBasis key="amount" figure={figure} print={pounds} />],
          })),
          {
            key: 'total',
            emphasis: 'total' as const,
            cells: ['Total', <FigureWithBasis key="amount" figure={facts.runningCost} print={pounds} />],
          },
        ]}
      />
      <p className={classes.note}>
        {known.length === 0 && total !== null && facts.runningCost.basis === 'recorded' ? 'Only the total is recorded. ' : ''}
        {known.length === 0 && total === null ? 'No running cost is recorded, and nothing to estimate it from. ' : ''}
        For each square metre, a year: <FigureText sourced figure={costPerSquareMetre(facts)} print={formatPoundsPerSquareMetre} />
      </p>
    </PropertySection>
  );
}
