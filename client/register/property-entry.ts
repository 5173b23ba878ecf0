/** A property as it is typed: every amount as text in the units of the form, at the same paths as the draft, so that a problem's path finds its field. */
import type { Barrier } from '../../shared/barrier.ts';
import type { Basis, Figure } from '../../shared/figure.ts';
import type { Occupation } from '../../shared/occupation.ts';
import type { PropertyDraft } from '../../shared/property.ts';
import { type CostLine, costLines } from '../../shared/running-cost.ts';
import type { Interest, Lease } from '../../shared/tenure.ts';
import { printNumber, printPounds } from './typed-amounts.ts';

export type FigureEntry = { basis: Basis; value: string; source: string; method: string; asAt: string };

export type LeaseEntry = Record<'startsOn' | 'expiresOn' | 'breakOn' | 'rentReviewOn' | 'noticePeriod', string> & {
  repairing: Lease['repairing'];
  rent: FigureEntry;
  breakPenalty: FigureEntry;
};

export type InterestEntry = {
  tenure: Interest['tenure'];
  titleNumber: string;
  lease: LeaseEntry | null;
  letOut: { tenant: string; tenantOrganisation: string; lease: LeaseEntry | null } | null;
};

export type OccupationEntry = {
  organisation: string;
  service: string;
  component: Occupation['component'];
  staff: FigureEntry;
  workstations: FigureEntry;
  area: FigureEntry;
};

export const moneyFields = ['bookValue', 'disposalValue', 'maintenanceBacklog'] as const;
export const measureFields = ['floorArea', 'siteArea', 'spareArea', 'electricity', 'fossilFuel'] as const;
type FigureField = (typeof moneyFields)[number] | (typeof measureFields)[number];

export type PropertyEntry = Record<
  'reference' | 'uprn' | 'name' | 'district' | 'holder' | 'notes' | 'epc' | 'condition' | 'disposalStage',
  string
> &
  Pick<PropertyDraft, 'address' | 'positionPrecision' | 'holding' | 'sensitive' | 'ringFenced' | 'floorAreaBasis'> &
  Record<FigureField, FigureEntry> & {
    use: string;
    position: { latitude: string; longitude: string };
    interests: InterestEntry[];
    occupations: OccupationEntry[];
    runningCost: { lines: Record<CostLine, FigureEntry>; total: FigureEntry };
    barriers: Barrier[];
  };

export const noFigure: FigureEntry = { basis: 'unknown', value: '', source: '', method: '', asAt: '' };

const entryOfFigure = (figure: Figure<number> | undefined, print: (value: number) => string): FigureEntry => {
  if (!figure || figure.basis === 'unknown') return noFigure;
  const asAt = figure.asAt ?? '';
  const value = print(figure.value);
  return figure.basis === 'recorded'
    ? { basis: 'recorded', value, source: figure.source, method: '', asAt }
    : { basis: 'estimated', value, source: '', method: figure.method, asAt };
};
const money = (figure: Figure<number> | undefined) => entryOfFigure(figure, printPounds);
const measure = (figure: Figure<number> | undefined) => entryOfFigure(figure, printNumber);

export const noLease: LeaseEntry = {
  startsOn: '',
  expiresOn: '',
  breakOn: '',
  rentReviewOn: '',
  noticePeriod: '',
  repairing: 'unknown',
  rent: noFigure,
  breakPenalty: noFigure,
};

const entryOfLease = (lease: Lease | null): LeaseEntry | null =>
  lease && {
    startsOn: lease.startsOn ?? '',
    expiresOn: lease.expiresOn ?? '',
    breakOn: lease.breakOn ?? '',
    rentReviewOn: lease.rentReviewOn ?? '',
    noticePeriod: lease.noticePeriod === null ? '' : printNumber(lease.noticePeriod),
    repairing: lease.repairing,
    rent: money(lease.rent),
    breakPenalty: money(lease.breakPenalty),
  };

const entryOfInterest = (interest: Interest): InterestEntry => ({
  tenure: interest.tenure,
  titleNumber: interest.titleNumber ?? '',
  lease: entryOfLease(interest.lease),
  letOut: interest.letOut && {
    tenant: interest.letOut.tenant,
    tenantOrganisation: interest.letOut.tenantOrganisation ?? '',
    lease: entryOfLease(interest.letOut.lease),
  },
});

const entryOfOccupation = (occupation: Occupation): OccupationEntry => ({
  organisation: occupation.organisation,
  service: occupation.service,
  component: occupation.component,
  staff: measure(occupation.staff),
  workstations: measure(occupation.workstations),
  area: measure(occupation.area),
});

const linesOf = (read: (line: CostLine) => FigureEntry) =>
  Object.fromEntries(costLines.map((line) => [line, read(line)])) as Record<CostLine, FigureEntry>;

/** A property's draft as the form shows it. */
export function entryOf(draft: PropertyDraft): PropertyEntry {
  return {
    reference: draft.reference,
    uprn: draft.uprn ?? '',
    name: draft.name,
    address: draft.address,
    district: draft.district ?? '',
    position: {
      latitude: draft.position ? printNumber(draft.position.latitude) : '',
      longitude: draft.position ? printNumber(draft.position.longitude) : '',
    },
    positionPrecision: draft.positionPrecision,
    holder: draft.holder,
    use: draft.use,
    holding: draft.holding,
    sensitive: draft.sensitive,
    ringFenced: draft.ringFenced,
    interests: draft.interests.map(entryOfInterest),
    occupations: draft.occupations.map(entryOfOccupation),
    runningCost: { lines: linesOf((line) => money(draft.runningCost.lines[line])), total: money(draft.runningCost.total) },
    floorArea: measure(draft.floorArea),
    floorAreaBasis: draft.floorAreaBasis,
    siteArea: measure(draft.siteArea),
    bookValue: money(draft.bookValue),
    disposalValue: money(draft.disposalValue),
    spareArea: measure(draft.spareArea),
    electricity: measure(draft.electricity),
    fossilFuel: measure(draft.fossilFuel),
    epc: draft.epc ?? '',
    condition: draft.condition ?? '',
    maintenanceBacklog: money(draft.maintenanceBacklog),
    barriers: draft.barriers,
    disposalStage: draft.disposalStage ?? '',
    notes: draft.notes,
  };
}

/** The form of a property that nobody has entered yet, its fields in the order of the form. */
export const emptyEntry: PropertyEntry = {
  name: '',
  reference: '',
  uprn: '',
  address: { street: '', town: '', postcode: '' },
  district: '',
  position: { latitude: '', longitude: '' },
  positionPrecision: 'exact',
  holder: '',
  use: '',
  holding: 'land-and-building',
  sensitive: false,
  ringFenced: false,
  interests: [{ tenure: 'freehold', titleNumber: '', lease: null, letOut: null }],
  occupations: [],
  runningCost: { lines: linesOf(() => noFigure), total: noFigure },
  floorArea: noFigure,
  floorAreaBasis: 'GIA',
  siteArea: noFigure,
  bookValue: noFigure,
  disposalValue: noFigure,
  spareArea: noFigure,
  electricity: noFigure,
  fossilFuel: noFigure,
  epc: '',
  condition: '',
  maintenanceBacklog: noFigure,
  barriers: [],
  disposalStage: '',
  notes: '',
};
