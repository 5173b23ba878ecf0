/** The fields that many properties can be given at once, in words, with the values that each can take. */
import type { Organisation } from '../../shared/organisation.ts';
import { areaBases, areaBasisLabel, conditionGrades, conditionLabel, epcRatings, holdingLabel, holdings } from '../../shared/property.ts';
import { type BulkChange, bulkChangeSchema, type BulkField } from '../../shared/quality/bulk-change.ts';
import { tenureLabel, tenures } from '../../shared/tenure.ts';
import { factsOfUses, uses } from '../../shared/use.ts';

export type Option = { value: string; label: string };
export type Choice = { label: string; options: (Option | { group: string; items: Option[] })[] };

/** Stands for no value, which a select's own empty text does not say. */
const blank = '-';
const none = (label: string): Option => ({ value: blank, label });
const labelled = <K extends string>(keys: readonly K[], labels: Readonly<Record<K, string>>): Option[] =>
  keys.map((value) => ({ value, label: labels[value] }));
const yesNo: Option[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];
const groups = [...new Set(uses.map((use) => factsOfUses[use].group))];

/** `holders` are the organisations to which the person may hand records. */
export const bulkFields = (districts: readonly string[], holders: readonly Organisation[]): Record<BulkField, Choice> => ({
  tenure: { label: 'Tenure', options: labelled(tenures, tenureLabel) },
  use: {
    label: 'Use',
    options: groups.map((group) => ({
      group,
      items: uses.filter((use) => factsOfUses[use].group === group).map((value) => ({ value, label: factsOfUses[value].label })),
    })),
  },
  holding: { label: 'Holding', options: labelled(holdings, holdingLabel) },
  district: { label: 'District', options: [...districts.map((value) => ({ value, label: value })), none('Not recorded')] },
  holder: { label: 'Holder', options: holders.map(({ id, name }) => ({ value: id, label: name })) },
  floorAreaBasis: { label: 'How floor area is measured', options: labelled(areaBases, areaBasisLabel) },
  condition: { label: 'Condition', options: [...labelled(conditionGrades, conditionLabel), none('Not recorded')] },
  epc: { label: 'EPC rating', options: [...epcRatings.map((value) => ({ value, label: value })), none('Not recorded')] },
  ringFenced: { label: 'Ring-fenced budget', options: yesNo },
  sensitive: { label: 'Sensitive', options: yesNo },
});

const booleans: readonly string[] = ['ringFenced', 'sensitive'];

/** The change that a field and a chosen value mean; null while either is still to be chosen. */
export function changeOf(field: string, value: string): BulkChange | null {
  if (value === '') return null;
  const meant = value === blank ? null : booleans.includes(field) ? value === 'yes' : value;
  return bulkChangeSchema.safeParse({ field, value: meant }).data ?? null;
}
