/** What the figures rest on: where the plan departs from the library, every assumption with its source, and what was entered by hand. */
import type { AssumptionEntry } from '../assumption-entry.ts';
import { assumptionLibrary } from '../assumption-library.ts';
import { assumptionSource, assumptionText, isChanged, rangeText } from '../assumption-text.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { bullets, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const withUnit = (entry: AssumptionEntry, text: string) => (entry.measure === 'rule' ? text : `${text} ${entry.unit}`);

function departures({ presented: { scenario } }: ReportInput): ReportBlock[] {
  const changed = assumptionLibrary.filter((entry) => isChanged(entry, scenario.assumptions));
  const opening = `${assumptionLibrary.length} assumptions, the same for every property of the plan;`;
  if (changed.length === 0) return [paragraph(`${opening} all have their usual values.`)];
  return [
    paragraph(`${opening} ${changed.length} changed from the usual value:`),
    ...bullets(
      changed.map((entry) => {
        const is = withUnit(entry, assumptionText(entry, scenario.assumptions[entry.key]));
        return `${entry.label}: ${is}, usually ${assumptionText(entry, entry.default)}.`;
      }),
    ),
  ];
}

const assumptionTable = ({ presented: { scenario } }: ReportInput): ReportBlock =>
  table(
    'Assumptions and their sources',
    [words('Assumption'), number('Value'), words('Unit'), words('Usual value'), words('Range'), words('Source')],
    assumptionLibrary.map((entry) => [
      entry.label,
      assumptionText(entry, scenario.assumptions[entry.key]),
      entry.measure === 'rule' ? '' : entry.unit,
      `${assumptionText(entry, entry.default)}${isChanged(entry, scenario.assumptions) ? ', changed' : ''}`,
      rangeText(entry) ?? '',
      assumptionSource(entry),
    ]),
  );

/** Sums entered for this plan in place of the formula or of the register, each with where it comes from. */
function entered({ presented: { scenario, facts } }: ReportInput): ReportBlock[] {
  const hubs = scenario.hubs.flatMap(({ name, capitalOverride, otherSaving }) => [
    ...(capitalOverride ? [[name, 'Building and fitting out', plainPounds(capitalOverride.amount), capitalOverride.source]] : []),
    ...(otherSaving ? [[name, 'Other saving a year', plainPounds(otherSaving.amount), otherSaving.source]] : []),
  ]);
  const decisions = scenario.decisions.flatMap(({ property, receiptOverride, deliveryOverride }) => {
    const name = facts.get(property)?.name ?? property;
    return [
      ...(receiptOverride ? [[name, 'Receipt', plainPounds(receiptOverride.amount), receiptOverride.source]] : []),
      ...(deliveryOverride ? [[name, 'Cost of leaving', plainPounds(deliveryOverride.amount), deliveryOverride.source]] : []),
    ];
  });
  const rows = [...hubs, ...decisions];
  if (rows.length === 0) return [];
  return [
    heading(2, 'Entered for this plan'),
    table(
      'Sums entered in place of a formula or of the register',
      [words('Of'), words('What'), number('Amount', '(£)'), words('Source')],
      rows,
    ),
  ];
}

export const assumptionsSection = (input: ReportInput): ReportBlock[] => [
  heading(1, 'What the figures rest on'),
  ...departures(input),
  assumptionTable(input),
  ...entered(input),
];
