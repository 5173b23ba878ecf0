/** What stands in the way of the plan: the barriers of its properties with what each holds up in pounds, and what the checks find. */
import { appraiser } from '../appraisal/appraise.ts';
import { heldUpBy, type HeldUp } from '../appraisal/held-up.ts';
import { barrierKindLabel, barrierSeverityLabel, barrierStateLabel, type Barrier } from '../barrier.ts';
import { actionWords } from '../barriers/barrier-words.ts';
import { heldSentence } from '../barriers/held-words.ts';
import { barriersOfPlan, type PlacedBarrier } from '../barriers/placed-barrier.ts';
import { waitingIn } from '../barriers/waiting.ts';
import { withAndWithout } from '../barriers/with-and-without.ts';
import { decisionRows, type DecisionRow } from '../board/decision-rows.ts';
import { differenceOf, headlineOf } from '../board/headlines.ts';
import { shortNames } from '../board/sharing-words.ts';
import { standingWords } from '../board/standing-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { checkLabel, checksByKind } from '../check.ts';
import { counted } from '../counted.ts';
import type { Hub } from '../hub.ts';
import type { PropertyId } from '../ids.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';
import { bullets, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

type Standing = { row: DecisionRow; barriers: readonly Barrier[]; held: HeldUp };

const openOf = (input: ReportInput, property: PropertyId): Barrier[] =>
  (input.barriers.get(property) ?? []).filter(({ state }) => state !== 'resolved');

/** Properties that the plan changes and that have a barrier, those that hold up most first; a property that is retained holds up nothing. */
function standingInTheWay(input: ReportInput): Standing[] {
  const { scenario, appraisal } = input.presented;
  const retained = new Set(scenario.decisions.filter(({ action }) => action === 'retain').map(({ property }) => property));
  return decisionRows(input.presented, shortNames(input.organisations))
    .filter(({ property }) => !retained.has(property))
    .map((row) => ({ row, barriers: openOf(input, row.property), held: heldUpBy([row.property], appraisal) }))
    .filter(({ barriers }) => barriers.length > 0)
    .sort((a, b) => b.held.receipt - a.held.receipt || b.held.saving - a.held.saving);
}

const standingText = ({ severity, state }: Barrier) => `${barrierSeverityLabel[severity]}, ${barrierStateLabel[state].toLowerCase()}`;

/** Who does what by when. */
const courseText = (barrier: Barrier) => [barrier.owner || 'nobody named', actionWords(barrier)].filter((part) => part !== '').join('; ');

/** A second barrier of a property holds up the same money, which is not counted again. */
const barrierRows = ({ row, barriers }: Standing): string[][] =>
  barriers.map((barrier, at) => [
    at === 0 ? row.name : '',
    at === 0 ? row.decision : '',
    barrierKindLabel[barrier.kind],
    barrier.description,
    standingText(barrier),
    courseText(barrier),
    at === 0 ? row.receipt : 'as above',
    at === 0 ? row.saving : 'as above',
  ]);

function barrierTable(standing: readonly Standing[], { presented: { appraisal } }: ReportInput): ReportBlock {
  const all = heldUpBy(
    standing.map(({ row }) => row.property),
    appraisal,
  );
  const about = (cell: 'receipt' | 'saving') => (standing.some(({ row }) => row[cell].startsWith('≈')) ? '≈' : '');
  return table(
    'Barriers and what each holds up',
    [
      words('Property'),
      words('Decision and year'),
      words('Barrier'),
      words('What it is'),
      words('Severity and state'),
      words('Owner, action and date'),
      number('Receipt', '(£)'),
      number('Running cost saved', '(£ a year)'),
    ],
    standing.flatMap(barrierRows),
    {
      total: [
        'Together',
        '',
        '',
        '',
        '',
        '',
        `${about('receipt')}${plainPounds(all.receipt)}`,
        `${about('saving')}${plainPounds(all.saving)}`,
      ],
      note: 'Each property counts once, however many barriers it has.',
    },
  );
}

/** A barrier at the home of a hub holds up the properties that are to move to it as well. */
function hubSentence(hub: Hub, input: ReportInput): string[] {
  const { appraisal, facts } = input.presented;
  const home = hub.site.property;
  const members = appraisal.hubs.find((outcome) => outcome.hub === hub.id)?.members ?? [];
  if (home === null || members.length === 0 || openOf(input, home).length === 0) return [];
  const { saving, receipt } = heldUpBy(members, appraisal);
  const estimated = members.some((id) => facts.get(id)?.runningCost.basis === 'estimated') ? '≈' : '';
  const worth = `${estimated}${formatPoundsPerYear(saving, 'headline')} of running cost and ${formatPounds(receipt, 'headline')} of receipts`;
  const barrier = counted(openOf(input, home).length, 'barrier');
  return [
    `${facts.get(home)?.name ?? home} is the home of ${hub.name} and has ${barrier}: while that stands, the ${counted(members.length, 'property', 'properties')} that move there wait too, worth ${worth}.`,
  ];
}

/** The barriers of hubs and of the whole plan, those resolved too, each with what it holds up. */
function ownTable(placed: readonly PlacedBarrier[], { presented: { scenario, appraisal } }: ReportInput): ReportBlock[] {
  const own = placed.filter(({ place }) => place.kind !== 'property');
  if (own.length === 0) return [];
  const waitingFor = waitingIn(scenario);
  const nameOf = ({ place }: PlacedBarrier) =>
    place.kind === 'hub' ? (scenario.hubs.find(({ id }) => id === place.hub)?.name ?? 'A hub') : 'The whole plan';
  return [
    heading(2, 'Barriers to hubs and to the whole plan'),
    table(
      'Barriers to hubs and to the whole plan',
      [
        words('In the way of'),
        words('Barrier'),
        words('What it is'),
        words('Severity and state'),
        words('Owner, action and date'),
        words('What it holds up'),
      ],
      own.map((one) => {
        const { properties, hubs } = waitingFor([one]);
        const held = heldSentence(heldUpBy(properties, appraisal, hubs));
        const { barrier } = one;
        return [nameOf(one), barrierKindLabel[barrier.kind], barrier.description, standingText(barrier), courseText(barrier), held];
      }),
    ),
  ];
}

const stakes = ['annualSaving', 'grossReceipt', 'netReceipt', 'netAfterRelocation', 'netPresentValue'] as const;

/** The headline figures whole, and as they would be if nothing in the way were ever resolved. */
function withAndWithoutPart(placed: readonly PlacedBarrier[], { presented: { scenario, facts } }: ReportInput): ReportBlock[] {
  const { whole, nothing, together } = withAndWithout(scenario, placed, appraiser(facts).appraise);
  if (together.standing === 0) return [];
  const rate = scenario.assumptions.discountRate;
  return [
    heading(2, 'With and without'),
    paragraph(
      `If nothing that stands in the way is resolved, ${counted(together.waiting.properties.size, 'decision')} and ${counted(together.waiting.hubs.size, 'hub')} do not come about, and no hub opens to which nobody comes any more.`,
    ),
    table(
      'The plan with and without what stands in its way',
      [words('Headline figure'), number('The whole plan', ''), number('If nothing is resolved', ''), number('At stake', '')],
      stakes.map((key) => {
        const [all, left] = [headlineOf(key, whole, rate), headlineOf(key, nothing, rate)];
        return [all.label, all.text, left.text, differenceOf(left, all)];
      }),
    ),
  ];
}

function checksPart({ presented: { checks } }: ReportInput): ReportBlock[] {
  const standing = standingWords(checks);
  const found = standing ? [standing.opening, standing.rest].filter(Boolean).join(' ') : 'The checks of the plan find nothing in its way.';
  return [
    heading(2, 'What the checks find'),
    paragraph(found),
    ...checksByKind(checks).flatMap(({ code, severity, checks: own, remedy }) => [
      heading(3, `${severity === 'error' ? 'Error' : 'Warning'}: ${checkLabel[code]}`),
      ...bullets(own.map((check) => (remedy === null ? `${check.message} ${check.remedy}` : check.message))),
      ...(remedy === null ? [] : [paragraph(remedy)]),
    ]),
  ];
}

export function barriersSection(input: ReportInput): ReportBlock[] {
  const standing = standingInTheWay(input);
  const { scenario } = input.presented;
  const placed = barriersOfPlan(scenario, input.barriers);
  const found = standing.reduce((sum, { barriers }) => sum + barriers.length, 0);
  const opening =
    found === 0
      ? 'No barrier is recorded on a property that the plan changes. That none is recorded does not mean that there is none.'
      : `${counted(found, 'barrier')} ${found === 1 ? 'stands' : 'stand'} in the way of the decisions on ${counted(standing.length, 'property', 'properties')}. Beside each is what waits until it is lifted: the receipt of the sale, and the running cost that leaving the property saves.`;
  return [
    heading(1, 'Barriers'),
    paragraph(opening),
    ...(found === 0 ? [] : [barrierTable(standing, input)]),
    ...bullets(scenario.hubs.flatMap((hub) => hubSentence(hub, input))),
    ...ownTable(placed, input),
    ...withAndWithoutPart(placed, input),
    ...checksPart(input),
  ];
}
