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

/** How many rows of each part have each combination of issues; a part is a code of a facet. */
type Tally = Map<number, Map<number, number>>;

function tallyOf(columns: EstateColumns, codes: Uint16Array | null, standing: Standing): Tally {
  const issues = columns.bits.issues.data;
  const tally: Tally = new Map();
  for (let row = 0; row < standing.length; row += 1) {
    if (standing[row] !== 0) continue;
    const part = codes === null ? 0 : (codes[row] as number);
    const counts = tally.get(part) ?? new Map<number, number>();
    if (counts.size === 0) tally.set(part, counts);
    const having = issues[row] as number;
    counts.set(having, (counts.get(having) ?? 0) + 1);
  }
  return tally;
}

function scoreOf(counts: ReadonlyMap<number, number>): QualityScore {
  const having = (bits: number) => [...counts].reduce((sum, [issues, count]) => (issues & bits ? sum + count : sum), 0);
  const properties = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const wanting = having(gradeBits.error | gradeBits.warning);
  const byRule = qualityRuleKeys.map((rule) => [rule, having(bitOf('issues', rule))] as const).filter(([, count]) => count > 0);
  return {
    properties,
    score: rate(properties === 0 ? 1 : (properties - wanting) / properties),
    byGrade: { error: having(gradeBits.error), warning: having(gradeBits.warning), information: having(gradeBits.information) },
    byRule: Object.fromEntries(byRule),
  };
}

function fieldsOf(columns: EstateColumns, standing: Standing): QualityScores['fields'] {
  const [issues, land, tenures] = [columns.bits.issues.data, columns.land.data, columns.facets.tenures.data];
  const leasehold = columns.dictionaries.tenures.find('leasehold');
  const applies = {
    all: () => true,
    buildings: (row: number) => land[row] === 0,
    land: (row: number) => land[row] === 1,
    leaseholds: (row: number) => tenures[row] === leasehold,
  };
  return scoredFields.map(({ field, label, rule, applies: to, figure }) => {
    const bit = bitOf('issues', rule);
    const basis = figure && columns.figures[figure].basis.data;
    let [of, known, estimated] = [0, 0, 0];
    for (let row = 0; row < standing.length; row += 1) {
      if (standing[row] !== 0 || !applies[to](row)) continue;
      of += 1;
      if (((issues[row] as number) & bit) === 0) known += 1;
      else if (basis?.[row] === basisCode.estimated && !(figure === 'runningCost' && columns.costMissing.data[row] === 1)) estimated += 1;
    }
    return { field, label, known, estimated, of, rule };
  });
}

/** Bodies and districts come as their codes do; a page sorts them as it likes. */
export function qualityScores(columns: EstateColumns, standing: Standing, version: number): QualityScores {
  const parts = (facet: 'organisations' | 'districts') =>
    [...tallyOf(columns, columns.facets[facet].data, standing)].map(([code, counts]) => ({
      key: columns.dictionaries[facet].keys[code] ?? '',
      score: scoreOf(counts),
    }));
  return {
    all: scoreOf(tallyOf(columns, null, standing).get(0) ?? new Map()),
    organisations: parts('organisations').map(({ key, score }) => ({ ...score, organisation: key as OrganisationId })),
    districts: parts('districts').map(({ key, score }) => ({ ...score, district: key === noDistrict ? null : key })),
    fields: fieldsOf(columns, standing),
    version,
  };
}
