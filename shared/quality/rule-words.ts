/** What each rule of data quality is called, how grave it is, what it looks at in a sentence, and what a filter by it is called. */
import type { QualityGrade, QualityRuleKey } from './rule-keys.ts';
import { usualRangeInWords } from './usual-range.ts';

export const gradeLabel: Record<QualityGrade, string> = { error: 'Error', warning: 'Warning', information: 'Information' };

/** What each grade means for whoever reads the register. */
export const gradeMeaning: Record<QualityGrade, string> = {
  error: 'A level of the record is missing: the property cannot be placed, or nobody knows by what right it is held.',
  warning: 'A key field is missing: a plan has to do without it, or with an estimate.',
  information: 'A value is there but unlikely. It may be right: look at it once.',
};

/** `phrase` ends the sentence "properties …". */
type RuleWords = { grade: QualityGrade; label: string; phrase: string; explanation: string };

export const ruleWords: Record<QualityRuleKey, RuleWords> = {
  'no-tenure': {
    grade: 'error',
    label: 'No tenure',
    phrase: 'without a tenure',
    explanation: 'No interest is recorded: freehold, leasehold or another.',
  },
  'no-place': {
    grade: 'error',
    label: 'No place',
    phrase: 'without a place',
    explanation: 'No point is recorded, so the property is in the list and not on the map.',
  },
  'no-floor-area': {
    grade: 'warning',
    label: 'No floor area',
    phrase: 'without a floor area',
    explanation: 'A building without a recorded floor area. An estimate does not count as recorded; land needs none.',
  },
  'no-site-area': {
    grade: 'warning',
    label: 'No site area',
    phrase: 'without a site area',
    explanation: 'Land without a recorded site area.',
  },
  'no-running-cost': {
    grade: 'warning',
    label: 'No running cost',
    phrase: 'without a running cost',
    explanation: 'No running cost is recorded. An estimate does not count as recorded; land needs none.',
  },
  'no-lease-end': {
    grade: 'warning',
    label: 'No end of lease',
    phrase: 'without an end of their lease',
    explanation: 'A leasehold whose expiry date is not recorded, so no plan can say when it may be left.',
  },
  'no-district': {
    grade: 'warning',
    label: 'No district',
    phrase: 'without a district',
    explanation: 'The property counts in no district’s totals.',
  },
  'no-uprn': {
    grade: 'warning',
    label: 'No UPRN',
    phrase: 'without a UPRN',
    explanation: 'Without its unique property reference number a record is hard to match with other lists.',
  },
  'no-use': {
    grade: 'warning',
    label: 'No use',
    phrase: 'without a use',
    explanation: 'The use is “other”, so no peers can be found for it.',
  },
  'approximate-place': {
    grade: 'information',
    label: 'Approximate place',
    phrase: 'with an approximate place',
    explanation: 'The point is known only roughly, such as from the first half of a postcode.',
  },
  'cost-out-of-range': {
    grade: 'information',
    label: 'Unusual cost per m²',
    phrase: 'with an unusual cost per m²',
    explanation: `The recorded running cost per m² is not within what is usual for its use in this register: ${usualRangeInWords}.`,
  },
  'space-out-of-range': {
    grade: 'information',
    label: 'Unusual space per person',
    phrase: 'with unusual space per person',
    explanation: 'The recorded floor area for each member of staff is not within what is usual for its use, reckoned in the same way.',
  },
  'lease-expired': {
    grade: 'information',
    label: 'Lease expired',
    phrase: 'whose lease has expired',
    explanation: 'The recorded lease has run out: it was renewed, ended, or is held over.',
  },
  'larger-than-site': {
    grade: 'information',
    label: 'Larger than its site',
    phrase: 'larger than their site',
    explanation:
      'The floor area is larger than the whole site: right for several storeys on a tight plot, else one of the two areas is wrong.',
  },
  'possible-duplicate': {
    grade: 'information',
    label: 'Possible duplicate',
    phrase: 'that may be counted twice',
    explanation: 'Another record may be the same property, which would then be counted twice.',
  },
};

/** The rules of one grade, in the order of the catalogue. */
export const rulesOf = (grade: QualityGrade): QualityRuleKey[] =>
  (Object.keys(ruleWords) as QualityRuleKey[]).filter((rule) => ruleWords[rule].grade === grade);
