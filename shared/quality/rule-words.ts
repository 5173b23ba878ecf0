/** What each rule of data quality is called, how grave it is, and in a sentence what it looks at. */
import type { QualityGrade, QualityRuleKey } from './rule-keys.ts';

export const gradeLabel: Record<QualityGrade, string> = { error: 'Error', warning: 'Warning', information: 'Information' };

/** What each grade means for whoever reads the register. */
export const gradeMeaning: Record<QualityGrade, string> = {
  error: 'A level of the record is missing: the property cannot be placed, or nobody knows by what right it is held.',
  warning: 'A key field is missing: a plan has to do without it, or with an estimate.',
  information: 'A value is there but unlikely. It may be right: look at it once.',
};

type RuleWords = { grade: QualityGrade; label: string; explanation: string };

export const ruleWords: Record<QualityRuleKey, RuleWords> = {
  'no-tenure': { grade: 'error', label: 'No tenure', explanation: 'No interest is recorded: freehold, leasehold or another.' },
  'no-place': {
    grade: 'error',
    label: 'No place',
    explanation: 'No point is recorded, so the property is in the list and not on the map.',
  },
  'no-floor-area': {
    grade: 'warning',
    label: 'No floor area',
    explanation: 'A building without a recorded floor area. An estimate does not count as recorded; land needs none.',
  },
  'no-running-cost': {
    grade: 'warning',
    label: 'No running cost',
    explanation: 'No running cost is recorded. An estimate does not count as recorded; land needs none.',
  },
  'no-uprn': {
    grade: 'warning',
    label: 'No UPRN',
    explanation: 'Without its unique property reference number a record is hard to match with other lists.',
  },
  'no-use': { grade: 'warning', label: 'No use', explanation: 'The use is “other”, so no peers can be found for it.' },
  'approximate-place': {
    grade: 'warning',
    label: 'Approximate place',
    explanation: 'The point is known only roughly, such as from the first half of a postcode.',
  },
  'cost-out-of-range': {
    grade: 'information',
    label: 'Unusual cost per m²',
    explanation: 'The running cost per m² lies far outside the range that is usual for its use in this register.',
  },
  'space-out-of-range': {
    grade: 'information',
    label: 'Unusual space per person',
    explanation: 'The floor area for each member of staff lies far outside the range that is usual for its use in this register.',
  },
  'lease-expired': {
    grade: 'information',
    label: 'Lease expired',
    explanation: 'The recorded lease has run out: it was renewed, ended, or is held over.',
  },
  'larger-than-site': {
    grade: 'information',
    label: 'Larger than its site',
    explanation: 'The floor area is more than the site could carry: one of the two areas is likely to be wrong.',
  },
  'possible-duplicate': {
    grade: 'information',
    label: 'Possible duplicate',
    explanation: 'Another record may be the same property, which would then be counted twice.',
  },
};

/** The rules of one grade, in the order of the catalogue. */
export const rulesOf = (grade: QualityGrade): QualityRuleKey[] =>
  (Object.keys(ruleWords) as QualityRuleKey[]).filter((rule) => ruleWords[rule].grade === grade);
