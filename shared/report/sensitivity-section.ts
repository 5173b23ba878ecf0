/** How far the figures move with the assumptions: one at a time as a tornado, and all at once as ranges. */
import { headlineLabel } from '../appraisal/headline.ts';
import { rangedFigures, sensitivitiesOf } from '../appraisal/sensitivity.ts';
import { uncertaintyOf, type Uncertainty } from '../appraisal/uncertainty.ts';
import { assumptionInWords } from '../assumption-text.ts';
import { headlineOf } from '../board/headlines.ts';
import { plainPounds, shortPounds } from '../chart/money-axis.ts';
import { tornadoChart } from '../chart/tornado-chart.ts';
import { inSentence } from '../in-sentence.ts';
import { formatCount } from '../measure.ts';
import { chartWithTable, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

/** The seed makes the same report again. Judgement of this product (2026), as are the two numbers of draws. */
const seed = 2010;
const draws = { most: 500, fewest: 100 };

/** Of plans with very many decisions fewer draws are made, and the report says how many, so that it comes within seconds. */
const drawsFor = (decisions: number): number => Math.max(draws.fewest, Math.min(draws.most, Math.round(100_000 / Math.max(1, decisions))));

const ranged = [
  'annualSaving',
  'grossReceipt',
  'delivery',
  'netReceipt',
  'netPresentValue',
] as const satisfies readonly (keyof Uncertainty['figures'])[];

export function sensitivitySection({ presented, palette }: ReportInput): ReportBlock[] {
  const { scenario, facts, appraisal } = presented;
  const central = rangedFigures(appraisal);
  const sensitivities = sensitivitiesOf(facts, scenario);
  const [first, second] = sensitivities.filter(({ swing }) => swing > 0);
  const { runs, figures } = uncertaintyOf(facts, scenario, drawsFor(scenario.decisions.length), seed);
  const value = headlineOf('netPresentValue', appraisal, scenario.assumptions.discountRate).text;
  const swings = [first, second].flatMap((one) => (one ? [`${inSentence(one.label)} (a swing of ${shortPounds(one.swing)})`] : []));
  const most =
    swings.length === 0
      ? 'None of them moves the net present value within its range.'
      : `The net present value of ${value} moves most with ${swings.join(' and ')}.`;
  return [
    heading(1, 'Sensitivity'),
    paragraph(`Each assumption that has a usual range is put to its low and to its high value while all others stay as they are. ${most}`),
    ...chartWithTable(
      'What moves the net present value',
      tornadoChart(sensitivities, appraisal.netPresentValue, (key, value) => assumptionInWords(key, value as never).text, palette),
    ),
    paragraph(
      `All ranged assumptions are also drawn at once, each on its own between its low and high value with the plan’s own as the likeliest, ${formatCount(runs)} times. The register’s own figures are held as they are.`,
    ),
    table(
      'Range of the figures',
      [
        words('Figure'),
        number('The plan', '(£)'),
        number('Exceeded by 9 in 10', '(£)'),
        number('Middle', '(£)'),
        number('Exceeded by 1 in 10', '(£)'),
      ],
      ranged.map((key) => [
        `${headlineLabel[key]}${key === 'annualSaving' ? ' a year' : ''}`,
        plainPounds(central[key]),
        plainPounds(figures[key].p10),
        plainPounds(figures[key].p50),
        plainPounds(figures[key].p90),
      ]),
      { note: 'Every figure here rests on the same estimates as the plan.' },
    ),
  ];
}
