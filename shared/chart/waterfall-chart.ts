/** From gross to net as a chart: receipts, each cost of delivery taken from them, what is left, and what is left after relocation. */
import type { Appraisal, DeliveryCost } from '../appraisal/appraisal.ts';
import { ground, namesAxis, tooltip, type ChartPalette, type ChartPicture } from './chart.ts';
import { extentOf, moneyAxis, plainPounds, shortPounds, withRoomLeft, zeroLine, type Extent } from './money-axis.ts';

type Capital = Pick<Appraisal, 'grossReceipt' | 'grossReceiptCoverage' | 'delivery' | 'netReceipt' | 'relocation' | 'netAfterRelocation'>;

/** A bar from one amount to another; a total stands on nought. `estimated`: an estimate is in it, as in every cost of delivery. */
export type WaterfallStep = { label: string; kind: 'total' | 'cost'; amount: number; from: number; to: number; estimated: boolean };

/** The lines of a cost of delivery in their order. */
export const deliveryLines: readonly { key: Exclude<keyof DeliveryCost, 'total'>; label: string }[] = [
  { key: 'newBuild', label: 'New build' },
  { key: 'fitOut', label: 'Fit-out' },
  { key: 'dilapidations', label: 'Dilapidations' },
  { key: 'leaseExit', label: 'Lease exit' },
  { key: 'disposalFees', label: 'Disposal fees' },
  { key: 'optimismBias', label: 'Optimism bias' },
];

/** The steps from gross to net after relocation, in order; costs of delivery that are nil are left out, and the steps meet to the penny. */
export function waterfallSteps(capital: Capital): WaterfallStep[] {
  const steps: WaterfallStep[] = [];
  let level = 0;
  let estimated = capital.grossReceiptCoverage.estimatedCount > 0;
  const total = (label: string, amount: number) => {
    steps.push({ label, kind: 'total', amount, from: 0, to: amount, estimated });
    level = amount;
  };
  const cost = (label: string, amount: number) => {
    steps.push({ label, kind: 'cost', amount: 0 - amount, from: level, to: level - amount, estimated: amount !== 0 });
    estimated ||= amount !== 0;
    level -= amount;
  };
  total('Gross capital receipts', capital.grossReceipt);
  for (const { key, label } of deliveryLines) if (capital.delivery[key] !== 0) cost(label, capital.delivery[key]);
  total('Net capital receipt', capital.netReceipt);
  cost('Relocation', capital.relocation);
  total('Net after relocation', capital.netAfterRelocation);
  return steps;
}

/** What the bars of a waterfall reach to. */
export const waterfallExtent = (capital: Capital): Extent => extentOf(waterfallSteps(capital).flatMap(({ from, to }) => [from, to]));

type RenderApi = {
  value: (dimension: number) => number;
  coord: (point: [number, number]) => [number, number];
  size: (point: [number, number]) => [number, number];
};

const stepText = ({ amount, estimated }: WaterfallStep) => `${estimated ? '≈' : ''}${shortPounds(amount)}`;

const isLoss = ({ kind, to }: WaterfallStep) => kind === 'total' && to < 0;

function spanOf(step: WaterfallStep, place: number, api: RenderApi) {
  const [start] = api.coord([step.from, place]);
  const [end, middle] = api.coord([step.to, place]);
  return { left: Math.min(start, end), right: Math.max(start, end), middle };
}

function drawBar(palette: ChartPalette, steps: readonly WaterfallStep[]) {
  return (_: unknown, api: RenderApi) => {
    const place = api.value(0);
    const step = steps[place];
    if (step === undefined) return null;
    const { left, right, middle } = spanOf(step, place, api);
    const height = Math.min(20, api.size([0, 1])[1] * 0.62);
    const colour = step.kind === 'cost' ? palette.sectors.education : isLoss(step) ? palette.danger : palette.accent;
    return {
      type: 'rect',
      shape: { x: left, y: middle - height / 2, width: Math.max(1, right - left), height, r: 2 },
      style: { fill: colour },
    };
  };
}

/** The amounts stand over every line, on the paper's own colour. */
function drawAmount(palette: ChartPalette, steps: readonly WaterfallStep[]) {
  return (_: unknown, api: RenderApi) => {
    const place = api.value(0);
    const step = steps[place];
    if (step === undefined) return null;
    const { left, right, middle } = spanOf(step, place, api);
    const loss = isLoss(step);
    return {
      type: 'text',
      x: loss ? left - 3 : right + 3,
      y: middle,
      style: {
        text: stepText(step),
        fill: palette.ink,
        fontSize: 12,
        fontWeight: step.kind === 'total' ? 600 : 400,
        align: loss ? 'right' : 'left',
        verticalAlign: 'middle',
        backgroundColor: palette.paperRaised,
        padding: [2, 3],
      },
    };
  };
}

/** Bars from left to right, one below the other, each labelled with its amount. */
export function waterfallChart(capital: Capital, palette: ChartPalette, extent: Extent = waterfallExtent(capital)): ChartPicture {
  const steps = waterfallSteps(capital);
  const data = steps.map(({ from, to, amount }, place) => [place, from, to, amount]);
  return {
    option: {
      ...ground(palette),
      grid: { left: 4, right: 56, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      tooltip: tooltip(palette, 'item', shortPounds),
      xAxis: {
        ...moneyAxis(palette, capital.netReceipt < 0 || capital.netAfterRelocation < 0 ? withRoomLeft(extent) : extent),
        axisLabel: { color: palette.inkQuiet, fontSize: 12, formatter: axisText, hideOverlap: true },
      },
      yAxis: {
        ...namesAxis(
          palette,
          steps.map(({ label }) => label),
          { color: palette.ink, width: 140, overflow: 'break' },
        ),
        inverse: true,
      },
      series: [
        {
          type: 'custom',
          name: 'From gross to net',
          renderItem: drawBar(palette, steps),
          encode: { y: 0, x: [1, 2], tooltip: [3] },
          data,
          markLine: zeroLine(palette, 'xAxis'),
        },
        { type: 'custom', silent: true, z: 6, renderItem: drawAmount(palette, steps), encode: { y: 0, x: [1, 2] }, data },
      ],
    },
    table: {
      columns: [
        { key: 'step', label: 'Step' },
        { key: 'amount', label: 'Amount', unit: '(£)', align: 'right' },
      ],
      rows: steps.map(({ label, amount, estimated }) => [label, `${estimated ? '≈' : ''}${plainPounds(amount)}`]),
    },
    summary: `Gross capital receipts of ${shortPounds(capital.grossReceipt)} less cost of delivery of ${shortPounds(capital.delivery.total)} leave a net capital receipt of ${shortPounds(capital.netReceipt)}, and ${shortPounds(capital.netAfterRelocation)} after relocation.`,
    height: 40 + steps.length * 30,
  };
}

const axisText = (amount: number) => shortPounds(amount);
