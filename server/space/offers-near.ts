/** What the estate in memory offers near a place: rows within the distance first, and an offer only of those that have something to give. */
import { setImmediate as breath } from 'node:timers/promises';
import { disposalStages, type DisposalStage } from '../../shared/disposal.ts';
import { estimated, recorded, unknown, type Figure } from '../../shared/figure.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import { distance, position } from '../../shared/measure.ts';
import { offersOf, usesOutOfHours, type Offer, type Offering } from '../../shared/space/offer.ts';
import { tenures, type Tenure } from '../../shared/tenure.ts';
import type { Metres, Position } from '../../shared/units.ts';
import type { Use } from '../../shared/use.ts';
import { basisCode, type EstateColumns, type FigureColumn } from '../estate/estate-columns.ts';
import { leavingOf } from './leaving.ts';
import type { PlannedSpace } from './planned-space.ts';

/** A degree of latitude is nowhere shorter (WGS84, at the equator). */
const metresOfDegree = 110_574;

type Keyed = 'uses' | 'stages' | 'tenures' | 'organisations';

const keyAt = (columns: EstateColumns, facet: Keyed, row: number): string =>
  columns.dictionaries[facet].keys[columns.facets[facet].data[row] as number] as string;

/** The value with its basis; where it comes from stands in the register. */
function figureAt<T>({ values, basis }: FigureColumn, row: number): Figure<T> {
  const value = values.data[row] as T;
  if (basis.data[row] === basisCode.recorded) return recorded(value, '');
  return basis.data[row] === basisCode.estimated ? estimated(value, '') : unknown;
}

const stageOf = new Map<string, DisposalStage>(disposalStages.map((stage) => [stage, stage]));
const tenureOf = new Map<string, Tenure>(tenures.map((tenure) => [tenure, tenure]));

function offeringAt(columns: EstateColumns, row: number): Offering {
  const { figures } = columns;
  return {
    id: columns.ids[row] as Offering['id'],
    name: columns.names[row] as string,
    position: position(columns.longitude.data[row] as number, columns.latitude.data[row] as number),
    holder: keyAt(columns, 'organisations', row) as OrganisationId,
    use: keyAt(columns, 'uses', row) as Use,
    holding: columns.land.data[row] === 1 ? 'land' : 'building',
    tenure: tenureOf.get(keyAt(columns, 'tenures', row)) ?? null,
    spareArea: figureAt(columns.spareArea, row),
    floorArea: figureAt(figures.floorArea, row),
    runningCost: figureAt(figures.runningCost, row),
    archived: false,
    sensitive: false,
    disposalStage: stageOf.get(keyAt(columns, 'stages', row)) ?? null,
  };
}

function* rowsWithin(columns: EstateColumns, { longitude, latitude }: Position, within: Metres): Generator<number> {
  const north = within / metresOfDegree;
  const narrowest = Math.cos((Math.min(89, Math.abs(latitude) + north) * Math.PI) / 180);
  const east = north / narrowest;
  const { located, archived, sensitive, gone } = columns;
  const [longitudes, latitudes] = [columns.longitude.data, columns.latitude.data];
  for (let row = 0; row < columns.size; row += 1) {
    if (Math.abs((latitudes[row] as number) - latitude) > north || Math.abs((longitudes[row] as number) - longitude) > east) continue;
    if (located.data[row] === 1 && archived.data[row] === 0 && sensitive.data[row] === 0 && gone.data[row] === 0) yield row;
  }
}

/** Looking at so many takes some ten milliseconds. */
const slice = 8000;

/** Every offer within a distance of a place, gathered with room between for other requests; sources and methods of figures are left out. */
export async function offersNear(columns: EstateColumns, planned: PlannedSpace, place: Position, within: Metres): Promise<Offer[]> {
  const { spareArea, facets, dictionaries, ids } = columns;
  const outOfHours = new Set(usesOutOfHours.map((use) => dictionaries.uses.find(use)));
  const notProposed = dictionaries.stages.find('not-proposed');
  const offers: Offer[] = [];
  let looked = 0;
  for (const row of rowsWithin(columns, place, within)) {
    looked += 1;
    if (looked % slice === 0) await breath();
    const spare = spareArea.basis.data[row] !== basisCode.unknown && (spareArea.values.data[row] as number) > 0;
    const left = facets.stages.data[row] !== notProposed || planned.leaving.has(ids[row] as Offering['id']);
    if (!spare && !left && !outOfHours.has(facets.uses.data[row] as number)) continue;
    const offering = offeringAt(columns, row);
    offers.push(...offersOf(offering, leavingOf(offering.id, offering.disposalStage, planned)));
  }
  return [...offers, ...planned.hubs.filter((hub) => distance(place, hub.position) <= within)];
}
