/** What is said of access, in the same words on the plan's page, the board and in the report. */
import { counted } from '../counted.ts';
import { formatCount, formatDistance, formatRate } from '../measure.ts';
import type { Metres, Rate } from '../units.ts';
import { formatDate } from '../year.ts';
import type { Access } from './access.ts';
import type { AreaSet } from './area-set.ts';
import type { Deprived, Tally } from './reach.ts';

export type Said = { value: string; detail: string };

/** "850 m", or a dash where there is none. */
export const furtherInWords = (far: Metres | null): string => (far === null ? '—' : formatDistance(far));

export function movesInWords({ moves }: Access): Said {
  const closing = moves.filter(({ office }) => office.becomes === 'closes').length;
  const beyond = moves.filter((move) => move.beyond === true).length;
  const unknown = moves.filter(({ straight }) => straight === null).length;
  const [furthest] = moves;
  const parts = [
    closing > 0 ? `${formatCount(closing)} close` : '',
    furthest !== undefined && furthest.straight !== null ? `furthest ${formatDistance(furthest.straight)}` : '',
    beyond > 0 ? `${formatCount(beyond)} over the limit` : '',
    unknown > 0 ? `${formatCount(unknown)} without a recorded place` : '',
  ].filter(Boolean);
  return { value: formatCount(moves.length), detail: parts.join(', ') };
}

const shareOf = (part: number, whole: number): string => formatRate((part / whole) as Rate, 0);

/** "34% of them in the most deprived fifth of areas, against 22% of everybody"; says of how many that is known. */
function deprivedShare(further: Deprived, all: Deprived): string {
  if (further.known === 0 || all.known === 0) return 'how deprived their areas are is not recorded';
  const known = further.known < further.people ? ` (known for ${formatCount(further.known)})` : '';
  return `${shareOf(further.fifth, further.known)} of them in the most deprived fifth of areas${known}, against ${shareOf(all.fifth, all.known)} of everybody`;
}

export function whomInWords({ affected, services }: Access, set: AreaSet | null): Said {
  const [any] = services;
  if (affected === null || any === undefined) return { value: '—', detail: 'no small areas are given' };
  const made = set?.illustrative ? '; illustrative' : '';
  if (affected.people === 0) return { value: '0', detail: `of ${formatCount(any.total.people)}${made}` };
  return {
    value: formatCount(affected.people),
    detail: `of ${formatCount(any.total.people)}; ${deprivedShare(affected, any.total.all)}${made}`,
  };
}

/** The same for one service, as a sentence. */
export const deprivedInWords = ({ further, all }: Tally): string => {
  if (further.people === 0) return '';
  const said = deprivedShare(further, all);
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
};

export function placesInWords({ places }: Access, limit: string): Said {
  const count = (wanted: string) => places.filter(({ standing }) => standing === wanted).length;
  if (places.length === 0) return { value: '—', detail: 'no places are known' };
  const never = count('never');
  const gains = count('gains');
  const detail = [
    gains > 0 ? `${formatCount(gains)} gain one` : '',
    never > 0 ? `${formatCount(never)} had none within ${limit} before either` : '',
  ].filter(Boolean);
  return { value: formatCount(count('left')), detail: detail.join('; ') };
}

/** Of which set the people are, and whether they are made up. */
export function setInWords(set: AreaSet | null, areas: number): string {
  if (set === null) return '';
  const day = set.asAt === null ? '' : `, as at ${formatDate(set.asAt)}`;
  return `${counted(areas, 'small area')} of “${set.source}”${day}.${set.illustrative ? ' Illustrative: nobody counted these people.' : ''}`;
}
