/** All that a report is made from, read from the register, the plans and the disposals as the person who asks may see them. */
import { qualityScores } from '../estate/quality-scores.ts';
import { palettes, paperPalette } from '../../shared/palette.ts';
import { everything, type EstateFilter } from '../../shared/filter.ts';
import { ownerName } from '../../shared/board/owner-name.ts';
import type { Answer } from '../../shared/problem.ts';
import type { ReportAsked } from '../../shared/report/report-answer.ts';
import type { ReportDocument } from '../../shared/report/report-document.ts';
import { may } from '../../shared/role.ts';
import { contains } from '../../shared/area.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { groundOf } from '../access/ground-of.ts';
import { listDisposals } from '../disposals/list-disposals.ts';
import { twiceIn } from '../duplicates/twice-in.ts';
import { namedProperties } from '../plans/planning-facts.ts';
import { readAppraisal, readScenarioFacts } from '../plans/read-scenario.ts';
import type { Asking } from '../services.ts';
import { propertiesById } from '../store/properties.ts';
import type { GatheredReport } from './report-work.ts';

/** The place of a plan as the map's filter has it. */
export const placeOf = ({ districts, area }: Pick<Scenario, 'districts' | 'area'>): EstateFilter =>
  area === null ? { ...everything, districts: [...districts] } : { ...everything, within: area };

function isInPlace({ districts, area }: Scenario): (facts: PropertyFacts) => boolean {
  if (area === null && districts.length === 0) return ({ archived }) => !archived;
  return ({ archived, position, district }) =>
    !archived && ((area !== null && position !== null && contains(area, position)) || (district !== null && districts.includes(district)));
}

/** The body whose records the person keeps, where that is one, in its sector's colour; else all bodies of the place together. */
function owner({ person, estate }: Asking, { districts }: Scenario): ReportDocument['organisation'] {
  const name = ownerName(person.keeps, estate.organisations, districts);
  const body = estate.organisations.find((one) => one.name === name);
  return { name, colour: body ? palettes.light.sectors[body.sector] : palettes.light.accent };
}

/** That somebody sees the sensitive properties of a plan is recorded by the reading of its facts. */
export async function gatherReport(ctx: Asking, { scenario: id, rule, estimates }: ReportAsked): Promise<Answer<GatheredReport>> {
  const [stored, facts] = [await readAppraisal(ctx, id), await readScenarioFacts(ctx, id)];
  if (!stored.ok) return stored;
  if (!facts.ok) return facts;
  const { scenario } = stored.value;
  const place = placeOf(scenario);
  const { estate, person } = ctx;
  const seen = new Set(facts.value.map((one) => one.id));
  const named = (await propertiesById(ctx.db, namedProperties(scenario))).filter((one) => seen.has(one.id));
  const disposals = (await listDisposals(ctx, { scenario: id })).entries;
  const cleared = may(person, 'sensitive.see');
  const { version, illustrative } = estate.state();
  return {
    ok: true,
    value: {
      stored: stored.value,
      facts: facts.value,
      estimates,
      layers: ctx.geography.layers,
      mapPalette: paperPalette,
      estate: facts.value.filter(isInPlace(scenario)),
      barriers: new Map(named.map((one) => [one.id, one.barriers])),
      organisations: [...estate.organisations],
      disposals,
      quality: qualityScores(estate.columns, estate.standing(place, cleared), version),
      ground: await groundOf(ctx, scenario),
      twice: twiceIn(ctx, place, []).all,
      rule: rule ?? scenario.assumptions.sharingRule,
      organisation: owner(ctx, scenario),
      madeBy: person.name,
      madeAt: ctx.now(),
      registerVersion: version,
      illustrative,
      palette: paperPalette,
    },
  };
}
