/** What differs between two versions of a property, field by field in words: history, conflicts and the audit all tell it this way. */
import { barrierInWords } from './barriers/barrier-words.ts';
import { disposalStageLabel } from './disposal.ts';
import type { Figure } from './figure.ts';
import { formatArea, formatEnergy, formatHectares } from './measure.ts';
import { formatPounds, formatPoundsPerYear } from './money.ts';
import type { Organisation } from './organisation.ts';
import { areaBasisLabel, conditionLabel, holdingLabel, type PropertyDraft } from './property.ts';
import { costLineLabel, costLines, runningCostTotal } from './running-cost.ts';
import { tenureLabel, type Lease } from './tenure.ts';
import { same } from './three-way.ts';
import { componentLabel, factsOfUses } from './use.ts';
import { formatDate } from './year.ts';

export type PropertyChange = { field: keyof PropertyDraft; label: string; before: string; after: string };

type Field = { label: string; print: (draft: PropertyDraft, organisations: readonly Organisation[]) => string };

const missing = 'not recorded';
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const orMissing = (value: string | null) => (value === null || value === '' ? missing : value);
const nameOf = (id: string, organisations: readonly Organisation[]) => organisations.find((one) => one.id === id)?.name ?? id;
const counted = (count: number, one: string) => `${count} ${count === 1 ? one : `${one}s`}`;

/** A figure with where it comes from: "£1,284 (valuation of 2009)", "about £1,284 (paced out)". */
export function figureText<T>(figure: Figure<T>, format: (value: T) => string): string {
  if (figure.basis === 'unknown') return missing;
  const asAt = figure.asAt === null ? '' : `, as at ${formatDate(figure.asAt)}`;
  return figure.basis === 'recorded'
    ? `${format(figure.value)} (${figure.source}${asAt})`
    : `about ${format(figure.value)} (${figure.method}${asAt})`;
}

const runningCostText = ({ runningCost }: PropertyDraft): string => {
  const lines = costLines.flatMap((line) => {
    const figure = runningCost.lines[line];
    return figure === undefined || figure.basis === 'unknown'
      ? []
      : [`${costLineLabel[line].toLowerCase()} ${formatPounds(figure.value, 'exact')}`];
  });
  const total = figureText(runningCostTotal(runningCost), (value) => formatPoundsPerYear(value, 'exact'));
  return lines.length === 0 ? total : `${total}: ${lines.join(', ')}`;
};

const leaseTerms = (lease: Lease | null | undefined): (string | false)[] =>
  lease
    ? [
        lease.startsOn !== null && `from ${formatDate(lease.startsOn)}`,
        lease.expiresOn !== null && `expires ${formatDate(lease.expiresOn)}`,
        lease.breakOn !== null && `break ${formatDate(lease.breakOn)}`,
        lease.rent.basis !== 'unknown' && `rent ${formatPoundsPerYear(lease.rent.value, 'exact')}`,
      ]
    : [];

const interestsText = ({ interests }: PropertyDraft): string =>
  interests
    .map(({ tenure, lease, letOut, titleNumber }) =>
      [
        tenureLabel[tenure].toLowerCase(),
        ...leaseTerms(lease),
        letOut !== null && `let to ${letOut.tenant || 'somebody'}`,
        ...leaseTerms(letOut?.lease),
        titleNumber && `title ${titleNumber}`,
      ]
        .filter(Boolean)
        .join(', '),
    )
    .join('; ');

const occupationsText = ({ occupations }: PropertyDraft, organisations: readonly Organisation[]): string =>
  occupations.length === 0
    ? missing
    : occupations
        .map(({ organisation, service, component, area, staff }) =>
          [
            `${nameOf(organisation, organisations)}: ${service} (${componentLabel[component].toLowerCase()})`,
            area.basis !== 'unknown' && formatArea(area.value),
            staff.basis !== 'unknown' && `${staff.value} FTE`,
          ]
            .filter(Boolean)
            .join(', '),
        )
        .join('; ');

