/** The appraisal in tables and charts: before and after, the flow of money year by year and summed, and the way from gross to net. */
import { changeRows } from '../board/change-rows.ts';
import { cashFlowChart, cumulativeChart } from '../chart/cash-flow-chart.ts';
import { waterfallChart } from '../chart/waterfall-chart.ts';
import { fundingInWords } from '../phasing/funding-words.ts';
import { formatFinancialYear } from '../year.ts';
import { chartWithTable, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

function beforeAndAfter({ presented }: ReportInput): ReportBlock {
  return table(
    'The estate that takes part, before and after',
    [words('Figure'), number('Before'), number('After'), number('Change'), words('What it covers')],
    changeRows(presented.appraisal, presented.estimates).map(({ label, before, after, change, covers }) => [
      label,
      before,
      after,
      change,
      covers,
    ]),
    { note: 'Those take part that are vacated, reduced or used as hosts.' },
  );
}

export function appraisalSection(input: ReportInput): ReportBlock[] {
  const { palette, presented } = input;
  const { appraisal, scenario } = presented;
  const { flows, paybackYear } = appraisal;
  return [
    heading(1, 'Appraisal'),
    paragraph(
      `At the prices of ${formatFinancialYear(scenario.baseYear)}. A saving begins the year after its property is left; a receipt counts once, in the year in which it completes.`,
    ),
    heading(2, 'Before and after'),
    beforeAndAfter(input),
    heading(2, 'Cash flow'),
    ...chartWithTable('Cash flow year by year', cashFlowChart(flows, palette), 'Undiscounted. Costs are below nought.'),
    ...chartWithTable('Cumulative cash flow', cumulativeChart(flows, paybackYear, palette)),
    paragraph(fundingInWords(flows, scenario.capitalCeilings)),
    heading(2, 'From gross to net'),
    paragraph(
      'The net capital receipt is the gross less the cost of delivery, excluding relocation; net after relocation stands below it.',
    ),
    ...chartWithTable('From gross to net, once', waterfallChart(appraisal, palette)),
  ];
}
