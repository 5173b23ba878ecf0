/** The place and its estate as it is today: what it costs and measures with what is known of it, and how it divides by holder, tenure and use. */
import { placeWords } from '../board/standing-words.ts';
import { counted } from '../counted.ts';
import { estateFigures, type EstateFigure } from '../estate-figures.ts';
import { totalsOf, type EstateTotals } from '../estate-totals.ts';
import type { PropertyFacts } from '../facts.ts';
import { countOf } from '../figure.ts';
import { grouped } from '../grouped.ts';
import { formatCount, formatRate, rate } from '../measure.ts';
import { sectorLabel, type Organisation } from '../organisation.ts';
import { tenureKeyLabel, tenureKeyOf } from '../tenure.ts';
import { coverageWords, totalWords } from '../total-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { factsOfUses } from '../use.ts';
import { heading, listed, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

type Part = { label: string; totals: EstateTotals };

const share = (count: number, of: number) => formatRate(rate(of === 0 ? 0 : count / of), 0);

/** "known for 3 of 4" without its opening where a column's head says it. */
const covers = (total: Parameters<typeof coverageWords>[0]) => coverageWords(total, true).replace(/^known for /, '');

/** The estate in parts by a key, the largest part first. */
function partsBy(input: ReportInput, keyOf: (property: PropertyFacts) => string, labelOf: (key: string) => string): Part[] {
  const groups = grouped(input.estate, keyOf);
  return [...groups]
    .map(([key, members]) => ({ label: labelOf(key), totals: totalsOf(members, () => 'other') }))
    .sort((a, b) => b.totals.properties - a.totals.properties || a.label.localeCompare(b.label, 'en-GB'));
}

function figuresTable(totals: EstateTotals, estimates: boolean): ReportBlock {
  const rows = Object.values(estateFigures).map(({ label, suffix, total, headline, exact }: EstateFigure) => [
    `${label}${suffix}`,
    totalWords(total(totals), estimates, headline),
    totalWords(total(totals), estimates, exact),
    countOf(total(totals)) === 0 ? '' : coverageWords(total(totals), estimates),
  ]);
  return table('The estate in figures', [words('Figure'), number('Total'), number('In full'), words('What it covers')], rows, {
    note: 'What is not known is in no total.',
  });
}

const costOf = ({ runningCost }: EstateTotals) => [totalWords(runningCost, true, plainPounds), covers(runningCost)];
const areaOf = ({ floorArea }: EstateTotals) => [totalWords(floorArea, true, formatCount), covers(floorArea)];

function partsTable(caption: string, name: string, parts: readonly Part[], totals: EstateTotals): ReportBlock {
  const cells = (of: EstateTotals) => [formatCount(of.properties), share(of.properties, totals.properties), ...costOf(of), ...areaOf(of)];
  return table(
    caption,
    [
      words(name),
      number('Properties'),
      number('Share'),
      number('Running cost', '(£ a year)'),
      words('Known for'),
      number('Floor area', '(m²)'),
      words('Known for'),
    ],
    parts.map(({ label, totals: of }) => [label, ...cells(of)]),
    { total: ['Together', ...cells(totals)] },
  );
}

/** A plan that has no place looks over what it names alone, and over no sensitive property that it does not name. */
function leftOut({ quality }: ReportInput, { properties }: EstateTotals): string {
  const more = quality.all.properties - properties;
  if (more <= 0) return '';
  return ` ${counted(more, 'more property', 'more properties')} here ${more === 1 ? 'is' : 'are'} in no figure of this report: a sensitive property counts only where the plan names it, and a plan for a whole large register counts only what it names.`;
}

function openingSentences(input: ReportInput, totals: EstateTotals, holders: readonly Part[]): string {
  const { scenario } = input.presented;
  const [first, second] = holders;
  const most = [first, second].flatMap((part) => (part ? [`${part.label} holds ${share(part.totals.properties, totals.properties)}`] : []));
  const unplaced = totals.properties - totals.located;
  const placed =
    unplaced === 0
      ? 'All of them have a place on the map.'
      : `${formatCount(unplaced)} of them ${unplaced === 1 ? 'has no place and is' : 'have no place and are'} on no map.`;
  const cost = estateFigures['running-cost'];
  const running = totalWords(totals.runningCost, true, cost.headline);
  const costs =
    running === '—'
      ? 'What they cost to run is not recorded.'
      : `They cost ${running} a year to run, ${coverageWords(totals.runningCost, true)}.`;
  const where =
    scenario.area || scenario.districts.length === 0 ? placeWords(scenario).replace(/^a drawn/, 'the drawn') : placeWords(scenario);
  return `The register holds ${counted(totals.properties, 'property', 'properties')} of ${counted(holders.length, 'body', 'bodies')} in ${where}. ${listed(most)} of them. ${costs} ${placed}${leftOut(input, totals)}`;
}

const namesOf = (organisations: readonly Organisation[]) => new Map(organisations.map((one) => [one.id as string, one]));

export function estateSection(input: ReportInput): ReportBlock[] {
  const { estate, organisations } = input;
  const names = namesOf(organisations);
  const totals = totalsOf(estate, (id) => names.get(id)?.sector ?? 'other');
  const title = heading(1, 'The place and its estate');
  if (totals.properties === 0) return [title, paragraph('The register holds no property here that you may see.')];
  const holders = partsBy(
    input,
    ({ holder }) => holder,
    (key) => names.get(key)?.name ?? key,
  );
  const sectors = partsBy(
    input,
    ({ holder }) => names.get(holder)?.sector ?? 'other',
    (key) => sectorLabel[key as keyof typeof sectorLabel],
  );
  const tenures = partsBy(
    input,
    ({ tenure }) => tenureKeyOf(tenure),
    (key) => tenureKeyLabel[key as keyof typeof tenureKeyLabel],
  );
  const uses = partsBy(
    input,
    ({ use }) => use,
    (key) => factsOfUses[key as keyof typeof factsOfUses].label,
  );
  return [
    title,
    paragraph(openingSentences(input, totals, holders)),
    figuresTable(totals, input.presented.estimates),
    heading(2, 'Who holds it'),
    partsTable('Properties by holder', 'Holder', holders, totals),
    ...(sectors.length > 1 ? [partsTable('Properties by sector', 'Sector', sectors, totals)] : []),
    heading(2, 'Tenure'),
    partsTable('Properties by tenure', 'Tenure', tenures, totals),
    heading(2, 'What it is used for'),
    partsTable('Properties by use', 'Use', uses, totals),
  ];
}
