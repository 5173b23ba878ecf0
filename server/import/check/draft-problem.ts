/** Why a property that a list would make cannot be stored, in one sentence; null where it can. */
import { describeZodIssues, namingField } from '../../../shared/issue-sentences.ts';
import { checkProperty } from '../../../shared/property-check.ts';
import { propertyDraftSchema, type PropertyDraft } from '../../../shared/property.ts';

export function draftProblemOf(draft: PropertyDraft): string | null {
  const { success, error } = propertyDraftSchema.safeParse(draft);
  if (!success) {
    const [issue] = describeZodIssues(error);
    return issue ? namingField(issue) : 'This row cannot be read.';
  }
  return checkProperty(draft).find(({ severity }) => severity === 'error')?.message ?? null;
}