/** Every field that a person enters, in the order of the property page, with its label and its value in words. */
export const propertyFields: Record<keyof PropertyDraft, Field> = {
  reference: { label: 'Reference', print: ({ reference }) => orMissing(reference) },
  uprn: { label: 'UPRN', print: ({ uprn }) => orMissing(uprn) },
  name: { label: 'Name', print: ({ name }) => orMissing(name) },
  address: {
    label: 'Address',
    print: ({ address }) => orMissing([address.street, address.town, address.postcode].filter(Boolean).join(', ')),
  },
  district: { label: 'District', print: ({ district }) => orMissing(district) },
  position: {
    label: 'Position',
    print: ({ position }) => (position === null ? missing : `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`),
  },
  positionPrecision: { label: 'Precision of position', print: ({ positionPrecision }) => positionPrecision },
  holder: { label: 'Holder', print: ({ holder }, organisations) => nameOf(holder, organisations) },
  use: { label: 'Use', print: ({ use }) => factsOfUses[use].label },
  holding: { label: 'Holding', print: ({ holding }) => holdingLabel[holding] },
  sensitive: { label: 'Sensitive', print: ({ sensitive }) => yesNo(sensitive) },
  ringFenced: { label: 'Ring-fenced budget', print: ({ ringFenced }) => yesNo(ringFenced) },
  interests: { label: 'Interests', print: interestsText },
  occupations: { label: 'Occupations', print: occupationsText },
  runningCost: { label: 'Running cost', print: runningCostText },
  floorArea: { label: 'Floor area', print: ({ floorArea }) => figureText(floorArea, formatArea) },
  floorAreaBasis: { label: 'Basis of floor area', print: ({ floorAreaBasis }) => areaBasisLabel[floorAreaBasis] },
  siteArea: { label: 'Site area', print: ({ siteArea }) => figureText(siteArea, formatHectares) },
  bookValue: { label: 'Book value', print: ({ bookValue }) => figureText(bookValue, (value) => formatPounds(value, 'exact')) },
  disposalValue: {
    label: 'Disposal value',
    print: ({ disposalValue }) => figureText(disposalValue, (value) => formatPounds(value, 'exact')),
  },
  spareArea: { label: 'Spare area', print: ({ spareArea }) => figureText(spareArea, formatArea) },
  electricity: { label: 'Electricity', print: ({ electricity }) => figureText(electricity, formatEnergy) },
  fossilFuel: { label: 'Fossil fuel', print: ({ fossilFuel }) => figureText(fossilFuel, formatEnergy) },
  epc: { label: 'EPC rating', print: ({ epc }) => orMissing(epc) },
  condition: { label: 'Condition', print: ({ condition }) => (condition === null ? missing : conditionLabel[condition]) },
  maintenanceBacklog: {
    label: 'Maintenance backlog',
    print: ({ maintenanceBacklog }) => figureText(maintenanceBacklog, (value) => formatPounds(value, 'exact')),
  },
  barriers: {
    label: 'Barriers',
    print: ({ barriers }) =>
      barriers.length === 0 ? 'none' : `${counted(barriers.length, 'barrier')}: ${barriers.map(barrierInWords).join('. ')}`,
  },
  disposalStage: {
    label: 'Disposal stage',
    print: ({ disposalStage }) => (disposalStage === null ? 'not proposed' : disposalStageLabel[disposalStage]),
  },
  notes: { label: 'Notes', print: ({ notes }) => (notes === '' ? 'none' : notes) },
};

/** The fields that differ, in the order of the property page. */
export const fieldsBetween = (before: PropertyDraft, after: PropertyDraft): (keyof PropertyDraft)[] =>
  (Object.keys(propertyFields) as (keyof PropertyDraft)[]).filter((field) => !same(before[field], after[field]));

/** The fields that differ, both values in words. Equal versions give none. */
export const changesBetween = (before: PropertyDraft, after: PropertyDraft, organisations: readonly Organisation[]): PropertyChange[] =>
  fieldsBetween(before, after).map((field) => {
    const { label, print } = propertyFields[field];
    return { field, label, before: print(before, organisations), after: print(after, organisations) };
  });
