/** What is wrong with one property's record, in sentences. */
import type { PropertyId } from '../../shared/ids.ts';
import { pairId, twoOf } from '../../shared/match/pair-id.ts';
import type { Answer } from '../../shared/problem.ts';
import { issuesOf } from '../../shared/quality/issues.ts';
import type { QualityIssue } from '../../shared/quality/quality-answer.ts';
import { ruleWords } from '../../shared/quality/rule-words.ts';
import { seesProperties } from '../duplicates/list-pairs.ts';
import type { Asking } from '../services.ts';
import { visibleProperty } from './read-property.ts';

/** The records that may be the same property, as far as the person sees them. */
function twinsOf(ctx: Asking, id: PropertyId): QualityIssue[] {
  const { names, rowOf } = ctx.estate.columns;
  return ctx.twins.openOf(id, seesProperties(ctx)).map((candidate) => {
    const name = names[rowOf.get(candidate.id) ?? -1] ?? '';
    return {
      rule: 'possible-duplicate',
      grade: ruleWords['possible-duplicate'].grade,
      sentence: `It may be the same property as ${name}. ${candidate.because}`,
      field: null,
      pair: { id: pairId(twoOf(id, candidate.id)), with: { id: candidate.id, name } },
    };
  });
}

/** The issues of a property of which the person may see the page, errors first. */
export async function qualityOf(ctx: Asking, id: PropertyId): Promise<Answer<QualityIssue[]>> {
  const visible = await visibleProperty(ctx, id, 'page');
  if (!visible.ok) return visible;
  const { ranges, today } = ctx.estate.usual();
  const found = issuesOf(visible.value, ranges, today).map((issue) => ({ ...issue, grade: ruleWords[issue.rule].grade, pair: null }));
  return { ok: true, value: [...found, ...twinsOf(ctx, id)] };
}
