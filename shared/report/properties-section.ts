/** The appendix: every property of the place and of the plan with what the register knows of it and what is decided. */
import { shortNames } from '../board/sharing-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { counted } from '../counted.ts';
import { decisionWords } from '../decision-words.ts';
import { totalsOf } from '../estate-totals.ts';
import { basisOfAll } from '../export/figure-basis.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Figure } from '../figure.ts';
import { formatCount } from '../measure.ts';
import { tenureKeyLabel, tenureKeyOf } from '../tenure.ts';
import { coverageWords, totalWords } from '../total-words.ts';
import { factsOfUses } from '../use.ts';
import { heading, listed, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const figureText = <T extends number>(figure: Figure<T>, print: (value: T) => string): string =>
  figure.basis === 'unknown' ? '—' : `${figure.basis === 'estimated' ? '≈' : ''}${print(figure.value)}`;

/** Those of the place, and those elsewhere that the plan decides on or puts a hub in. */
function listedIn({ estate, presented: { scenario, facts } }: ReportInput): PropertyFacts[] {
  const there = new Set(estate.map(({ id }) => id));
  const named = [...scenario.decisions.map(({ property }) => property), ...scenario.hubs.flatMap(({ site }) => site.property ?? [])];
  const beyond = [...new Set(named)].flatMap((id) => (there.has(id) ? [] : (facts.get(id) ?? [])));
  const collator = new Intl.Collator('en-GB', { numeric: true });
  return [...estate, ...beyond].sort((a, b) => collator.compare(a.town, b.town) || collator.compare(a.name, b.name));
}

export function propertiesSection(input: ReportInput): ReportBlock[] {
  const all = listedIn(input);
  const nameOf = shortNames(input.organisations);
  const decisions = new Map(input.presented.scenario.decisions.map((decision) => [decision.property, decisionWords(decision)]));
  const totals = totalsOf(all, () => 'other');
  const covers = [
    `Floor area ${coverageWords(totals.floorArea, true)}`,
    `running cost ${coverageWords(totals.runningCost, true)}`,
    `disposal value ${coverageWords(totals.disposalValue, true)}`,
  ];
  return [
    { kind: 'new-page', orientation: 'landscape' },
    heading(1, 'Appendix: properties'),
    paragraph(
      `${counted(all.length, 'property', 'properties')}, by town and name. A dash means that the register does not say; it never means nil.`,
    ),
    table(
      'Properties',
      [
        words('Reference'),
        words('Name'),
        words('Town'),
        words('Holder'),
        words('Tenure'),
        words('Use'),
        number('Floor area', '(m²)'),
        number('Running cost', '(£ a year)'),
        number('Disposal value', '(£)'),
        words('Decision'),
        words('Basis of figures'),
      ],
      all.map((one) => [
        one.reference,
        one.name,
        one.town,
        nameOf(one.holder),
        tenureKeyLabel[tenureKeyOf(one.tenure)],
        factsOfUses[one.use].label,
        figureText(one.floorArea, formatCount),
        figureText(one.runningCost, plainPounds),
        figureText(one.disposalValue, plainPounds),
        decisions.get(one.id) ?? '',
        basisOfAll([
          ['floor area', one.floorArea],
          ['running cost', one.runningCost],
          ['disposal value', one.disposalValue],
        ])?.replace(/\. The rest recorded\.$/, '') ?? 'Not recorded',
      ]),
      {
        total: [
          'Together',
          '',
          '',
          '',
          '',
          '',
          totalWords(totals.floorArea, true, formatCount),
          totalWords(totals.runningCost, true, plainPounds),
          totalWords(totals.disposalValue, true, plainPounds),
          '',
          '',
        ],
        note: `${listed(covers)}.`,
      },
    ),
  ];
}
