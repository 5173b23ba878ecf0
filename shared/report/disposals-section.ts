/** The disposal schedule: every property that the plan lets go, by the year in which it is left, with its route, where its disposal stands and what it raises. */
import { restsOnEstimates } from '../appraisal/headline.ts';
import { decisionRows, type DecisionRow } from '../board/decision-rows.ts';
import { shortNames } from '../board/sharing-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { counted } from '../counted.ts';
import type { Decision } from '../decision.ts';
import { type DisposalEntry, lineStandingWords } from '../disposal-entry.ts';
import { factsOfDuties } from '../disposal-duties.ts';
import { exitRouteLabel } from '../disposal.ts';
import { formatDate, formatFinancialYear } from '../year.ts';
import { heading, listed, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

type Line = { decision: Decision; row: DecisionRow; entry: DisposalEntry | null };

const letsGo = ({ action }: Decision) => action === 'relocate-and-dispose' || action === 'transfer';

/** Of several disposals of a property the one that is under way counts. */
function entriesByProperty(entries: readonly DisposalEntry[]): ReadonlyMap<string, DisposalEntry> {
  const byProperty = new Map<string, DisposalEntry>();
  for (const entry of entries) if (entry.disposal !== null || !byProperty.has(entry.property.id)) byProperty.set(entry.property.id, entry);
  return byProperty;
}

function linesOf({ presented, organisations, disposals }: ReportInput): Line[] {
  const rows = new Map(decisionRows(presented, shortNames(organisations)).map((row) => [row.property, row]));
  const entries = entriesByProperty(disposals);
  return presented.scenario.decisions
    .filter(letsGo)
    .flatMap((decision) => {
      const row = rows.get(decision.property);
      return row ? [{ decision, row, entry: entries.get(decision.property) ?? null }] : [];
    })
    .sort((a, b) => a.decision.year - b.decision.year || a.row.name.localeCompare(b.row.name, 'en-GB', { numeric: true }));
}

const stageText = ({ decision, entry }: Line, { presented: { facts } }: ReportInput) => {
  const stage = entry ? entry.disposal?.stage : facts.get(decision.property)?.disposalStage;
  return `${lineStandingWords(stage ?? 'not-proposed')}${entry?.stageOn ? `, ${formatDate(entry.stageOn)}` : ''}`;
};

/** What is still to be done before the sale. */
function dueText({ entry }: Line): string {
  if (entry === null) return '';
  const circulation = entry.circulation && !entry.circulation.over ? [`circulation ends ${formatDate(entry.circulation.endsOn)}`] : [];
  const duties = entry.dutiesDue.map((duty) => factsOfDuties[duty].label);
  return [...circulation, ...(duties.length > 0 ? [`to record: ${listed(duties)}`] : [])].join('; ');
}

const completionText = ({ decision, entry }: Line) => {
  const expected = entry?.disposal?.expectedCompletion;
  if (expected) return formatDate(expected);
  return formatFinancialYear(entry?.disposal?.completionYear ?? decision.receiptYear ?? decision.year);
};

function cellsOf(line: Line, input: ReportInput): string[] {
  const { decision, row } = line;
  return [
    input.presented.facts.get(decision.property)?.reference ?? '',
    row.name,
    row.town,
    row.body,
    decision.exitRoute ? exitRouteLabel[decision.exitRoute] : 'Not decided',
    formatFinancialYear(decision.year),
    completionText(line),
    stageText(line, input),
    dueText(line),
    row.receipt,
  ];
}

export function disposalsSection(input: ReportInput): ReportBlock[] {
  const { appraisal } = input.presented;
  const lines = linesOf(input);
  if (lines.length === 0) return [];
  const about = restsOnEstimates('grossReceipt', appraisal) ? '≈' : '';
  return [
    { kind: 'new-page', orientation: 'landscape' },
    heading(1, 'Disposal schedule'),
    paragraph(
      `${counted(lines.length, 'property', 'properties')} that the plan lets go, by the year in which each is left. Receipts are those of the plan; the stage is that of the disposal, where one has been started.`,
    ),
    table(
      'Disposal schedule',
      [
        words('Reference'),
        words('Property'),
        words('Town'),
        words('Holder'),
        words('Route'),
        words('Left in'),
        words('Completes'),
        words('Stage'),
        words('Still to do'),
        number('Receipt', '(£)'),
      ],
      lines.map((line) => cellsOf(line, input)),
      { total: ['Together', '', '', '', '', '', '', '', '', `${about}${plainPounds(appraisal.grossReceipt)}`] },
    ),
  ];
}
