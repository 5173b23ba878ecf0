/** What was considered of the duties of an illustrative disposal. */
import { dutiesOf, type Duty, type DutyRecord } from '../../shared/disposal-duties.ts';
import type { ExitRoute } from '../../shared/disposal.ts';
import type { Sector } from '../../shared/organisation.ts';
import type { Property } from '../../shared/property.ts';
import type { IsoDate } from '../../shared/year.ts';
import { chanceOf } from '../chance.ts';

type Found = Pick<DutyRecord, 'answer' | 'why'>;

const local: readonly Sector[] = ['county', 'district'];

const found: Record<Duty, (sector: Sector, route: ExitRoute | null, likely: boolean) => Found> = {
  'best-consideration': (sector, route) => {
    if (!local.includes(sector)) return { answer: 'not-local', why: 'The holder is not a local authority.' };
    if (route === 'public-transfer') return { answer: 'consent', why: 'An undervalue below £2m, for the service that it is to house.' };
    return route === 'community-asset-transfer'
      ? { answer: 'consent', why: 'An undervalue below £2m, for what the community makes of the building.' }
      : { answer: 'best', why: 'Openly marketed; the valuer certifies the price.' };
  },
  'crichel-down': (_, __, likely) =>
    likely
      ? { answer: 'not-acquired', why: 'Bought by agreement; no compulsory powers were in prospect.' }
      : { answer: 'changed', why: 'Built on since it was bought, so that it is materially changed.' },
  'open-space': () => ({ answer: 'advertised', why: 'Advertised in two consecutive weeks; one objection was considered.' }),
  'community-transfer': (_, route) =>
    route === 'community-asset-transfer'
      ? { answer: 'offered', why: 'Offered to the parish council and two charities.' }
      : { answer: 'unsuitable', why: 'No community body came forward with a case for it.' },
  'community-value': () => ({ answer: 'not-listed', why: 'Not on the district’s list.' }),
};

/** The first `count` of the property's duties, as found on a day; all of them where it is not given. */
export function dutiesFound(property: Property, sector: Sector, route: ExitRoute | null, on: IsoDate, count = Infinity): DutyRecord[] {
  const bearer = { tenure: property.interests[0]?.tenure ?? null, use: property.use, sector, route };
  const likely = chanceOf(`${property.id} duties`).happens(0.7);
  return dutiesOf(bearer)
    .slice(0, count)
    .map((duty) => {
      const { answer, why } = found[duty](sector, route, likely);
      return { duty, answer, by: 'Asset Management Board', on, why: `Illustrative: ${why}` };
    });
}
