/** Each of a property's planning facts once, with its label and how it reads: a frozen plan and the register of today are compared by these. */
import { disposalStageLabel } from '../disposal.ts';
import type { ComponentFacts, LeaseFacts, PropertyFacts } from '../facts.ts';
import { formatArea, formatEnergy, formatHectares } from '../measure.ts';
import { formatPounds, formatPoundsPerYear } from '../money.ts';
import type { Organisation } from '../organisation.ts';
import { figureText } from '../property-changes.ts';
import { holdingLabel } from '../property.ts';
import { tenureLabel } from '../tenure.ts';
import { componentLabel, factsOfUses } from '../use.ts';
import { formatDate } from '../year.ts';

export type FactKey = Exclude<keyof PropertyFacts, 'id'>;
type FactField = { label: string; print: (facts: PropertyFacts, organisations: readonly Organisation[]) => string };

const missing = 'not recorded';
const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const orMissing = (value: string | null) => (value === null || value === '' ? missing : value);
const nameOf = (id: string, organisations: readonly Organisation[]) => organisations.find((one) => one.id === id)?.name ?? id;
const pounds = (value: Parameters<typeof formatPounds>[0]) => formatPounds(value, 'exact');
const poundsPerYear = (value: Parameters<typeof formatPoundsPerYear>[0]) => formatPoundsPerYear(value, 'exact');

function leaseText(lease: LeaseFacts | null): string {
  if (lease === null) return 'none';
  const { expiresOn, breakOn, noticePeriod, rent, breakPenalty } = lease;
  return [
    expiresOn === null ? 'expiry not recorded' : `expires ${formatDate(expiresOn)}`,
    breakOn !== null && `break ${formatDate(breakOn)}`,
    noticePeriod !== null && `notice of ${noticePeriod} months`,
    rent.basis !== 'unknown' && `rent ${figureText(rent, poundsPerYear)}`,
    breakPenalty.basis !== 'unknown' && `penalty ${figureText(breakPenalty, pounds)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const componentText = ({ component, organisation, service, area, staff, workstations }: ComponentFacts, names: readonly Organisation[]) =>
  [
    `${nameOf(organisation, names)}: ${service} (${componentLabel[component].toLowerCase()})`,
    area.basis !== 'unknown' && figureText(area, formatArea),
    staff.basis !== 'unknown' && `${staff.value} FTE`,
    workstations.basis !== 'unknown' && `${workstations.value} workstations`,
  ]
    .filter(Boolean)
    .join(', ');

/** In the order of the property page; a new fact does not compile until it is here. */
export const factFields: Record<FactKey, FactField> = {
  archived: { label: 'In the register', print: ({ archived }) => (archived ? 'archived' : 'in use') },
  name: { label: 'Name', print: ({ name }) => orMissing(name) },
  reference: { label: 'Reference', print: ({ reference }) => orMissing(reference) },
  town: { label: 'Town', print: ({ town }) => orMissing(town) },
  district: { label: 'District', print: ({ district }) => orMissing(district) },
  position: {
    label: 'Position',
    print: ({ position }) => (position === null ? missing : `${position.latitude.toFixed(5)}, ${position.longitude.toFixed(5)}`),
  },
  holder: { label: 'Holder', print: ({ holder }, organisations) => nameOf(holder, organisations) },
  use: { label: 'Use', print: ({ use }) => factsOfUses[use].label },
  holding: { label: 'Holding', print: ({ holding }) => holdingLabel[holding] },
  tenure: { label: 'Tenure', print: ({ tenure }) => (tenure === null ? missing : tenureLabel[tenure]) },
  letOut: { label: 'Let to somebody else', print: ({ letOut }) => yesNo(letOut) },
  lease: { label: 'Lease', print: ({ lease }) => leaseText(lease) },
  components: {
    label: 'Occupations',
    print: ({ components }, organisations) =>
      components.length === 0 ? missing : components.map((one) => componentText(one, organisations)).join('; '),
  },
  runningCost: { label: 'Running cost', print: ({ runningCost }) => figureText(runningCost, poundsPerYear) },
  floorArea: { label: 'Floor area', print: ({ floorArea }) => figureText(floorArea, formatArea) },
  siteArea: { label: 'Site area', print: ({ siteArea }) => figureText(siteArea, formatHectares) },
  bookValue: { label: 'Book value', print: ({ bookValue }) => figureText(bookValue, pounds) },
  disposalValue: { label: 'Disposal value', print: ({ disposalValue }) => figureText(disposalValue, pounds) },
  spareArea: { label: 'Spare area', print: ({ spareArea }) => figureText(spareArea, formatArea) },
  electricity: { label: 'Electricity', print: ({ electricity }) => figureText(electricity, formatEnergy) },
  fossilFuel: { label: 'Fossil fuel', print: ({ fossilFuel }) => figureText(fossilFuel, formatEnergy) },
  epc: { label: 'EPC rating', print: ({ epc }) => orMissing(epc) },
  maintenanceBacklog: { label: 'Maintenance backlog', print: ({ maintenanceBacklog }) => figureText(maintenanceBacklog, pounds) },
  ringFenced: { label: 'Ring-fenced budget', print: ({ ringFenced }) => yesNo(ringFenced) },
  sensitive: { label: 'Sensitive', print: ({ sensitive }) => yesNo(sensitive) },
  disposalStage: {
    label: 'Disposal stage',
    print: ({ disposalStage }) => (disposalStage === null ? 'not proposed' : disposalStageLabel[disposalStage]),
  },
  barriers: { label: 'Barriers not yet resolved', print: ({ barriers }) => (barriers === 0 ? 'none' : String(barriers)) },
};

export const factKeys = Object.keys(factFields) as FactKey[];
