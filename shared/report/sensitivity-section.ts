/** How sure the figures are: what matters most, one thing at a time, all of them drawn together, and where the plan breaks even. */
import { figureClasses, figureRanges } from '../appraisal/figure-ranges.ts';
import { headlineLabel } from '../appraisal/headline.ts';
import { breakEvenInWords, chancesInWords, landInWords, standInWords } from '../appraisal/range-words.ts';
import { rangedKeys, type Uncertainty } from '../appraisal/uncertainty.ts';
import { headlineOf } from '../board/headlines.ts';
import { plainPounds, shortPounds } from '../chart/money-axis.ts';
import { tornadoChart } from '../chart/tornado-chart.ts';
import { inSentence } from '../in-sentence.ts';
import { formatCount } from '../measure.ts';
import { bullets, chartWithTable, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

function drawnTogether(uncertainty: Uncertainty): ReportBlock[] {
  const { figures, runs, seed } = uncertainty;
  const standIns = standInWords(uncertainty);
  return [
    heading(2, 'All at once'),
    paragraph(
      `All assumptions but the discount rate, the years and the limits of distance, and all figures of properties by their basis, are drawn at once ${formatCount(runs)} times (seed ${seed}) between their low and high ends with the plan’s own as the likeliest; what one market or one price level moves is drawn together in part. ${chancesInWords(uncertainty)}`,
    ),
    ...(standIns === '' ? [] : [paragraph(standIns)]),
    table(
      'Range of the figures',
      [
        words('Figure'),
        number('The plan', '(£)'),
        number('P10: exceeded by 9 in 10', '(£)'),
        number('P50: the middle', '(£)'),
        number('P90: exceeded by 1 in 10', '(£)'),
      ],
      rangedKeys.map((key) => [
        `${headlineLabel[key]}${key === 'annualSaving' ? ' a year' : ''}`,
        ...[figures[key].central, figures[key].p10, figures[key].p50, figures[key].p90].map(plainPounds),
      ]),
      { note: 'Every figure here rests on the same estimates as the plan.' },
    ),
    table(
      'How far figures of properties are drawn',
      [words('Figures'), words('Recorded'), words('Estimated'), words('Source of the ranges')],
      figureClasses.map((key) => {
        const { label, recorded, estimated } = figureRanges[key];
        const source = recorded.source === estimated.source ? recorded.source : `${recorded.source}. Estimated: ${estimated.source}`;
        return [label, factorWords(recorded), factorWords(estimated), source];
      }),
    ),
  ];
}

const factorWords = ({ low, high }: { low: number; high: number }) => `× ${low} to ${high}`;

export function sensitivitySection({ presented, palette, range }: ReportInput): ReportBlock[] {
  if (range === null) return [];
  const { scenario, appraisal } = presented;
  const { sensitivities, land, breakEvens, uncertainty } = range;
  const [first, second] = sensitivities.filter(({ swing }) => swing > 0);
  const value = headlineOf('netPresentValue', appraisal, scenario.assumptions.discountRate).text;
  const swings = [first, second].flatMap((one) => (one ? [`${inSentence(one.label)} (a swing of ${shortPounds(one.swing)})`] : []));
  const most =
    swings.length === 0
      ? 'None of them moves the net present value within its range.'
      : `The net present value of ${value} moves most with ${swings.join(' and ')}.`;
  return [
    heading(1, 'Sensitivity'),
    paragraph(
      `Each assumption, and all figures of each kind together, are put to the low and to the high end of their range while all others stay as they are. ${most}`,
    ),
    ...chartWithTable('What moves the net present value', tornadoChart(sensitivities, appraisal.netPresentValue, palette)),
    heading(2, 'Where it breaks even'),
    ...bullets([...landInWords(land), ...breakEvens.map(({ key, central, root }) => breakEvenInWords(key, central, root))]),
    ...drawnTogether(uncertainty),
  ];
}
