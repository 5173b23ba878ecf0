/** Scores of data quality by body, district and field, counted from the columns; what a person may not see is in none of them. */
import { noDistrict } from '../../shared/filter.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { rate } from '../../shared/measure.ts';
import { scoredFields } from '../../shared/quality/fields.ts';
import type { QualityScore, QualityScores } from '../../shared/quality/quality-answer.ts';
import { qualityGrades, qualityRuleKeys, type QualityGrade } from '../../shared/quality/rule-keys.ts';
import { rulesOf } from '../../shared/quality/rule-words.ts';
import { basisCode, bitOf, type EstateColumns } from './estate-columns.ts';
import type { Standing } from './standing.ts';

const gradeBits = Object.fromEntries(
  qualityGrades.map((grade) => [grade, rulesOf(grade).reduce((bits, rule) => bits | bitOf('issues', rule), 0)]),
) as Record<QualityGrade, number>;

/** What a row is counted by: its issues in the lower bits, and above them a part that it belongs to or signs of its own. */
const above = 1 << 16;

/** How many of the rows that pass have each key. */
function tally(standing: Standing, keyOf: (row: number) => number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] !== 0) continue;
    const key = keyOf(row);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** How many have each combination of issues. */
type Counts = readonly (readonly [issues: number, count: number])[];

/** The combinations of issues in each part, by the code of the part. */
function partsOf(columns: EstateColumns, facet: 'organisations' | 'districts', standing: Standing): ReadonlyMap<number, Counts> {
  const [codes, issues] = [columns.facets[facet].data, columns.bits.issues.data];
  const parts = new Map<number, (readonly [number, number])[]>();
  for (const [key, count] of tally(standing, (row) => (codes[row] as number) * above + (issues[row] as number))) {
    const part = Math.floor(key / above);
    const counts = parts.get(part) ?? [];
    parts.set(part, counts);
    counts.push([key % above, count]);
  }
  return parts;
}

function scoreOf(counts: Counts): QualityScore {
  const having = (bits: number) => counts.reduce((sum, [issues, count]) => (issues & bits ? sum + count : sum), 0);
  const properties = counts.reduce((sum, [, count]) => sum + count, 0);
  const wanting = having(gradeBits.error | gradeBits.warning);
  const byRule = qualityRuleKeys.map((rule) => [rule, having(bitOf('issues', rule))] as const).filter(([, count]) => count > 0);
  return {
    properties,
    score: rate(properties === 0 ? 1 : (properties - wanting) / properties),
    byGrade: { error: having(gradeBits.error), warning: having(gradeBits.warning), information: having(gradeBits.information) },
    byRule: Object.fromEntries(byRule),
  };
}

const signs = {
  land: above,
  leasehold: above * 2,
  runningCost: above * 4,
  floorArea: above * 8,
  siteArea: above * 16,
  reckoned: above * 32,
};

const appliesTo: Record<(typeof scoredFields)[number]['applies'], (key: number) => boolean> = {
  all: () => true,
  buildings: (key) => (key & signs.land) === 0,
  land: (key) => (key & signs.land) !== 0,
  leaseholds: (key) => (key & signs.leasehold) !== 0,
};

/** The issues of a row with what else its fields are scored by: whether it is land or leasehold, and which of its figures are filled in or reckoned. */
function signed(columns: EstateColumns): (row: number) => number {
  const { runningCost, floorArea, siteArea } = columns.figures;
  const [issues, land, tenures] = [columns.bits.issues.data, columns.land.data, columns.facets.tenures.data];
  const [costs, floors, sites, missing] = [runningCost.basis.data, floorArea.basis.data, siteArea.basis.data, columns.costMissing.data];
  const leasehold = columns.dictionaries.tenures.find('leasehold');
  const { estimated } = basisCode;
  return (row) =>
    (issues[row] as number) +
    (land[row] === 1 ? signs.land : 0) +
    (tenures[row] === leasehold ? signs.leasehold : 0) +
    (costs[row] === estimated ? (missing[row] === 0 ? signs.runningCost : signs.reckoned) : 0) +
    (floors[row] === estimated ? signs.floorArea : 0) +
    (sites[row] === estimated ? signs.siteArea : 0);
}

function fieldsOf(columns: EstateColumns, standing: Standing): QualityScores['fields'] {
  const counts = [...tally(standing, signed(columns))];
  const sum = (some: (key: number) => boolean) => counts.reduce((all, [key, count]) => (some(key) ? all + count : all), 0);
  return scoredFields.map(({ field, label, rule, applies, figure }) => {
    const [is, lacks] = [appliesTo[applies], bitOf('issues', rule)];
    const of = sum(is);
    const lacking = sum((key) => is(key) && (key & lacks) !== 0);
    const having = (sign: number) => sum((key) => is(key) && (key & lacks) !== 0 && (key & sign) !== 0);
    const filled = figure === null ? 0 : having(signs[figure]);
    return { field, label, known: of - lacking, filled, reckoned: figure === 'runningCost' ? having(signs.reckoned) : 0, of, rule };
  });
}

/** Bodies and districts come as their codes do; a page sorts them as it likes. */
export function qualityScores(columns: EstateColumns, standing: Standing, version: number): QualityScores {
  const issues = columns.bits.issues.data;
  const parts = (facet: 'organisations' | 'districts') =>
    [...partsOf(columns, facet, standing)].map(([code, counts]) => ({
      key: columns.dictionaries[facet].keys[code] ?? '',
      score: scoreOf(counts),
    }));
  return {
    all: scoreOf([...tally(standing, (row) => issues[row] as number)]),
    organisations: parts('organisations').map(({ key, score }) => ({ ...score, organisation: key as OrganisationId })),
    districts: parts('districts').map(({ key, score }) => ({ ...score, district: key === noDistrict ? null : key })),
    fields: fieldsOf(columns, standing),
    version,
  };
}
