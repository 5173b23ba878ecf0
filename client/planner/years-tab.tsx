/** The plan year by year; opening a year shows it on the map. */
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';

const columns = [
  { key: 'year', label: 'Year' },
  { key: 'saving', label: 'Saving', unit: '£ a year', align: 'right' as const },
  { key: 'receipts', label: 'Receipts', unit: '£', align: 'right' as const },
  { key: 'delivery', label: 'Delivery', unit: '£', align: 'right' as const },
  { key: 'relocation', label: 'Relocation', unit: '£', align: 'right' as const },
  { key: 'net', label: 'Net', unit: '£', align: 'right' as const },
  { key: 'cumulative', label: 'Cumulative', unit: '£', align: 'right' as const },
  { key: 'discounted', label: 'Discounted', unit: '£', align: 'right' as const },
];

export function YearsTab() {
  const { appraisal, setYear } = usePlan();
  const money = (value: number) => (value === 0 ? '0' : formatPounds(value as Pence, 'table').replace('£', ''));
  return (
    <div className={classes.stack}>
      <DataTable
        caption="The plan year by year, undiscounted unless it says so"
        columns={columns}
        rows={appraisal.flows.map((flow) => ({
          key: String(flow.year),
          onOpen: () => setYear(flow.year),
          cells: [
            <span key="year" className={classes.year}>
              {formatFinancialYear(flow.year)}
            </span>,
            money(flow.saving),
            money(flow.receipts),
            money(flow.delivery),
            money(flow.relocation),
            money(flow.net),
            money(flow.cumulative),
            money(flow.cumulativeDiscounted),
          ],
        }))}
      />
      <p className={classes.quiet}>
        Real terms at prices of the base year. Savings begin the year after a property is left. Discounted: cumulative.
      </p>
    </div>
  );
}
