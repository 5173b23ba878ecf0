/** How good the register is here: scores by body, what is recorded, estimated and missing, what may be counted twice, and on which estimates the plan rests. */
import type { PropertyOutcome } from '../appraisal/appraisal.ts';
import { counted } from '../counted.ts';
import { estateFigures, type EstateFigureKey } from '../estate-figures.ts';
import { basisOf } from '../export/figure-basis.ts';
import { inSentence } from '../in-sentence.ts';
import { formatCount, formatRate } from '../measure.ts';
import { formatPoundsPerYear } from '../money.ts';
import type { QualityScore } from '../quality/quality-answer.ts';
import { qualityRuleKeys } from '../quality/rule-keys.ts';
import { gradeLabel, ruleWords } from '../quality/rule-words.ts';
import { shortNames } from '../board/sharing-words.ts';
import { heading, listed, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const scoreCells = ({ properties, score, byGrade }: QualityScore) => [
  formatCount(properties),
  formatRate(score, 0),
  formatCount(byGrade.error),
  formatCount(byGrade.warning),
  formatCount(byGrade.information),
];

function opening({ quality, twice }: ReportInput): string {
  const { all } = quality;
  const clean = `${formatRate(all.score, 0)} of the records of ${counted(all.properties, 'property', 'properties')} have neither an error nor a warning.`;
  if (twice.properties === 0) return `${clean} No two records are thought to be of one property.`;
  const cost = twice.runningCost.withEstimates;
  const much =
    cost > 0 ? `: if each pair is one property, ${formatPoundsPerYear(cost, 'headline')} of the running cost is counted twice` : '';
  return `${clean} ${counted(twice.properties, 'property', 'properties')} may be counted twice${much}.`;
}

function bodiesTable({ quality, organisations }: ReportInput): ReportBlock {
  const nameOf = shortNames(organisations);
  const bodies = quality.organisations.toSorted((a, b) => b.properties - a.properties || (a.organisation < b.organisation ? -1 : 1));
  return table(
    'Quality of records by holder',
    [
      words('Holder'),
      number('Properties'),
      number('Without error or warning'),
      number('Errors'),
      number('Warnings'),
      number('Information'),
    ],
    bodies.map((score) => [nameOf(score.organisation), ...scoreCells(score)]),
    {
      total: ['Together', ...scoreCells(quality.all)],
      note: 'Errors, warnings and information are numbers of properties that have one; a property may have several.',
    },
  );
}

function fieldsTable({ quality }: ReportInput): ReportBlock {
  return table(
    'What is recorded and what is estimated',
    [
      words('Field'),
      number('Recorded'),
      number('Estimated in the record'),
      number('Reckoned by averages'),
      number('Not known'),
      number('Of'),
    ],
    quality.fields.map(({ label, known, filled, reckoned, of }) => [
      label,
      ...[known, filled, reckoned, of - known - filled - reckoned, of].map(formatCount),
    ]),
    { note: 'Each field is asked only of the properties to which it applies.' },
  );
}

function issuesTable({ quality: { all } }: ReportInput): ReportBlock[] {
  const found = qualityRuleKeys.filter((rule) => (all.byRule[rule] ?? 0) > 0);
  if (found.length === 0) return [];
  return [
    table(
      'What is to be put right or looked at',
      [words('Issue'), words('Grade'), number('Properties'), words('What it means')],
      found.map((rule) => {
        const { label, grade, explanation } = ruleWords[rule];
        return [label, gradeLabel[grade], formatCount(all.byRule[rule] ?? 0), explanation];
      }),
    ),
  ];
}

const figures: readonly EstateFigureKey[] = ['running-cost', 'floor-area', 'disposal-value'];

/** A row for each estimate among the figures of a property that takes part. */
function estimatesOf({ property }: PropertyOutcome, { presented: { facts } }: ReportInput): string[][] {
  const own = facts.get(property);
  if (own === undefined) return [];
  return figures.flatMap((key) => {
    const { label, figure, exact, suffix } = estateFigures[key];
    const of = figure(own);
    return of.basis === 'estimated' ? [[own.name, label, `≈${exact(of.value)}${suffix}`, basisOf(of) ?? '']] : [];
  });
}

/** On which estimates the plan rests, and what of it nobody knows. */
function ofThePlan(input: ReportInput): ReportBlock[] {
  const { appraisal, facts } = input.presented;
  const outcomes = appraisal.outcomes.filter(({ participating, missing }) => participating || missing.length > 0);
  if (outcomes.length === 0) return [];
  const estimates = outcomes.flatMap((outcome) => estimatesOf(outcome, input));
  const lacking = outcomes.filter(({ missing }) => missing.length > 0);
  const estimated = outcomes.filter(({ basis }) => basis === 'estimated').length;
  const recorded = outcomes.filter(({ basis }) => basis === 'recorded').length;
  const unknown = outcomes.length - recorded - estimated;
  const parts = [
    ...(recorded > 0 ? [`${formatCount(recorded)} rest on recorded figures alone`] : []),
    ...(estimated > 0 ? [`${formatCount(estimated)} on an estimate as well`] : []),
    ...(unknown > 0 ? [`for ${formatCount(unknown)} something that matters is not recorded`] : []),
  ];
  const of = `Of the ${counted(outcomes.length, 'property', 'properties')} that take part, ${listed(parts)}.`;
  return [
    heading(2, 'On what the plan rests'),
    paragraph(of),
    ...(estimates.length === 0
      ? []
      : [
          table(
            'Estimates among the figures of the plan',
            [words('Property'), words('Figure'), number('Estimate'), words('Basis')],
            estimates,
          ),
        ]),
    ...(lacking.length === 0
      ? []
      : [
          table(
            'What is not recorded and matters to the plan',
            [words('Property'), words('Not recorded')],
            lacking.map(({ property, missing }) => [facts.get(property)?.name ?? property, listed(missing.map(inSentence))]),
          ),
        ]),
  ];
}

export function qualitySection(input: ReportInput): ReportBlock[] {
  if (input.quality.all.properties === 0) return [];
  return [
    heading(1, 'Quality of the data'),
    paragraph(opening(input)),
    bodiesTable(input),
    fieldsTable(input),
    ...issuesTable(input),
    ...ofThePlan(input),
  ];
}
