/** The fields by which data quality is scored, each with the rule that a record breaks without it. */
import type { QualityRuleKey } from './rule-keys.ts';

/** To which properties a field applies: all, those with a building, those that are land only, or leaseholds. */
type Applies = 'all' | 'buildings' | 'land' | 'leaseholds';

/** `figure` names the total that says which of them are filled in. */
type ScoredField = {
  field: string;
  label: string;
  rule: QualityRuleKey;
  applies: Applies;
  figure: 'runningCost' | 'floorArea' | 'siteArea' | null;
};

const scored = (
  field: string,
  label: string,
  rule: QualityRuleKey,
  applies: Applies,
  figure: ScoredField['figure'] = null,
): ScoredField => ({
  field,
  label,
  rule,
  applies,
  figure,
});

export const scoredFields: readonly ScoredField[] = [
  scored('tenure', 'Tenure', 'no-tenure', 'all'),
  scored('place', 'Place', 'no-place', 'all'),
  scored('district', 'District', 'no-district', 'all'),
  scored('use', 'Use', 'no-use', 'all'),
  scored('uprn', 'UPRN', 'no-uprn', 'all'),
  scored('floor-area', 'Floor area', 'no-floor-area', 'buildings', 'floorArea'),
  scored('running-cost', 'Running cost', 'no-running-cost', 'buildings', 'runningCost'),
  scored('site-area', 'Site area of land', 'no-site-area', 'land', 'siteArea'),
  scored('lease-end', 'End of lease', 'no-lease-end', 'leaseholds'),
];
