/** The do-minimum year by year, and property by property: what it costs to leave the estate as it is and keep it standing. */
import { Link } from '@tanstack/react-router';
import { inWholePounds } from '../../../shared/appraisal/explanation.ts';
import { valueOf, type Figure } from '../../../shared/figure.ts';
import { formatPounds } from '../../../shared/money.ts';
import { doMinimumAssumptions, type DoMinimum } from '../../../shared/options/do-minimum.ts';
import type { Pence } from '../../../shared/units.ts';
import { formatFinancialYear } from '../../../shared/year.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './options.module.css';

const plain = (amount: number) => formatPounds(amount as Pence, 'table').replace('£', '');

function Amount({ figure }: { figure: Figure<number> }) {
  const value = valueOf(figure);
  if (value === null)
    return (
      <>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not recorded</span>
      </>
    );
  return <span title={formatPounds(value as Pence, 'exact')}>{`${figure.basis === 'estimated' ? '≈' : ''}${plain(value)}`}</span>;
}

export function DoMinimumYears({ base, nameOf }: { base: DoMinimum; nameOf: (property: DoMinimum['rows'][number]['property']) => string }) {
  const { draft } = usePlan();
  const totals = inWholePounds(base.flows.map(({ total }) => total));
  const sum = (of: (flow: DoMinimum['flows'][number]) => number) => plain(base.flows.reduce((all, flow) => all + of(flow), 0));
  return (
    <details className={classes.years}>
      <summary>The do-minimum year by year and property by property</summary>
      <p className={classes.quiet}>{doMinimumAssumptions}</p>
      <DataTable
        caption={`What the do-minimum costs from ${formatFinancialYear(draft.baseYear)}, undiscounted`}
        columns={[
          { key: 'year', label: 'Year' },
          { key: 'cost', label: 'Running cost', unit: '(£)', align: 'right' },
          { key: 'backlog', label: 'Repairs', unit: '(£)', align: 'right' },
          { key: 'renewals', label: 'Lease renewals', unit: '(£)', align: 'right' },
          { key: 'total', label: 'Together', unit: '(£)', align: 'right' },
        ]}
        rows={[
          ...base.flows.map((flow, at) => ({
            key: String(flow.year),
            cells: [
              formatFinancialYear(flow.year),
              plain(flow.runningCost),
              plain(flow.backlog),
              plain(flow.renewals),
              plain(totals[at] ?? 0),
            ],
          })),
          {
            key: 'all',
            cells: [
              'All years',
              sum((flow) => flow.runningCost),
              sum(({ backlog }) => backlog),
              sum(({ renewals }) => renewals),
              sum(({ total }) => total),
            ],
            emphasis: 'total' as const,
          },
        ]}
      />
      <DataTable
        caption="The properties behind it"
        columns={[
          { key: 'property', label: 'Property' },
          { key: 'cost', label: 'Running cost', unit: '(£ a year)', align: 'right' },
          { key: 'backlog', label: 'Backlog', unit: '(£)', align: 'right' },
          { key: 'renewal', label: 'Lease renewed in' },
          { key: 'fee', label: 'Fee', unit: '(£)', align: 'right' },
        ]}
        rows={base.rows.map(({ property, runningCost, backlog, renewal }) => ({
          key: property,
          cells: [
            <Link key="name" to="/register/$propertyId" params={{ propertyId: property }}>
              {nameOf(property)}
            </Link>,
            <Amount key="cost" figure={runningCost} />,
            <Amount key="backlog" figure={backlog} />,
            renewal === null ? '' : renewal.year === null ? 'its end is not recorded' : formatFinancialYear(renewal.year),
            renewal === null ? '' : <Amount key="fee" figure={renewal.fee} />,
          ],
        }))}
      />
    </details>
  );
}
