/** A record of a list as a property: a new one, or one of the register with what the list gives and nothing else changed. A blank never erases. */
import { unknown, type Figure } from '../figure.ts';
import type { OrganisationId } from '../ids.ts';
import { distance } from '../measure.ts';
import type { Property, PropertyDraft } from '../property.ts';
import { costLines, type RunningCost } from '../running-cost.ts';
import { factsOfUses, type Use } from '../use.ts';
import { interestFrom, interestsWith } from './given-interest.ts';
import type { ImportRecord } from './import-record.ts';
import { addressWith, figureWith, notesWith } from './given-parts.ts';

const isLandUse = (use: Use | undefined) => use !== undefined && factsOfUses[use].group === 'Land';

/** Where a list does not say, a holding is what its use and its areas show, else land and building. */
function holdingOf({ holding, use, floorArea, siteArea }: ImportRecord): Property['holding'] {
  if (holding) return holding;
  if (isLandUse(use)) return floorArea ? 'land-and-building' : 'land';
  if (use === undefined && !floorArea) return 'land-and-building';
  return siteArea ? 'land-and-building' : 'building';
}

function occupationsFrom({ staff, use }: ImportRecord, holder: OrganisationId): PropertyDraft['occupations'] {
  if (!staff) return [];
  const facts = factsOfUses[use ?? 'other'];
  return [
    {
      organisation: holder,
      service: facts.label,
      component: facts.component ?? 'back-office',
      staff,
      workstations: unknown,
      area: unknown,
    },
  ];
}

function runningCostWith(existing: RunningCost, record: ImportRecord): RunningCost {
  const lines = { ...existing.lines };
  for (const line of costLines) {
    const given = record.costs[line];
    if (given) lines[line] = figureWith(existing.lines[line] ?? unknown, given);
  }
  return { lines, total: figureWith(existing.total, record.runningCost) };
}

const orUnknown = <T>(figure: Figure<T> | undefined): Figure<T> => figure ?? unknown;

/** A new property of a holder: what the list does not give is unknown, and without a tenure it has no interest. */
export function draftFrom(record: ImportRecord, holder: OrganisationId): PropertyDraft {
  const holding = holdingOf(record);
  return {
    reference: record.reference,
    uprn: record.uprn ?? null,
    name: record.name,
    address: { street: record.address.street ?? '', town: record.address.town ?? '', postcode: record.address.postcode ?? '' },
    district: record.district ?? null,
    position: record.position ?? null,
    positionPrecision: record.positionPrecision ?? 'approximate',
    holder,
    use: record.use ?? (holding === 'land' ? 'other-land' : 'other'),
    holding,
    sensitive: false,
    ringFenced: false,
    interests: record.interests.map(interestFrom),
    occupations: occupationsFrom(record, holder),
    runningCost: { lines: { ...record.costs }, total: orUnknown(record.runningCost) },
    floorArea: orUnknown(record.floorArea),
    floorAreaBasis: record.floorAreaBasis ?? 'unknown',
    siteArea: orUnknown(record.siteArea),
    bookValue: orUnknown(record.bookValue),
    disposalValue: orUnknown(record.disposalValue),
    spareArea: orUnknown(record.spareArea),
    electricity: orUnknown(record.electricity),
    fossilFuel: orUnknown(record.fossilFuel),
    epc: record.epc ?? null,
    condition: record.condition ?? null,
    maintenanceBacklog: orUnknown(record.maintenanceBacklog),
    barriers: [],
    disposalStage: null,
    notes: record.notes ?? '',
  };
}

/** Places nearer than this are one: coordinates are rounded on their way through lists. */
const onePlace = 2;

/** An exact place is never given up for an approximate one, nor any for one that is the same within two metres. */
function placeWith(
  existing: PropertyDraft,
  { position, positionPrecision }: ImportRecord,
): Pick<PropertyDraft, 'position' | 'positionPrecision'> {
  const kept = { position: existing.position, positionPrecision: existing.positionPrecision };
  if (!position || !positionPrecision) return kept;
  if (existing.position === null) return { position, positionPrecision };
  if (positionPrecision === 'approximate' && existing.positionPrecision === 'exact') return kept;
  if (distance(position, existing.position) < onePlace) return { ...kept, positionPrecision };
  return { position, positionPrecision };
}

/** A use that a list calls other, or in words nobody knows, says less than the register does. */
const useWith = (existing: Use, given: Use | undefined): Use =>
  given === undefined || given === 'other' || given === 'other-land' ? existing : given;

/** Staff of a list are those of the holder: they go to its one occupation, or make the first; among several nobody can say to which. */
function occupationsWith(existing: PropertyDraft, record: ImportRecord): PropertyDraft['occupations'] {
  const { occupations, holder } = existing;
  if (!record.staff) return occupations;
  if (occupations.length === 0) return occupationsFrom({ ...record, use: record.use ?? existing.use }, holder);
  const [only] = occupations;
  if (occupations.length > 1 || only?.organisation !== holder) return occupations;
  return [{ ...only, staff: figureWith(only.staff, record.staff) }];
}

/**
 * A property of the register as a list would have it. Only what the list gives is changed; a recorded figure replaces an estimate, and one of the
 * same value and date is left as it stands. Its holder stays, and its reference too unless the list is the holder's own (`lister`).
 */
export function updatedBy(
  existing: Property,
  record: ImportRecord,
  lister: OrganisationId = record.holder ?? existing.holder,
): PropertyDraft {
  const { id: _id, archived: _archived, version: _version, ...before } = existing;
  const ownReference = record.referenceFrom === 'list' && lister === existing.holder;
  const sureOfDistrict = record.positionPrecision === 'exact' || before.district === null;
  return {
    ...before,
    reference: ownReference ? record.reference : before.reference,
    uprn: record.uprn ?? before.uprn,
    name: record.nameMade ? before.name : record.name,
    address: addressWith(before.address, record.address),
    district: sureOfDistrict ? (record.district ?? before.district) : before.district,
    ...placeWith(before, record),
    use: useWith(before.use, record.use),
    holding: record.holding ?? (before.holding === 'land' && record.floorArea ? 'land-and-building' : before.holding),
    interests: interestsWith(before.interests, record.interests),
    occupations: occupationsWith(before, record),
    runningCost: runningCostWith(before.runningCost, record),
    floorArea: figureWith(before.floorArea, record.floorArea),
    floorAreaBasis: record.floorAreaBasis ?? before.floorAreaBasis,
    siteArea: figureWith(before.siteArea, record.siteArea),
    bookValue: figureWith(before.bookValue, record.bookValue),
    disposalValue: figureWith(before.disposalValue, record.disposalValue),
    spareArea: figureWith(before.spareArea, record.spareArea),
    electricity: figureWith(before.electricity, record.electricity),
    fossilFuel: figureWith(before.fossilFuel, record.fossilFuel),
    epc: record.epc ?? before.epc,
    condition: record.condition ?? before.condition,
    maintenanceBacklog: figureWith(before.maintenanceBacklog, record.maintenanceBacklog),
    notes: notesWith(before.notes, record.notes),
  };
}
