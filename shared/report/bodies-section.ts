/** Who saves and who pays by the sharing rule chosen: each body's annual saving and its one-off balance. */
import { tierRule } from '../appraisal/government.ts';
import { restsOnEstimates } from '../appraisal/headline.ts';
import { sharingRuleLabel } from '../assumptions.ts';
import { bodiesBy } from '../board/presented.ts';
import { paymentBasis } from '../board/who-pays-words.ts';
import { bodyMeasures, ownRuleWords, sharingMeaning, shortNames } from '../board/sharing-words.ts';
import { bodiesChart } from '../chart/bodies-chart.ts';
import { settledOf, type Settled } from '../board/settled.ts';
import { bullets, chartWithTable, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

export function bodiesSection({ presented, organisations, palette, rule }: ReportInput): ReportBlock[] {
  const { scenario, appraisal } = presented;
  const bodies = bodiesBy(presented, rule);
  const own = scenario.assumptions.sharingRule;
  const whose =
    rule === own ? ownRuleWords : `The rule of the plan is “${sharingRuleLabel[own].toLowerCase()}”; this shows what another would change.`;
  return [
    heading(2, 'Who saves and who pays'),
    paragraph(`Shared ${sharingRuleLabel[rule].toLowerCase()}. ${sharingMeaning[rule]} ${whose}`),
    ...bodyMeasures.flatMap(({ measure, title, figure }) =>
      chartWithTable(
        title,
        bodiesChart(bodies, measure, shortNames(organisations), palette, undefined, restsOnEstimates(figure, appraisal)),
        'Costs are below nought.',
      ),
    ),
    ...settledBlocks(settledOf(presented, organisations, rule)),
  ];
}

/** Government's subtotals, and what would leave nobody worse off. */
function settledBlocks({ rows, finding, payments, apart }: Settled): ReportBlock[] {
  if (rows.length === 0) return [];
  return [
    table(
      'Central and local government',
      [words('Who'), number('Every year'), number('Once'), number('Over the plan', '(present value)')],
      rows.map(({ label, yearly, once, value }) => [label, yearly, once, value]),
      { note: tierRule },
    ),
    paragraph(finding),
    ...bullets(payments),
    ...(payments.length === 0 ? [] : [paragraph(paymentBasis, 'quiet')]),
    ...bullets(apart),
  ];
}
