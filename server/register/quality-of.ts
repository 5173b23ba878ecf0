/** What is wrong with one property's record, in sentences. */
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import { issuesOf } from '../../shared/quality/issues.ts';
import type { QualityIssue } from '../../shared/quality/quality-answer.ts';
import { ruleWords } from '../../shared/quality/rule-words.ts';
import { pairsOfProperty } from '../duplicates/pairs-of-property.ts';
import type { Asking } from '../services.ts';
import { visibleProperty } from './read-property.ts';

/** The issues of a property of which the person may see the page, errors first. */
export async function qualityOf(ctx: Asking, id: PropertyId): Promise<Answer<QualityIssue[]>> {
  const visible = await visibleProperty(ctx, id, 'page');
  if (!visible.ok) return visible;
  const { ranges, today } = ctx.estate.usual();
  const found = issuesOf(visible.value, ranges, today).map((issue) => ({ ...issue, grade: ruleWords[issue.rule].grade, pair: null }));
  const pairs = await pairsOfProperty(ctx, id);
  if (!pairs.ok) return pairs;
  const doubles = pairs.value.map(
    (pair): QualityIssue => ({
      rule: 'possible-duplicate',
      grade: ruleWords['possible-duplicate'].grade,
      sentence: `It may be the same property as ${pair.with.name}. ${pair.because}`,
      field: null,
      pair: { id: pair.id, with: pair.with },
    }),
  );
  return { ok: true, value: [...found, ...doubles] };
}
