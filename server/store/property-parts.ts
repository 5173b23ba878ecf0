/** The parts of properties that have tables of their own: cost lines, interests with leases, occupations and barriers. */
import type { Insertable, Selectable } from 'kysely';
import type { Barrier } from '../../shared/barrier.ts';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Occupation } from '../../shared/occupation.ts';
import type { Property } from '../../shared/property.ts';
import type { CostLine, RunningCost } from '../../shared/running-cost.ts';
import type { Interest } from '../../shared/tenure.ts';
import type { Database } from '../db/open.ts';
import type { BarrierTable, InterestTable, LeaseTable, OccupationTable, RunningCostLineTable } from '../db/tables.ts';
import { among } from './among.ts';
import { barrierColumns, barrierOf } from './barrier-rows.ts';
import { figureColumns } from './figure-columns.ts';
import { insertMany } from './insert-many.ts';
import { interestOf, interestRowsOf, leaseRowsOf } from './lease-rows.ts';

export type PropertyParts = { lines: RunningCost['lines']; interests: Interest[]; occupations: Occupation[]; barriers: Barrier[] };

const cost = figureColumns('cost', 'pence_per_year');
const staff = figureColumns('staff', 'fte');
const workstations = figureColumns('workstations', 'count');
const area = figureColumns('area', 'm2');

const lineRowsOf = (property: Property): Insertable<RunningCostLineTable>[] =>
  Object.entries(property.runningCost.lines).map(([line, figure]) => ({ property_id: property.id, line, ...cost.write(figure) }));

const occupationRowsOf = (property: Property): Insertable<OccupationTable>[] =>
  property.occupations.map((occupation, position) => ({
    property_id: property.id,
    position,
    organisation_id: occupation.organisation,
    service: occupation.service,
    component: occupation.component,
    ...staff.write(occupation.staff),
    ...workstations.write(occupation.workstations),
    ...area.write(occupation.area),
  }));

const occupationOf = (row: Selectable<OccupationTable>): Occupation => ({
  organisation: row.organisation_id as OrganisationId,
  service: row.service,
  component: row.component as Occupation['component'],
  staff: staff.read(row),
  workstations: workstations.read(row),
  area: area.read(row),
});

const barrierRowsOf = (property: Property): Insertable<BarrierTable>[] =>
  property.barriers.map((barrier, position) => ({ property_id: property.id, position, ...barrierColumns(barrier) }));

export async function insertParts(db: Database, properties: readonly Property[]): Promise<void> {
  await insertMany(db, 'running_cost_line', properties.flatMap(lineRowsOf));
  await insertMany(db, 'interest', properties.flatMap(interestRowsOf));
  await insertMany(db, 'lease', properties.flatMap(leaseRowsOf));
  await insertMany(db, 'occupation', properties.flatMap(occupationRowsOf));
  await insertMany(db, 'barrier', properties.flatMap(barrierRowsOf));
}

export async function removeParts(db: Database, id: string): Promise<void> {
  for (const table of ['running_cost_line', 'lease', 'interest', 'occupation', 'barrier'] as const)
    await db.deleteFrom(table).where('property_id', '=', id).execute();
}

/** The rows of parts of some properties, those of each in their order. */
export type PartRows = {
  running_cost_line: Selectable<RunningCostLineTable>[];
  interest: Selectable<InterestTable>[];
  lease: Selectable<LeaseTable>[];
  occupation: Selectable<OccupationTable>[];
  barrier: Selectable<BarrierTable>[];
};

const noParts = (): PropertyParts => ({ lines: {}, interests: [], occupations: [], barriers: [] });
const noLeases: readonly Selectable<LeaseTable>[] = [];

/** The parts of each property from the rows of all, empty lists where there are none. */
export function partsIn(rows: PartRows): (id: string) => PropertyParts {
  const parts = new Map<string, PropertyParts>();
  const of = (id: string): PropertyParts => {
    const found = parts.get(id);
    if (found) return found;
    const fresh = noParts();
    parts.set(id, fresh);
    return fresh;
  };
  for (const row of rows.running_cost_line) of(row.property_id).lines[row.line as CostLine] = cost.read(row);
  const leases = new Map<string, Selectable<LeaseTable>[]>();
  for (const row of rows.lease) {
    const found = leases.get(row.property_id);
    if (found) found.push(row);
    else leases.set(row.property_id, [row]);
  }
  for (const row of rows.interest) of(row.property_id).interests.push(interestOf(row, leases.get(row.property_id) ?? noLeases));
  for (const row of rows.occupation) of(row.property_id).occupations.push(occupationOf(row));
  for (const row of rows.barrier) of(row.property_id).barriers.push(barrierOf(row));
  return of;
}

/** The parts of each of the properties, empty lists where there are none. */
export async function partsOf(db: Database, ids: readonly string[]): Promise<(id: string) => PropertyParts> {
  const those = among(ids);
  return partsIn({
    running_cost_line: await db.selectFrom('running_cost_line').selectAll().where('property_id', 'in', those).execute(),
    lease: await db.selectFrom('lease').selectAll().where('property_id', 'in', those).execute(),
    interest: await db
      .selectFrom('interest')
      .selectAll()
      .where('property_id', 'in', those)
      .orderBy('property_id')
      .orderBy('position')
      .execute(),
    occupation: await db
      .selectFrom('occupation')
      .selectAll()
      .where('property_id', 'in', those)
      .orderBy('property_id')
      .orderBy('position')
      .execute(),
    barrier: await db
      .selectFrom('barrier')
      .selectAll()
      .where('property_id', 'in', those)
      .orderBy('property_id')
      .orderBy('position')
      .execute(),
  });
}
