/** The chart of receipts: its bars, its table and its sentence say the same, and what is not known is never drawn as nought. */
import { describe, expect, test } from 'vitest';
import { receiptsChart, receiptsExtent } from '../../../shared/chart/receipts-chart.ts';
import type { ChartPalette } from '../../../shared/chart/chart.ts';
import type { Receipts } from '../../../shared/disposal-receipts.ts';
import { noTotal, type Total } from '../../../shared/figure.ts';
import { pence } from '../../../shared/money.ts';
import type { Pence } from '../../../shared/units.ts';
import { financialYear } from '../../../shared/year.ts';

const palette: ChartPalette = {
  ink: '#000',
  inkQuiet: '#444',
  paperRaised: '#fff',
  line: '#ccc',
  accent: '#066',
  danger: '#c00',
  sectors: {} as ChartPalette['sectors'],
};

const total = (change: Partial<Total<Pence>>): Total<Pence> => ({ ...noTotal<Pence>(), ...change });
const million = pence(100_000_000);

const receipts: Receipts = {
  years: [
    {
      year: financialYear(2025),
      forecast: total({ recorded: million, recordedCount: 1 }),
      actual: pence(90_000_000),
      completed: 1,
      unstated: 0,
    },
    { year: financialYear(2026), forecast: total({ unknownCount: 2 }), actual: pence(0), completed: 0, unstated: 0 },
    {
      year: financialYear(2027),
      forecast: total({ estimated: million, estimatedCount: 1, unknownCount: 1 }),
      actual: pence(0),
      completed: 0,
      unstated: 0,
    },
  ],
  undated: total({ recorded: million, recordedCount: 1 }),
};

type Bars = { name: string; data: { value: number | null }[] }[];
const barsOf = (option: Record<string, unknown>) =>
  (option['series'] as Bars).map(({ name, data }) => [name, ...data.map(({ value }) => value)]);

describe('receipts by year', () => {
  test('what is not known and what has not come in are no bars, and are dashes in the table', () => {
    const { option, table } = receiptsChart(receipts, palette);
    expect(barsOf(option)).toEqual([
      ['Forecast', 100_000_000, null, 100_000_000],
      ['Received', 90_000_000, null, null],
    ]);
    expect(table.rows[1]).toEqual(['2026-27', '—', '0 of 2', '—', '0']);
  });

  test('a sale of which no receipt is recorded is no receipt of nought, and the sum says what it covers', () => {
    const [first, ...rest] = receipts.years;
    if (first === undefined) throw new Error('There is a first year.');
    const some = receiptsChart({ ...receipts, years: [{ ...first, completed: 3, unstated: 2 }, ...rest] }, palette);
    expect(some.table.rows[0]?.[3]).toMatch(/, known for 1 of 3$/);
    expect(some.summary).toContain('known for 1 of 3');
    const none = receiptsChart({ ...receipts, years: [{ ...first, actual: pence(0), completed: 2, unstated: 2 }, ...rest] }, palette);
    expect(none.table.rows[0]?.[3]).toBe('—');
    expect(barsOf(none.option)[1]).toEqual(['Received', null, null, null]);
  });

  test('a receipt of nought is a receipt', () => {
    const [first] = receipts.years;
    if (!first) throw new Error('There is no first year.');
    const { option, table } = receiptsChart({ ...receipts, years: [{ ...first, actual: pence(0) }] }, palette);
    expect(barsOf(option)[1]).toEqual(['Received', 0]);
    expect(table.rows[0]?.[3]).toBe('0');
  });

  test('its table ends in what has no year yet and in a total of everything', () => {
    const { table } = receiptsChart(receipts, palette);
    expect(table.rows.at(-1)).toEqual(['No year yet', '1,000,000', '1 of 1', '—', '0']);
    expect(table.total).toEqual(['Total', '≈3,000,000', '3 of 6', '900,000', '1']);
  });

  test('estimates left out leave the bars, the extent and the table', () => {
    const counted = { estimates: false };
    const { option, table } = receiptsChart(receipts, palette, counted);
    expect(barsOf(option)[0]).toEqual(['Forecast', 100_000_000, null, null]);
    expect(table.total?.[1]).toBe('2,000,000');
    expect(receiptsExtent({ years: receipts.years.slice(1), undated: receipts.undated }, counted).most).toBe(0);
  });

  test('its sentence says what is forecast, what was received and what has no year', () => {
    expect(receiptsChart(receipts, palette).summary).toBe(
      'From 2025-26 to 2027-28, £2m was or is forecast and £900k has been received. 1 disposal has no year yet.',
    );
    expect(receiptsChart({ years: [], undated: noTotal<Pence>() }, palette).summary).toBe('No disposal has a year of completion yet.');
  });
});
