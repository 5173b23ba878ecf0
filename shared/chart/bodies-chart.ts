/** Who saves and who pays as charts: what each body gains or bears every year, and once. Annual and one-off money are never on one axis. */
import type { BodyShare } from '../appraisal/appraisal.ts';
import type { OrganisationId } from '../ids.ts';
import { ground, namesAxis, tooltip, type ChartColumn, type ChartPalette, type ChartPicture } from './chart.ts';
import { extentOf, moneyAxis, plainPounds, shortPounds, withRoomLeft, zeroLine, type Extent } from './money-axis.ts';

export type BodyNames = (organisation: OrganisationId) => string;

/** What is drawn of each body: its annual saving, or its net capital receipt after relocation. */
export type BodyMeasure = 'annual' | 'once';

const amountOf: Record<BodyMeasure, (body: BodyShare) => number> = {
  annual: (body) => body.annualSaving,
  once: (body) => body.netReceipt - body.relocation,
};

const money = (key: string, label: string, unit: string): ChartColumn => ({ key, label, unit, align: 'right' });
const body: ChartColumn = { key: 'body', label: 'Organisation' };
const columnsOf: Record<BodyMeasure, ChartColumn[]> = {
  annual: [body, money('saving', 'Annual saving', '(£ a year)')],
  once: [
    body,
    money('gross', 'Gross receipts', '(£)'),
    money('delivery', 'Cost of delivery', '(£)'),
    money('net', 'Net receipt', '(£)'),
    money('relocation', 'Relocation', '(£)'),
    money('after', 'Net after relocation', '(£)'),
  ],
};

/** What stands in a measure's columns for one body, in pence; costs below nought. */
const amountsOf: Record<BodyMeasure, (share: BodyShare) => number[]> = {
  annual: ({ annualSaving }) => [annualSaving],
  once: ({ grossReceipt, delivery, netReceipt, relocation }) => [
    grossReceipt,
    0 - delivery,
    netReceipt,
    0 - relocation,
    netReceipt - relocation,
  ],
};

/** Room for the longest name, in pixels of a 12-pixel letter, and no more than leaves the bars room; a longer name takes two lines. */
const roomFor = (names: readonly string[]) => Math.min(200, Math.max(80, ...names.map((name) => Math.ceil(name.length * 6.6))));

/** Bodies from the one that saves most every year to the one that bears most, so that both charts have one order. */
export const inOrderOfSaving = (bodies: readonly BodyShare[]): BodyShare[] =>
  bodies.toSorted((a, b) => b.annualSaving - a.annualSaving || b.netReceipt - a.netReceipt);

/** What the bars of a measure reach to. */
export const bodiesExtent = (bodies: readonly BodyShare[], measure: BodyMeasure): Extent => extentOf(bodies.map(amountOf[measure]));

const words: Record<BodyMeasure, { gains: string; bears: string }> = {
  annual: { gains: 'save every year', bears: 'pay more every year' },
  once: { gains: 'receive more than they spend', bears: 'spend more than they receive' },
};

/** A bar for each body, to the right what it gains and to the left what it bears; `estimated` says that the total rests on estimates. */
export function bodiesChart(
  shares: readonly BodyShare[],
  measure: BodyMeasure,
  nameOf: BodyNames,
  palette: ChartPalette,
  extent: Extent = bodiesExtent(shares, measure),
  estimated = false,
): ChartPicture {
  const bodies = inOrderOfSaving(shares);
  const amounts = bodies.map(amountOf[measure]);
  const names = bodies.map(({ organisation }) => nameOf(organisation));
  const room = roomFor(names);
  const sums = columnsOf[measure].slice(1).map((_, at) => bodies.reduce((sum, share) => sum + (amountsOf[measure](share)[at] ?? 0), 0));
  const print = (amount: number) => `${shortPounds(amount)}${measure === 'annual' ? ' a year' : ''}`;
  const gains = amounts.filter((amount) => amount > 0).length;
  const bears = amounts.filter((amount) => amount < 0).length;
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 56, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: tooltip(palette, 'item', print),
      xAxis: {
        ...moneyAxis(palette, withRoomLeft(extent)),
        axisLabel: { color: palette.inkQuiet, fontSize: 12, formatter: shortPounds, hideOverlap: true },
      },
      yAxis: { ...namesAxis(palette, names, { color: palette.ink, width: room, overflow: 'break', lineHeight: 13 }), inverse: true },
      series: [
        {
          type: 'bar',
          name: measure === 'annual' ? 'Saving a year' : 'Net after relocation',
          barMaxWidth: 18,
          label: {
            show: true,
            position: 'right',
            color: palette.ink,
            fontSize: 12,
            formatter: ({ value }: { value: number }) => shortPounds(value),
          },
          data: amounts.map((amount) => ({
            value: amount,
            label: { position: amount < 0 ? 'left' : 'right' },
            itemStyle: { color: amount < 0 ? palette.danger : palette.accent, borderRadius: 2 },
          })),
          markLine: zeroLine(palette, 'xAxis'),
        },
      ],
    },
    table: {
      columns: columnsOf[measure],
      rows: bodies.map((share) => [nameOf(share.organisation), ...amountsOf[measure](share).map(plainPounds)]),
      total: ['Total', ...sums.map((amount) => `${estimated ? '≈' : ''}${plainPounds(amount)}`)],
    },
    summary: `Of ${bodies.length} organisations, ${gains} ${words[measure].gains} and ${bears} ${words[measure].bears}.`,
    height: 34 + Math.max(3, bodies.length) * (names.some((name) => name.length * 6.6 > room) ? 34 : 28),
  };
}
