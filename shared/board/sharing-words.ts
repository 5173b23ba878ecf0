/** Who bears what by each rule of sharing, in a sentence, and what bodies are called where there is little room. */
import type { HeadlineKey } from '../appraisal/headline.ts';
import type { SharingRule } from '../assumptions.ts';
import type { BodyMeasure, BodyNames } from '../chart/bodies-chart.ts';
import type { Organisation } from '../organisation.ts';

export const sharingMeaning: Record<SharingRule, string> = {
  'where-it-falls':
    'Each hub’s costs fall on the body that leads it or holds its site; savings and receipts stay with the holder of each property.',
  'by-space-taken':
    'Each hub’s costs are shared by the space each body takes in it; savings and receipts stay with the holder of each property.',
  'by-benefit-received':
    'Each hub’s costs are shared by what each body gains from leaving its properties; savings and receipts stay with the holder of each property.',
};

/** What is drawn of bodies, each with the headline figure whose estimates its total shares. */
export const bodyMeasures = [
  { measure: 'annual', title: 'Saved or paid every year', figure: 'annualSaving' },
  { measure: 'once', title: 'Received or paid once, after relocation', figure: 'netAfterRelocation' },
] as const satisfies readonly { measure: BodyMeasure; title: string; figure: HeadlineKey }[];

/** What the sharing of a plan rests on: the rule's meaning, and whose rule it is. */
export const ownRuleWords = 'This is the rule of the plan.';

/** The short names of organisations; costs that no body bears yet have a name too. */
export function shortNames(organisations: readonly Pick<Organisation, 'id' | 'shortName'>[]): BodyNames {
  const names = new Map(organisations.map(({ id, shortName }) => [id, shortName]));
  return (id) => names.get(id) ?? (id === 'unassigned' ? 'Not yet assigned' : id);
}
