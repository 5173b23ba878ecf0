/** The rules of data quality, by name and grade: an error where a level is missing, a warning where a key field is, information where a value is implausible. */

export const qualityGrades = ['error', 'warning', 'information'] as const;
export type QualityGrade = (typeof qualityGrades)[number];

export const qualityRuleKeys = [
  'no-tenure',
  'no-place',
  'no-floor-area',
  'no-site-area',
  'no-running-cost',
  'no-lease-end',
  'no-district',
  'no-uprn',
  'no-use',
  'approximate-place',
  'cost-out-of-range',
  'space-out-of-range',
  'lease-expired',
  'larger-than-site',
  'possible-duplicate',
] as const;
export type QualityRuleKey = (typeof qualityRuleKeys)[number];
