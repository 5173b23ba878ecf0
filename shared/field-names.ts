/** What the fields that a person fills in are called, and the measure in which their numbers are typed, by their path in a draft. */
import type { AssumptionMeasure } from './assumption-entry.ts';
import { assumptionLibrary } from './assumption-library.ts';
import { costLineLabel } from './running-cost.ts';
import { propertyFields } from './property-changes.ts';

export type FieldName = { label: string; measure: AssumptionMeasure | null };

const plain = (label: string): FieldName => ({ label, measure: null });
const money = (label: string): FieldName => ({ label, measure: 'pence' });
const named = (labels: Record<string, string>, name: (label: string) => FieldName) =>
  Object.entries(labels).map(([key, label]) => [key, name(label)] as const);

const moneyOfProperty = ['bookValue', 'disposalValue', 'maintenanceBacklog'];

const names = new Map<string, FieldName>([
  ...Object.entries(propertyFields).map(
    ([key, { label }]) => [key, { label, measure: moneyOfProperty.includes(key) ? 'pence' : null }] as const,
  ),
  ...named(costLineLabel, money),
  ...named({ total: 'Running cost', rent: 'Rent', breakPenalty: 'Break penalty' }, money),
  ...named(
    {
      street: 'Street',
      town: 'Town',
      postcode: 'Postcode',
      latitude: 'Latitude',
      longitude: 'Longitude',
      startsOn: 'Start of the lease',
      expiresOn: 'End of the lease',
      breakOn: 'Next break',
      rentReviewOn: 'Next rent review',
      noticePeriod: 'Months of notice',
      titleNumber: 'Title number',
      tenant: 'Tenant',
      organisation: 'Organisation',
      service: 'Service',
      component: 'Component of service',
      staff: 'Staff',
      workstations: 'Workstations',
      description: 'What the barrier is',
      owner: 'Owner of the barrier',
      purpose: 'Purpose',
      baseYear: 'Base year',
      districts: 'Districts',
      hubs: 'Hubs',
      decisions: 'Decisions',
      action: 'Decision',
      exitRoute: 'Way out',
      year: 'Year of leaving',
      receiptYear: 'Year of the receipt',
      opens: 'Year of opening',
      lead: 'Led by',
      transferTo: 'Transferred to',
      note: 'Note',
      coordinates: 'Area drawn',
      area: 'Area',
    },
    plain,
  ),
  ...named(
    {
      receiptOverride: 'Receipt or premium',
      deliveryOverride: 'Cost of delivery',
      newRent: 'New rent taken on',
      otherSaving: 'Savings of working together',
      capitalOverride: 'Capital cost from a study',
    },
    money,
  ),
  ['releasedShare', { label: 'Share of running cost released', measure: 'share' }],
  ...assumptionLibrary.map(({ key, label, measure }) => [key, { label, measure }] as const),
]);

const parts: Record<string, string> = { source: ', source', method: ', method', asAt: ', date' };

/** The name of the field at a path such as "decisions.3.receiptOverride.amount"; null where the path leads to no field that is filled in. */
export function fieldNameOf(path: string): FieldName | null {
  const keys = path.split('.');
  const leaf = keys.at(-1) ?? '';
  for (const key of keys.toReversed()) {
    const name = names.get(key);
    if (name) return parts[leaf] === undefined ? name : { label: `${name.label}${parts[leaf]}`, measure: null };
  }
  return null;
}
