/** What is decided on each property, town by town, with what its sale raises and what leaving it saves; the towns add up to the plan. */
import type { PropertyOutcome } from '../appraisal/appraisal.ts';
import { restsOnEstimates } from '../appraisal/headline.ts';
import { decisionRows, type DecisionRow } from '../board/decision-rows.ts';
import { shortNames } from '../board/sharing-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { counted } from '../counted.ts';
import { grouped } from '../grouped.ts';
import { formatCount } from '../measure.ts';
import { heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

type Town = { name: string; rows: readonly DecisionRow[]; receipt: string; saving: string };

const money = [number('Receipt', '(£)'), number('Running cost saved', '(£ a year)')];

/** A sum over the properties of a town, each once even where two decisions are taken on it, with "≈" where one of them has it. */
function sumOf(rows: readonly DecisionRow[], cell: 'receipt' | 'saving', amountOf: (row: DecisionRow) => number): string {
  const about = rows.some((row) => row[cell].startsWith('≈')) ? '≈' : '';
  const once = [...new Map(rows.map((row) => [row.property, row])).values()];
  return `${about}${plainPounds(once.reduce((sum, row) => sum + amountOf(row), 0))}`;
}

function townsOf({ presented, organisations }: ReportInput): Town[] {
  const outcomes = new Map<string, PropertyOutcome>(presented.appraisal.outcomes.map((outcome) => [outcome.property, outcome]));
  const towns = grouped(decisionRows(presented, shortNames(organisations)), ({ town }) => town);
  return [...towns].map(([name, rows]) => ({
    name: name === '' ? 'Town not recorded' : name,
    rows,
    receipt: sumOf(rows, 'receipt', ({ property }) => outcomes.get(property)?.grossReceipt ?? 0),
    saving: sumOf(rows, 'saving', ({ property }) => outcomes.get(property)?.runningCostSaved ?? 0),
  }));
}

const townTable = ({ name, rows, receipt, saving }: Town): ReportBlock =>
  table(
    `Decisions in ${name}`,
    [words('Property'), words('Body'), words('Decision and year'), ...money],
    rows.map((row) => [row.name, row.body, row.decision, row.receipt, row.saving]),
    { total: ['Together', '', '', receipt, saving] },
  );

function allTowns(towns: readonly Town[], { presented: { appraisal } }: ReportInput): ReportBlock {
  const about = restsOnEstimates('grossReceipt', appraisal) ? '≈' : '';
  const saved = appraisal.baselineRunningCost.estimatedCount > 0 ? '≈' : '';
  const decisions = towns.reduce((sum, { rows }) => sum + rows.length, 0);
  return table(
    'Decisions by town',
    [words('Town'), number('Decisions'), ...money],
    towns.map(({ name, rows, receipt, saving }) => [name, formatCount(rows.length), receipt, saving]),
    {
      total: [
        'Together',
        formatCount(decisions),
        `${about}${plainPounds(appraisal.grossReceipt)}`,
        `${saved}${plainPounds(appraisal.runningCostSaved)}`,
      ],
      note: 'Savings are before what the hubs cost to run.',
    },
  );
}

export function decisionsSection(input: ReportInput): ReportBlock[] {
  const towns = townsOf(input);
  if (towns.length === 0) return [];
  const decided = counted(input.presented.scenario.decisions.length, 'property', 'properties');
  return [
    heading(1, 'Property by property'),
    paragraph(
      `What is decided on ${decided}, what each sale raises and what leaving each property saves, before what the hubs cost to run.`,
    ),
    allTowns(towns, input),
    ...towns.flatMap((town) => [heading(2, town.name), townTable(town)]),
  ];
}
