/** All that a report of one of the illustrative scenarios is made from, as a person with or without clearance may see it. */
import { emptyEstate } from '../../server/estate/estate.ts';
import { qualityScores } from '../../server/estate/quality-scores.ts';
import { generate } from '../../seeds/generate.ts';
import { appraise } from '../../shared/appraisal/appraise.ts';
import { present, usualRange } from '../../shared/board/presented.ts';
import type { ChartPalette } from '../../shared/chart/chart.ts';
import { checkPlan } from '../../shared/checks.ts';
import { benchmarksOf } from '../../shared/estimate.ts';
import { factsOf } from '../../shared/facts.ts';
import { everything } from '../../shared/filter.ts';
import { visiblePart } from '../../shared/hidden-part.ts';
import { nothingTwice } from '../../shared/match/counted-twice.ts';
import type { Property } from '../../shared/property.ts';
import type { ReportInput } from '../../shared/report/report-input.ts';
import { isSensitive } from '../../shared/role.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { isoDate, type IsoMoment } from '../../shared/year.ts';

const illustration = generate();
const grey = '#5a5a5a';
const sectors = {
  county: grey,
  district: grey,
  health: grey,
  'police-fire-justice': grey,
  'central-government': grey,
  defence: grey,
  education: grey,
  other: grey,
};
export const plainPalette: ChartPalette = {
  ink: '#000000',
  inkQuiet: grey,
  paperRaised: '#ffffff',
  line: '#cccccc',
  accent: '#0b6b66',
  danger: '#b3261e',
  sectors,
};

const madeAt = '2026-02-05T09:30:00.000Z' as IsoMoment;

type Of = {
  /** One of the illustrative scenarios. */
  scenario: 'swale-remodelled' | 'tunbridge-wells-hub' | 'thanet-deep-dive';
  cleared?: boolean;
  /** What is changed of the register and of the plan beforehand. */
  register?: (properties: readonly Property[]) => readonly Property[];
  plan?: (plan: Scenario) => Scenario;
  parts?: Partial<ReportInput>;
};

/** The register and the plan as the person may see them are read once from the seeds, then everything is worked out as for the screen. */
export function givenReport({
  scenario: id,
  cleared = false,
  register = (same) => same,
  plan = (same) => same,
  parts = {},
}: Of): ReportInput {
  const { organisations, scenarios } = illustration;
  const properties = register(illustration.properties);
  const whole = scenarios.find((one) => one.id === id);
  if (whole === undefined) throw new Error(`There is no scenario ${id}.`);
  const seen = properties.filter((one) => cleared || !isSensitive(one));
  const there = new Set(seen.map((one) => one.id));
  const scenario = visiblePart(plan(whole), (one) => there.has(one));
  const benchmarks = benchmarksOf(properties);
  const isInPlace = ({ district }: Property) => scenario.districts.length === 0 || scenario.districts.includes(district ?? '');
  const named = new Set([
    ...scenario.decisions.map((decision) => decision.property),
    ...scenario.hubs.flatMap(({ site }) => site.property ?? []),
  ]);
  const inPlace = seen
    .filter((one) => !one.archived && isInPlace(one) && (named.has(one.id) || !isSensitive(one)))
    .map((one) => factsOf(one, benchmarks));
  const facts = seen.filter((one) => named.has(one.id) || (isInPlace(one) && !isSensitive(one))).map((one) => factsOf(one, benchmarks));
  const appraisal = appraise(facts, scenario);
  const stored = { scenario, appraisal, checks: checkPlan(facts, scenario, appraisal), appraisedAt: madeAt, registerVersion: 1 };
  const estate = emptyEstate(organisations, () => isoDate('2026-02-05'));
  estate.enter(properties);
  estate.settle({ version: 1, illustrative: true });
  const standing = estate.standing({ ...everything, districts: scenario.districts }, cleared);
  const presented = present(stored, facts, true);
  return {
    presented,
    range: usualRange(presented, 100),
    estate: inPlace,
    barriers: new Map(seen.filter((one) => named.has(one.id)).map((one) => [one.id, one.barriers])),
    organisations,
    disposals: [],
    maps: { today: null, remodelled: null },
    quality: qualityScores(estate.columns, standing, 1),
    twice: nothingTwice,
    ground: { set: null, areas: [], settlements: [] },
    rule: scenario.assumptions.sharingRule,
    organisation: { name: 'Kent County Council', colour: '#1c4cc0' },
    madeBy: 'Estates officer',
    madeAt,
    registerVersion: 1,
    illustrative: true,
    palette: plainPalette,
    ...parts,
  };
}
