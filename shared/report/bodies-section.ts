/** Who saves and who pays by the sharing rule chosen: each body's annual saving and its one-off balance. */
import { restsOnEstimates } from '../appraisal/headline.ts';
import { sharingRuleLabel } from '../assumptions.ts';
import { bodiesBy } from '../board/presented.ts';
import { bodyMeasures, ownRuleWords, sharingMeaning, shortNames } from '../board/sharing-words.ts';
import { bodiesChart } from '../chart/bodies-chart.ts';
import { chartWithTable, heading, paragraph } from './blocks.ts';
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
  ];
}
