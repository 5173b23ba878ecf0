/** What a count of a grade counts, as it ends "12 of 40 properties …". */
import type { QualityGrade } from '../../shared/quality/rule-keys.ts';

/** The heading over such counts. */
export const gradeHead: Record<QualityGrade, string> = { error: 'Errors', warning: 'Warnings', information: 'Information' };

export const gradeWords: Record<QualityGrade, string> = {
  error: 'with an error',
  warning: 'with a warning',
  information: 'with an unlikely value',
};
