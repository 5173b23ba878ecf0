/** The years up to a payback: what each one brings, and what all so far come to. */
import { inWholePounds, type ExplanationRow } from '../../shared/appraisal/explanation.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { DataTable } from '../ui/data-table.tsx';

const pounds = (amount: number, exact: number, key: string) => (
  <span key={key} title={formatPounds(exact as Pence, 'exact')}>
    {formatPounds(amount as Pence, 'table')}
  </span>
);

export function Years({ rows }: { rows: readonly ExplanationRow[] }) {
  const shown = inWholePounds(rows.map(({ amount }) => amount));
  const sum = (amounts: readonly number[], upTo: number) => amounts.slice(0, upTo + 1).reduce((so, amount) => so + amount, 0);
  const exact = rows.map(({ amount }) => amount);
  return (
    <DataTable
      caption="Year by year"
      columns={[
        { key: 'year', label: 'Year' },
        { key: 'in', label: 'In the year', align: 'right' },
        { key: 'so-far', label: 'So far', align: 'right' },
      ]}
      rows={rows.map(({ label, amount }, at) => ({
        key: label,
        cells: [label, pounds(shown[at] ?? 0, amount, 'in'), pounds(sum(shown, at), sum(exact, at), 'so-far')],
      }))}
    />
  );
}
