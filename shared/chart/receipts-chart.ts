/** Receipts of disposals as a chart: for each financial year what is forecast beside what came in. */
import { receivedOf, type Receipts, type YearOfReceipts } from '../disposal-receipts.ts';
import { countOf, coverage, sumOf, type Total } from '../figure.ts';
import type { Pence } from '../units.ts';
import { formatFinancialYear } from '../year.ts';
import { ground, namesAxis, tooltip, type ChartPalette, type ChartPicture } from './chart.ts';
import { extentOf, moneyAxis, plainPounds, shortPounds, zeroLine, type Extent } from './money-axis.ts';

type Counted = { estimates: boolean };

const hasForecast = (total: Total<Pence>, counted: Counted) => coverage(total, counted).known > 0;

const forecastOf = ({ forecast }: YearOfReceipts, counted: Counted): number | null =>
  hasForecast(forecast, counted) ? sumOf(forecast, counted) : null;

type Received = Pick<YearOfReceipts, 'actual' | 'completed' | 'unstated'>;

/** Nothing has come in of a year in which no disposal ended, which is not the same as a receipt of nought. */
const actualOf = ({ actual, completed, unstated }: Received): number | null => (completed === unstated ? null : actual);

/** Received in pounds, with what it is known for where that is not all. */
function receivedText(received: Received): string {
  const amount = actualOf(received);
  const { completed, unstated } = received;
  if (amount === null) return '—';
  return unstated === 0 ? plainPounds(amount) : `${plainPounds(amount)}, known for ${completed - unstated} of ${completed}`;
}

/** What the bars of receipts reach up to. */
export const receiptsExtent = ({ years }: Receipts, counted: Counted): Extent =>
  extentOf(years.flatMap((year) => [forecastOf(year, counted) ?? 0, year.actual]));

const rough = (total: Total<Pence>, { estimates }: Counted) => (estimates && total.estimatedCount > 0 ? '≈' : '');

const forecastText = (total: Total<Pence>, counted: Counted) =>
  hasForecast(total, counted) ? `${rough(total, counted)}${plainPounds(sumOf(total, counted))}` : '—';

const knownText = (total: Total<Pence>, counted: Counted) =>
  countOf(total) === 0 ? '—' : `${coverage(total, counted).known} of ${countOf(total)}`;

const added = (one: Total<Pence>, other: Total<Pence>): Total<Pence> => ({
  recorded: (one.recorded + other.recorded) as Pence,
  recordedCount: one.recordedCount + other.recordedCount,
  estimated: (one.estimated + other.estimated) as Pence,
  estimatedCount: one.estimatedCount + other.estimatedCount,
  unknownCount: one.unknownCount + other.unknownCount,
});

function tableOf({ years, undated }: Receipts, counted: Counted): ChartPicture['table'] {
  const whole = years.reduce((sum, { forecast }) => added(sum, forecast), undated);
  const received = receivedOf({ years, undated });
  return {
    columns: [
      { key: 'year', label: 'Year' },
      { key: 'forecast', label: 'Forecast', unit: '(£)', align: 'right' },
      { key: 'known', label: 'Forecast known for', align: 'right' },
      { key: 'actual', label: 'Received', unit: '(£)', align: 'right' },
      { key: 'completed', label: 'Completed or transferred', align: 'right' },
    ],
    rows: [
      ...years.map((year) => [
        formatFinancialYear(year.year),
        forecastText(year.forecast, counted),
        knownText(year.forecast, counted),
        receivedText(year),
        String(year.completed),
      ]),
      ...(countOf(undated) > 0 ? [['No year yet', forecastText(undated, counted), knownText(undated, counted), '—', '0']] : []),
    ],
    total: ['Total', forecastText(whole, counted), knownText(whole, counted), receivedText(received), String(received.completed)],
  };
}

function summaryOf({ years, undated }: Receipts, counted: Counted): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return 'No disposal has a year of completion yet.';
  const dated = years.reduce((sum, { forecast }) => sum + (hasForecast(forecast, counted) ? sumOf(forecast, counted) : 0), 0);
  const { actual: received, completed, unstated } = receivedOf({ years, undated });
  const known = unstated === 0 ? '' : `, known for ${completed - unstated} of ${completed}`;
  const apart =
    countOf(undated) === 0 ? '' : ` ${countOf(undated)} ${countOf(undated) === 1 ? 'disposal has' : 'disposals have'} no year yet.`;
  return `From ${formatFinancialYear(first.year)} to ${formatFinancialYear(last.year)}, ${shortPounds(dated)} was or is forecast and ${shortPounds(received)} has been received${known}.${apart}`;
}

/** Two bars a year: the forecast in outline, what came in filled. `estimates` says whether estimated receipts count. */
export function receiptsChart(
  receipts: Receipts,
  palette: ChartPalette,
  counted: Counted = { estimates: true },
  extent: Extent = receiptsExtent(receipts, counted),
): ChartPicture {
  const names = receipts.years.map(({ year }) => formatFinancialYear(year));
  const label = { show: true, position: 'top', color: palette.ink, fontSize: 12 };
  const bars = [
    {
      name: 'Forecast',
      itemStyle: { color: 'transparent', borderColor: palette.accent, borderWidth: 1.5, borderType: [4, 3] },
      data: receipts.years.map((year) => ({
        value: forecastOf(year, counted),
        label: { formatter: ({ value }: { value: number }) => `${rough(year.forecast, counted)}${shortPounds(value)}` },
      })),
    },
    {
      name: 'Received',
      itemStyle: { color: palette.accent },
      data: receipts.years.map((year) => ({
        value: actualOf(year),
        label: { formatter: ({ value }: { value: number }) => shortPounds(value) },
      })),
    },
  ];
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 8, top: 56, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { top: 0, left: 0, itemWidth: 12, itemHeight: 12, itemGap: 14, textStyle: { color: palette.ink, fontSize: 12 } },
      tooltip: tooltip(palette, 'axis', shortPounds),
      xAxis: namesAxis(palette, names, { hideOverlap: true }),
      yAxis: {
        ...moneyAxis(palette, extent),
        name: '£m in the year',
        nameLocation: 'end',
        nameTextStyle: { color: palette.inkQuiet, fontSize: 12, align: 'left' },
        nameGap: 16,
      },
      series: bars.map(({ name, itemStyle, data }, at) => ({
        type: 'bar',
        name,
        barMaxWidth: 44,
        barGap: '12%',
        itemStyle,
        label,
        labelLayout: { hideOverlap: true },
        data,
        ...(at === 0 ? { markLine: zeroLine(palette, 'yAxis') } : {}),
      })),
    },
    table: tableOf(receipts, counted),
    summary: summaryOf(receipts, counted),
    height: 320,
  };
}
