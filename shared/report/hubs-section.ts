/** Each hub: what it is, who comes and from where, its space against what is needed, what it costs and when it opens. */
import type { Appraisal, HubOutcome, Move, PropertyOutcome } from '../appraisal/appraisal.ts';
import { hubRows, type HubRow } from '../board/hub-rows.ts';
import { shortNames } from '../board/sharing-words.ts';
import { plainPounds } from '../chart/money-axis.ts';
import { deliveryLines } from '../chart/waterfall-chart.ts';
import { placeOfHub } from '../check/plan-under-check.ts';
import { counted } from '../counted.ts';
import type { PropertyFacts } from '../facts.ts';
import type { Hub } from '../hub.ts';
import { distance, formatArea, formatCount, formatDistance } from '../measure.ts';
import { formatPoundsPerYear } from '../money.ts';
import type { SquareMetres } from '../units.ts';
import { componentLabel, type Component } from '../use.ts';
import { formatFinancialYear } from '../year.ts';
import { heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const nothing = '—';
const notRecorded = '— not recorded';

function overview(rows: readonly HubRow[], { hubRunningCost }: Appraisal): ReportBlock {
  return table(
    'Hubs and what moves to them',
    [
      words('Hub'),
      words('What it is'),
      number('Space needed', '(m²)'),
      number('Space there', '(m²)'),
      number('Running cost', '(£ a year)'),
    ],
    rows.map(({ name, detail, needed, there, cost }) => [name, detail, needed, there, cost]),
    { total: ['Together', '', '', '', plainPounds(hubRunningCost)], note: 'Running costs hold new rent.' },
  );
}

/** Lines that no hub has are left out. */
function costOnce(hubs: readonly (readonly [row: HubRow, outcome: HubOutcome])[]): ReportBlock {
  const lines = deliveryLines.filter(({ key }) => hubs.some(([, { delivery }]) => delivery[key] !== 0));
  const sum = (amountOf: (outcome: HubOutcome) => number) => plainPounds(hubs.reduce((all, [, outcome]) => all + amountOf(outcome), 0));
  return table(
    'What the hubs cost once',
    [words('Hub'), words('Spent in'), ...lines.map(({ label }) => number(label, '(£)')), number('Together', '(£)')],
    hubs.map(([{ name }, { delivery, deliveryYear }]) => [
      name,
      deliveryYear === null ? 'outside the years of the plan' : formatFinancialYear(deliveryYear),
      ...lines.map(({ key }) => plainPounds(delivery[key])),
      plainPounds(delivery.total),
    ]),
    {
      total: ['Together', '', ...lines.map(({ key }) => sum(({ delivery }) => delivery[key])), sum(({ delivery }) => delivery.total)],
      note: 'Priced by the assumptions of the plan unless a cost is entered for the hub. What leaving each property costs is not in it.',
    },
  );
}

function roomSentence({ demand, capacity }: HubOutcome, { needed }: HubRow): string {
  if (needed === 'not recorded') return 'The space it needs is not recorded.';
  if (capacity === null) return `It needs ${needed} m²; what room its host has is not recorded.`;
  const left = Math.round(capacity) - Math.round(demand);
  const fits =
    left < 0
      ? `${formatArea(Math.abs(left) as SquareMetres)} too little`
      : left === 0
        ? 'just enough'
        : `${formatArea(left as SquareMetres)} to spare`;
  return `It needs ${needed} m² and has ${formatCount(capacity)} m²: ${fits}.`;
}

function moneySentence(hub: Hub, { runningCost, newRent }: HubOutcome): string {
  const rent = newRent === 0 ? '' : `, of which ${formatPoundsPerYear(newRent, 'headline')} is new rent`;
  const other = hub.otherSaving;
  const saves = other
    ? ` Working together saves another ${formatPoundsPerYear(other.amount, 'headline')} that is no property cost (${other.source}).`
    : '';
  const capital = hub.capitalOverride;
  const entered = capital ? ` Its cost of building and fitting out was entered: £${plainPounds(capital.amount)} (${capital.source}).` : '';
  return `It costs ≈${formatPoundsPerYear((runningCost + newRent) as typeof runningCost, 'headline')} to run${rent}.${saves}${entered}`;
}

type Coming = { property: PropertyFacts | undefined; name: string; outcome: PropertyOutcome; moves: readonly Move[] };

const comingTo = (hub: Hub, { members }: HubOutcome, { presented: { appraisal, facts } }: ReportInput): Coming[] =>
  members
    .flatMap((id): Coming[] => {
      const outcome = appraisal.outcomes.find(({ property }) => property === id);
      const property = facts.get(id);
      if (outcome === undefined) return [];
      return [{ property, name: property?.name ?? id, outcome, moves: outcome.demand.filter((move) => move.hub === hub.id) }];
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));

const inMissing: Record<Component, string> = {
  'front-office': 'front office',
  specialist: 'specialist service',
  'back-office': 'back office',
};

/** Space that is nil because nobody recorded it is not nil. */
const spaceText = ({ area, component }: Move, { missing }: PropertyOutcome) =>
  area === 0 && missing.includes(`area of the ${inMissing[component]}`) ? notRecorded : formatCount(area);

function whoComes(hub: Hub, outcome: HubOutcome, row: HubRow, input: ReportInput): ReportBlock {
  const nameOf = shortNames(input.organisations);
  const place = placeOfHub(hub, input.presented.facts);
  const coming = comingTo(hub, outcome, input);
  const relocation = coming.flatMap(({ moves }) => moves).reduce((sum, move) => sum + move.relocation, 0);
  return table(
    `Who comes to ${hub.name}`,
    [
      words('From'),
      words('Town'),
      words('Distance'),
      words('Body'),
      words('Service'),
      number('Space needed', '(m²)'),
      number('Relocation', '(£)'),
    ],
    coming.flatMap(({ property, name, outcome: own, moves }) => {
      const far = place && property?.position ? formatDistance(distance(property.position, place)) : nothing;
      const from = [name, property?.town ?? '', far];
      if (moves.length === 0) return [[...from, property ? nameOf(property.holder) : '', nothing, notRecorded, nothing]];
      return moves.map((move) => [
        ...from,
        nameOf(move.organisation),
        componentLabel[move.component],
        spaceText(move, own),
        plainPounds(move.relocation),
      ]);
    }),
    { total: ['Together', '', '', '', '', row.needed, plainPounds(relocation)], note: 'Distances are in a straight line.' },
  );
}

function hubPart(hub: Hub, row: HubRow, outcome: HubOutcome, input: ReportInput): ReportBlock[] {
  const lead = hub.lead === null ? '' : ` ${shortNames(input.organisations)(hub.lead)} leads it.`;
  const opening = [heading(2, row.name), paragraph(`${row.detail}.${lead} ${roomSentence(outcome, row)} ${moneySentence(hub, outcome)}`)];
  return outcome.members.length === 0 ? opening : [...opening, whoComes(hub, outcome, row, input)];
}

export function hubsSection(input: ReportInput): ReportBlock[] {
  const { scenario, appraisal } = input.presented;
  if (scenario.hubs.length === 0) return [];
  const rows = hubRows(input.presented);
  const outcomes = new Map(appraisal.hubs.map((outcome) => [outcome.hub, outcome]));
  const hubs = scenario.hubs.flatMap((hub, at) => {
    const [row, outcome] = [rows[at], outcomes.get(hub.id)];
    return row && outcome ? [{ hub, row, outcome }] : [];
  });
  return [
    heading(1, 'Hubs'),
    paragraph(`Services come together in ${counted(hubs.length, 'place')}. Every cost of a hub rests on the assumptions of the plan.`),
    overview(rows, appraisal),
    costOnce(hubs.map(({ row, outcome }) => [row, outcome] as const)),
    ...hubs.flatMap(({ hub, row, outcome }) => hubPart(hub, row, outcome, input)),
  ];
}
