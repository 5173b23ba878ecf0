/** The two maps of a report, over the same ground: the estate as it is, and as the plan leaves it. */
import { placeWords } from '../../shared/board/standing-words.ts';
import type { Presented } from '../../shared/board/presented.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Sector } from '../../shared/organisation.ts';
import { estateMap } from '../../shared/paper/estate-map.ts';
import { groundOf } from '../../shared/paper/ground.ts';
import { planMap } from '../../shared/paper/plan-map.ts';
import { positionsOf } from '../../shared/plan-on-map.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import type { Position } from '../../shared/units.ts';
import type { GatheredReport } from './report-work.ts';

/** On 170 mm of paper its letters of 11 units are about 7.5 points. */
const size = { width: 720, height: 640 };

export function drawMaps(
  { estate, organisations, layers, mapPalette: palette }: GatheredReport,
  { scenario, facts }: Presented,
): ReportInput['maps'] {
  const sectors = new Map<OrganisationId, Sector>(organisations.map(({ id, sector }) => [id, sector]));
  const ground = groundOf(layers);
  const name = placeWords(scenario);
  const plan = { scenario, facts, year: null, numbered: true };
  const touched = new Set(scenario.decisions.flatMap(({ action, property }) => (action === 'retain' ? [] : [property])));
  const places = estate.flatMap(({ position }): Position[] => (position ? [position] : []));
  const kept = estate.flatMap(({ id, position }): Position[] => (position && !touched.has(id) ? [position] : []));
  const shared = { ground, palette, ...size };
  return {
    today: estateMap({
      ...shared,
      name: `the estate of ${name} today`,
      facts: estate,
      sectorOf: (holder) => sectors.get(holder) ?? 'other',
      round: positionsOf(plan),
    }),
    remodelled: planMap({ ...shared, name: `the remodelled estate of ${name}`, plan, kept, round: places }),
  };
}
