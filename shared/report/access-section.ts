/** Access to services: which front offices move how far, whom that takes further, and which places are left without a counter. */
import { deprivedInWords, furtherInWords, movesInWords, placesInWords, setInWords } from '../access/access-words.ts';
import { accessOf, type Access, type ServiceReach } from '../access/access.ts';
import { formatMinutes, paceSource } from '../access/walk.ts';
import { shortNames } from '../board/sharing-words.ts';
import { counted } from '../counted.ts';
import { formatCount, formatDistance } from '../measure.ts';
import { bullets, heading, number, paragraph, table, words } from './blocks.ts';
import type { ReportBlock } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

const nothing = '—';

function movesTable({ moves }: Access, { organisations, presented }: ReportInput): ReportBlock {
  const nameOf = shortNames(organisations);
  const { walkingDetour } = presented.scenario.assumptions;
  return table(
    'Front-office services that move or close',
    [
      words('Service'),
      words('Body'),
      words('From'),
      words('To'),
      number('Straight line'),
      number(`On foot, × ${walkingDetour}`),
      number('Walk'),
    ],
    moves.map(({ office, to, straight, walk, minutes }) => [
      office.service,
      nameOf(office.organisation),
      office.name,
      office.becomes === 'closes' ? `closes${to === null ? '' : `; nearest ${to.name}`}` : (to?.name ?? nothing),
      furtherInWords(straight),
      furtherInWords(walk),
      minutes === null ? nothing : formatMinutes(minutes),
    ]),
    { note: `From the old counter to the new one. Pace: ${paceSource}.` },
  );
}

function peopleTable(services: readonly ServiceReach[]): ReportBlock {
  return table(
    'People with further to go, by service',
    [
      words('Service'),
      number('People'),
      number('Further by a mean of'),
      number('At most'),
      number('In the most deprived fifth'),
      number('Without any'),
    ],
    services.map(({ label, total }) => [
      label,
      formatCount(total.further.people),
      furtherInWords(total.meanExtra),
      furtherInWords(total.worst?.extra ?? null),
      formatCount(total.further.fifth),
      formatCount(total.without),
    ]),
    { note: 'Straight lines from the middle of each small area to its nearest counter of the service.' },
  );
}

function peopleBlocks(access: Access, { ground }: ReportInput): ReportBlock[] {
  const { affected, services } = access;
  const [any] = services;
  if (affected === null || any === undefined)
    return [paragraph('How many people that affects is not known: no small areas are given for the area of the plan.', 'quiet')];
  const share = deprivedInWords({ ...any.total, further: affected });
  return [
    paragraph(
      `${counted(affected.people, 'person', 'people')} of ${formatCount(any.total.people)} have further to go for at least one of these services. ${[share, setInWords(ground.set, ground.areas.length)].filter(Boolean).join(' ')}`,
    ),
    peopleTable(services),
  ];
}

/** Nothing where no front office moves or closes. */
export function accessSection(input: ReportInput): ReportBlock[] {
  const { scenario, facts, appraisal } = input.presented;
  const access = accessOf({ scenario, facts, appraisal }, input.ground);
  if (access.moves.length === 0) return [];
  const limit = formatDistance(scenario.assumptions.frontOfficeLimit);
  const [moves, places] = [movesInWords(access), placesInWords(access, limit)];
  const opening = `${counted(access.moves.length, 'front-office service')} ${access.moves.length === 1 ? 'moves or closes' : 'move or close'}`;
  const left = access.places.filter(({ standing }) => standing === 'left');
  const never = places.detail === '' ? '' : ` (${places.detail})`;
  return [
    heading(1, 'Access to services'),
    paragraph(`${opening}${moves.detail === '' ? '' : `: ${moves.detail}`}. Counters outside the plan’s area are not looked at.`),
    movesTable(access, input),
    ...peopleBlocks(access, input),
    paragraph(
      left.length === 0
        ? `No place that has a counter within ${limit} is left without one${never}.`
        : `${counted(left.length, 'place')} with a counter within ${limit} today ${left.length === 1 ? 'is' : 'are'} left without one${never}:`,
    ),
    ...bullets(
      left.map(({ place, before, after }) => {
        const next = after === null ? 'there is no other' : `the next is ${after.name}, ${formatDistance(after.far)} away`;
        return `${place.name}: today ${before?.name ?? nothing}, ${furtherInWords(before?.far ?? null)} away; ${next}.`;
      }),
    ),
  ];
}
