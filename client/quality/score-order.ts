/** The order of a table of scores: by what is clicked, the worst first. */
import type { QualityScore } from '../../shared/quality/quality-answer.ts';
import type { QualityGrade } from '../../shared/quality/rule-keys.ts';

export type ScoreKey = 'name' | 'properties' | 'score' | QualityGrade;
export type ScoreOrder = { by: ScoreKey; direction: 'ascending' | 'descending' };
export type ScoreRow = { key: string; name: string; score: QualityScore };

/** The properties to put right first: most errors, then most warnings. */
export const usualOrder: ScoreOrder = { by: 'error', direction: 'descending' };

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

const valueOf = ({ score }: ScoreRow, by: Exclude<ScoreKey, 'name'>): number =>
  by === 'properties' ? score.properties : by === 'score' ? score.score : score.byGrade[by];

/** Rows in an order; what is equal goes by errors, then warnings, then name. */
export function ordered<R extends ScoreRow>(rows: readonly R[], { by, direction }: ScoreOrder): R[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const first = (a: R, b: R) => (by === 'name' ? collator.compare(a.name, b.name) : valueOf(a, by) - valueOf(b, by));
  return rows.toSorted(
    (a, b) =>
      sign * first(a, b) ||
      valueOf(b, 'error') - valueOf(a, 'error') ||
      valueOf(b, 'warning') - valueOf(a, 'warning') ||
      collator.compare(a.name, b.name),
  );
}

/** A click on a heading: the same one turns round; a name begins at A, a score at its worst, a count at its most. */
export function clicked(order: ScoreOrder, by: ScoreKey): ScoreOrder {
  if (order.by === by) return { by, direction: order.direction === 'ascending' ? 'descending' : 'ascending' };
  return { by, direction: by === 'name' || by === 'score' ? 'ascending' : 'descending' };
}
