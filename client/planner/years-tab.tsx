/** The plan year by year, and the slider that plays it on the map. */
import { ActionIcon, Slider } from '@mantine/core';
import { useEffect, useState } from 'react';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatFinancialYear } from '../../shared/year.ts';
import { DataTable } from '../ui/data-table.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './aside.module.css';
import { usePlan } from './plan-context.ts';
import { doneBy, programmeYears } from './programme.ts';

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
      <Player />
      <DataTable
        caption="The plan year by year, undiscounted unless it says so"
        columns={columns}
        rows={appraisal.flows.map((flow) => ({
          key: String(flow.year),
          onOpen: () => setYear(flow.year),
          cells: [
            formatFinancialYear(flow.year),
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

export function Player() {
  const { draft, year, setYear } = usePlan();
  const years = programmeYears(draft);
  const [playing, setPlaying] = useState(false);
  const first = years[0] ?? draft.baseYear;
  const last = years.at(-1) ?? first;
  const shown = year ?? last;
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setTimeout(() => {
      const next = years.find((each) => each > shown);
      if (next === undefined) setPlaying(false);
      else setYear(next);
    }, 1100);
    return () => clearTimeout(timer);
  });
  const play = () => {
    if (!playing && shown >= last) setYear(first);
    setPlaying(!playing);
  };
  const done = doneBy(draft, shown);
  if (first === last) return <p className={classes.quiet}>Everything in this plan happens in {formatFinancialYear(first)}.</p>;
  return (
    <div className={classes.player}>
      <ActionIcon variant="default" size="lg" aria-label={playing ? 'Pause the programme' : 'Play the programme on the map'} onClick={play}>
        <Icon name={playing ? 'pause' : 'play'} />
      </ActionIcon>
      <Slider
        className={classes.slider ?? ''}
        thumbLabel="Year shown on the map"
        min={first}
        max={last}
        step={1}
        value={shown}
        label={(value) => formatFinancialYear(value as typeof first)}
        marks={years.map((value) => ({ value }))}
        onChange={(value) => {
          setPlaying(false);
          setYear(value as typeof first);
        }}
      />
      <output className={classes.playerYear} aria-live={playing ? 'off' : 'polite'}>
        {formatFinancialYear(shown)}: {done.hubs} {done.hubs === 1 ? 'hub' : 'hubs'} open, {done.left} left
      </output>
      {year !== null && (
        <button type="button" className={classes.link} onClick={() => setYear(null)}>
          Show the whole plan
        </button>
      )}
    </div>
  );
}
