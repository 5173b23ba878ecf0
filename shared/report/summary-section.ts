/** The summary of a report in plain sentences, each made from a figure as the board states it, and the headline figures as a table. */
import { headlineGroups, headlineOf, type BoardHeadline, type Headline } from '../board/headlines.ts';
import { changeRows } from '../board/change-rows.ts';
import { freshnessWords, movedWords } from '../board/freshness-words.ts';
import { isBlank } from '../board/presented.ts';
import { placeWords, spanWords, standingWords } from '../board/standing-words.ts';
import { counted } from '../counted.ts';
import { formatFinancialYear } from '../year.ts';
import { aboutEstimates, bullets, heading, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

type Of = (key: BoardHeadline) => Headline;

const isKnown = ({ value }: Headline) => value !== null;
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function savingSentence(of: Of): string {
  const { text, value, detail } = of('annualSaving');
  if (value === null) return `What the plan saves every year cannot be stated: ${detail}.`;
  if (value < 0) return `Once everything is done the estate costs more than today: the annual saving is ${text} (${detail}).`;
  return `Once everything is done the plan saves ${text}: ${detail}.`;
}

function receiptSentence(of: Of): string {
  const [gross, delivery] = [of('grossReceipt'), of('delivery')];
  const spent = `delivery costs ${delivery.text} ${delivery.detail}`;
  if (!isKnown(gross)) return `What the sales raise is not recorded (${gross.detail}); ${spent}.`;
  if (gross.value === 0) return `The plan sells nothing that raises a receipt; ${spent}.`;
  return `Sales raise ${gross.text} gross (${gross.detail}); ${spent}.`;
}

function netSentence(of: Of): string {
  const [net, after] = [of('netReceipt'), of('netAfterRelocation')];
  return `The net capital receipt, ${net.detail} and excluding relocation, is ${net.text}; ${after.detail}, it is ${after.text}.`;
}

function returnSentence(of: Of): string {
  const [value, payback] = [of('netPresentValue'), of('payback')];
  const repaid = isKnown(payback)
    ? `The plan pays back in ${payback.text}; ${payback.detail}.`
    : `The plan does not pay back: ${payback.text.charAt(0).toLowerCase()}${payback.text.slice(1)}.`;
  return `The net present value is ${value.text} (${value.detail}). ${repaid}`;
}

function carbonSentence({ presented }: ReportInput): string {
  const row = changeRows(presented.appraisal, presented.estimates).find(({ label }) => label.startsWith('Carbon'));
  if (row === undefined || row.before === '—')
    return 'What the energy of these properties emits is not recorded, so no change in carbon is stated.';
  const change = row.change === '—' ? '' : ` (${row.change})`;
  return `Carbon from energy is ${row.before} a year before and ${row.after} a year after${change}. ${row.covers}`;
}

/** What the plan is: its place, years, hubs and decisions. */
export function planSentence({ presented: { scenario } }: ReportInput): string {
  const does = isBlank({ scenario })
    ? 'Nothing is planned in it yet'
    : `It has ${counted(scenario.hubs.length, 'hub')} and ${counted(scenario.decisions.length, 'decision')} on properties`;
  return `${scenario.name} covers ${placeWords(scenario)} over ${spanWords(scenario)}. ${does}.`;
}

const purposeOf = ({ presented: { scenario } }: ReportInput): ReportBlock[] =>
  scenario.purpose === '' ? [] : [paragraph(scenario.purpose, 'lead')];

const illustrativeWords =
  'The register is illustrative: places and categories are real, every figure of a single property is generated, and totals are made to meet those that were published.';

function aboutFigures(input: ReportInput): ReportBlock[] {
  const { presented, registerVersion, illustrative } = input;
  const moved = movedWords(presented).map(({ text }) => `${text}.`);
  const prices = `All money is at the prices of ${formatFinancialYear(presented.scenario.baseYear)}; what recurs every year and what is paid once are never added together.`;
  return [
    paragraph(
      `${prices} ${aboutEstimates} A figure that is not recorded is left out and never taken for nil; each total says what it covers.`,
    ),
    paragraph(`${freshnessWords(presented, registerVersion)}.${moved.length > 0 ? ' Since then these have changed:' : ''}`, 'quiet'),
    ...bullets(moved),
    ...(illustrative ? [paragraph(illustrativeWords, 'quiet')] : []),
  ];
}

function headlineTable(of: Of): ReportBlock {
  const keys = headlineGroups.flatMap((group) => group.keys);
  return table(
    'Headline figures',
    [words('Figure'), { label: 'Headline', align: 'right' }, { label: 'To the penny', align: 'right' }, words('What it covers')],
    keys.map((key) => {
      const { label, text, exact, detail } = of(key);
      return [label, text, exact, capital(detail)];
    }),
  );
}

export function summarySection(input: ReportInput): ReportBlock[] {
  const { scenario, appraisal, checks } = input.presented;
  const opening = [heading(1, 'Summary'), ...purposeOf(input), paragraph(planSentence(input))];
  if (isBlank(input.presented))
    return [
      ...opening,
      paragraph('Until it has hubs and decisions there is no saving, receipt or cost to state. This report says what the estate is today.'),
      ...aboutFigures(input),
    ];
  const of: Of = (key) => headlineOf(key, appraisal, scenario.assumptions.discountRate);
  const standing = standingWords(checks);
  return [
    ...opening,
    ...bullets([savingSentence(of), receiptSentence(of), netSentence(of), returnSentence(of), carbonSentence(input)]),
    ...(standing ? [paragraph([standing.opening, standing.rest].filter(Boolean).join(' '))] : []),
    headlineTable(of),
    ...aboutFigures(input),
  ];
}
