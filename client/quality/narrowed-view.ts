/** The view that shows exactly the properties behind a number: those of one body or district that have something of certain rules. */
import { noDistrict } from '../../shared/filter.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { QualityRuleKey } from '../../shared/quality/rule-keys.ts';
import type { View } from '../view.ts';

/** The row of a table of scores that a number stands in; null is the whole of what the filter leaves. */
export type ScoredPart = { organisation: OrganisationId } | { district: string | null } | null;

/** The same filter, narrowed to a part of it and to the properties that break any of the rules; no rule stands for every property. */
export function narrowedView(view: View, part: ScoredPart, rules: readonly QualityRuleKey[]): View {
  const filter = { ...view.filter, issues: [...rules] };
  if (part && 'organisation' in part) return { ...view, filter: { ...filter, organisations: [part.organisation] } };
  if (part) return { ...view, filter: { ...filter, districts: [part.district ?? noDistrict] } };
  return { ...view, filter };
}
