/** The timeline as a list: every hub and property with its year, which can be chosen, what it waits for and what is amiss. */
import { counted } from '../../../shared/counted.ts';
import { decisionActionLabel } from '../../../shared/decision.ts';
import { amissInWords, type HubBar, type LeavingBar, type Timeline } from '../../../shared/phasing/timeline.ts';
import { formatFinancialYear, type FinancialYear } from '../../../shared/year.ts';
import { DataTable, type TableRow } from '../../ui/data-table.tsx';
import { usePlan } from '../plan-context.ts';
import { YearField } from '../year-field.tsx';
import { hubBar, type MovedBar } from './moved-bar.ts';
import type { Moving } from './use-moving.ts';

/** A list so long that a choice in every row would slow the page says its years as text. */
const many = 300;

export function TimelineTable({ timeline, moving }: { timeline: Timeline; moving: Moving }) {
  const { mayEdit } = usePlan();
  const { span, hubs, without } = timeline;
  const rows = hubs.reduce((sum, { members }) => sum + 1 + members.length, without.length);
  const year = (bar: MovedBar, label: string, value: FinancialYear, from = span.first) =>
    mayEdit && rows <= many ? (
      <YearField
        key={label}
        hideLabel
        label={label}
        value={value}
        from={from}
        years={span.first + span.years - from}
        onChange={(next) => moving.move(bar, next)}
      />
    ) : (
      formatFinancialYear(value)
    );
  const ofHub = ({ hub, waiting }: HubBar): TableRow => ({
    key: `hub ${hub.id}`,
    emphasis: 'quiet',
    cells: [
      hub.name,
      'Hub opens',
      year(hubBar(hub), `Year in which ${hub.name} opens`, hub.opens),
      '',
      '',
      counted(waiting, 'property waits for it', 'properties wait for it'),
    ],
  });
  const ofProperty = (bar: LeavingBar): TableRow => {
    const { property, name, action, leaves, receipt, waitsFor } = bar;
    return {
      key: property,
      cells: [
        name,
        decisionActionLabel[action],
        year({ kind: 'property', property, name }, `Year in which ${name} is left`, leaves),
        receipt === null ? '' : year({ kind: 'receipt', property, name }, `Year of the receipt of ${name}`, receipt, leaves),
        waitsFor.map((hub) => `${hub.name} (${formatFinancialYear(hub.opens)})`).join(', '),
        amissInWords(bar).join(' '),
      ],
    };
  };
  return (
    <DataTable
      caption="Hubs and properties with their years"
      hideCaption
      columns={[
        { key: 'name', label: 'Hub or property' },
        { key: 'what', label: 'What happens' },
        { key: 'year', label: 'In' },
        { key: 'receipt', label: 'Receipt in' },
        { key: 'waits', label: 'Waits for' },
        { key: 'amiss', label: 'To look at' },
      ]}
      rows={[...hubs.flatMap((bar) => [ofHub(bar), ...bar.members.map(ofProperty)]), ...without.map(ofProperty)]}
    />
  );
}
