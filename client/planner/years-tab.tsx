/** The plan year by year, what each year comes to first and what makes it behind a switch; opening a year shows it on the map. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { YearFlow } from '../../shared/appraisal/appraisal.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';

type Shown = 'sums' | 'parts';
type Part = { key: Exclude<keyof YearFlow, 'year'>; label: string };

const columns: Record<Shown, Part[]> = {
  sums: [
    { key: 'net', label: 'Net' },
    { key: 'cumulative', label: 'Cumulative' },
    { key: 'cumulativeDiscounted', label: 'Discounted' },
  ],
  parts: [
    { key: 'saving', label: 'Saving' },
    { key: 'receipts', label: 'Receipts' },
    { key: 'delivery', label: 'Delivery' },
    { key: 'relocation', label: 'Relocation' },
  ],
};

const money = (value: number) => (value === 0 ? '0' : formatPounds(value as Pence, 'table').replace('£', ''));

export function YearsTab() {
  const { appraisal, setYear } = usePlan();
  const [shown, setShown] = useState<Shown>('sums');
  return (
    <div className={classes.stack}>
      <SegmentedControl
        size="xs"
        aria-label="Figures of each year"
        value={shown}
        onChange={setShown}
        data={[
          { value: 'sums', label: 'What it comes to' },
          { value: 'parts', label: 'What makes it' },
        ]}
      />
      <div className={classes.years}>
        <DataTable
          caption="The plan year by year, in pounds"
          columns={[{ key: 'year', label: 'Year' }, ...columns[shown].map((part) => ({ ...part, align: 'right' as const }))]}
          rows={appraisal.flows.map((flow) => ({
            key: String(flow.year),
            onOpen: () => setYear(flow.year),
            cells: [
              <span key="year" className={classes.year}>
                {formatFinancialYear(flow.year)}
              </span>,
              ...columns[shown].map(({ key }) => money(flow[key])),
            ],
          }))}
        />
      </div>
      <p className={classes.quiet}>
        {shown === 'sums'
          ? 'Net is saving and receipts less delivery and relocation. Cumulative adds it up, undiscounted; discounted adds it up at the discount rate.'
          : 'Savings begin the year after a property is left.'}{' '}
        Real terms at prices of the base year; all of it rests on the estimates of the plan.
      </p>
    </div>
  );
}
