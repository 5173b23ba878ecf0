/** A property to its row and back, and the parts that stand in that one row. */
import type { Insertable, Selectable } from 'kysely';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import { isSensitive } from '../../shared/role.ts';
import type { PropertyTable } from '../db/tables.ts';
import { figureColumns } from './figure-columns.ts';
import type { PropertyParts } from './property-parts.ts';

export type PropertyRow = Selectable<PropertyTable>;

const runningCost = figureColumns('running_cost', 'pence_per_year');
const floorArea = figureColumns('floor_area', 'm2');
const siteArea = figureColumns('site_area', 'ha');
const bookValue = figureColumns('book_value', 'pence');
const disposalValue = figureColumns('disposal_value', 'pence');
const spareArea = figureColumns('spare_area', 'm2');
const electricity = figureColumns('electricity', 'kwh_per_year');
const fossilFuel = figureColumns('fossil_fuel', 'kwh_per_year');
const maintenanceBacklog = figureColumns('maintenance_backlog', 'pence');

export function rowOfProperty(property: Property): Insertable<PropertyTable> {
  return {
    id: property.id,
    reference: property.reference,
    uprn: property.uprn,
    name: property.name,
    street: property.address.street,
    town: property.address.town,
    postcode: property.address.postcode,
    district: property.district,
    longitude_degrees: property.position?.longitude ?? null,
    latitude_degrees: property.position?.latitude ?? null,
    position_precision: property.positionPrecision,
    holder_id: property.holder,
    use: property.use,
    holding: property.holding,
    sensitive: Number(isSensitive(property)),
    ring_fenced: Number(property.ringFenced),
    floor_area_measure: property.floorAreaBasis,
    epc: property.epc,
    condition: property.condition,
    disposal_stage: property.disposalStage,
    notes: property.notes,
    archived: Number(property.archived),
    version: property.version,
    ...runningCost.write(property.runningCost.total),
    ...floorArea.write(property.floorArea),
    ...siteArea.write(property.siteArea),
    ...bookValue.write(property.bookValue),
    ...disposalValue.write(property.disposalValue),
    ...spareArea.write(property.spareArea),
    ...electricity.write(property.electricity),
    ...fossilFuel.write(property.fossilFuel),
    ...maintenanceBacklog.write(property.maintenanceBacklog),
  };
}

/** The same to put in the place of what is stored: the stage of a property follows its disposals and is written with them alone. */
export function rowInPlace(property: Property): Omit<Insertable<PropertyTable>, 'disposal_stage'> {
  const { disposal_stage: _followed, ...row } = rowOfProperty(property);
  return row;
}

const positionOf = (row: PropertyRow) =>
  row.longitude_degrees === null || row.latitude_degrees === null
    ? null
    : ({ longitude: row.longitude_degrees, latitude: row.latitude_degrees } as Property['position']);

export function propertyOfRow(row: PropertyRow, parts: PropertyParts): Property {
  return {
    id: row.id as PropertyId,
    reference: row.reference,
    uprn: row.uprn,
    name: row.name,
    address: { street: row.street, town: row.town, postcode: row.postcode },
    district: row.district,
    position: positionOf(row),
    positionPrecision: row.position_precision as Property['positionPrecision'],
    holder: row.holder_id as OrganisationId,
    use: row.use as Property['use'],
    holding: row.holding as Property['holding'],
    sensitive: isSensitive(row),
    ringFenced: row.ring_fenced === 1,
    interests: parts.interests,
    occupations: parts.occupations,
    runningCost: { lines: parts.lines, total: runningCost.read(row) },
    floorArea: floorArea.read(row),
    floorAreaBasis: row.floor_area_measure as Property['floorAreaBasis'],
    siteArea: siteArea.read(row),
    bookValue: bookValue.read(row),
    disposalValue: disposalValue.read(row),
    spareArea: spareArea.read(row),
    electricity: electricity.read(row),
    fossilFuel: fossilFuel.read(row),
    epc: row.epc as Property['epc'],
    condition: row.condition as Property['condition'],
    maintenanceBacklog: maintenanceBacklog.read(row),
    barriers: parts.barriers,
    disposalStage: row.disposal_stage as Property['disposalStage'],
    notes: row.notes,
    archived: row.archived === 1,
    version: row.version,
  };
}
