/** Barriers to their columns and back, alike for those of a property and those of a plan. */
import type { Selectable } from 'kysely';
import type { Barrier } from '../../shared/barrier.ts';
import type { BarrierId } from '../../shared/ids.ts';
import type { BarrierTable } from '../db/tables.ts';

export type BarrierColumns = Omit<Selectable<BarrierTable>, 'property_id' | 'position'>;

export const barrierColumns = ({ id, kind, description, owner, severity, state, action, due }: Barrier): BarrierColumns => ({
  id,
  kind,
  description,
  owner,
  severity,
  state,
  action,
  due_on: due,
});

export const barrierOf = ({ id, kind, description, owner, severity, state, action, due_on }: BarrierColumns): Barrier => ({
  id: id as BarrierId,
  kind: kind as Barrier['kind'],
  description,
  owner,
  severity: severity as Barrier['severity'],
  state: state as Barrier['state'],
  action,
  due: due_on as Barrier['due'],
});
