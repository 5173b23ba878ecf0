/** What is to be listed before it is read: the disposals and planned exits of the properties that pass a filter, by their marks alone. */
import type { PlannedExit } from '../../shared/disposal-entry.ts';
import type { DisposalStanding } from '../../shared/disposal.ts';
import { everything, type EstateFilter } from '../../shared/filter.ts';
import type { DisposalId, PropertyId, ScenarioId } from '../../shared/ids.ts';
import { may } from '../../shared/role.ts';
import { passes } from '../estate/standing.ts';
import type { Asking } from '../services.ts';
import { disposalMarks, type DisposalMark } from '../store/disposals.ts';
import { plannedLines } from './planned-lines.ts';

export type DisposalsAsked = {
  filter?: EstateFilter | undefined;
  /** Only what this scenario lets go, and the disposals that come from it. */
  scenario?: ScenarioId | undefined;
};

/** A disposal of a property, or its planned exits alone. */
export type Line = {
  property: PropertyId;
  disposal: DisposalId | null;
  standing: DisposalStanding;
  /** The plan that the disposal comes from. */
  from: ScenarioId | null;
  plans: readonly PlannedExit[];
};

const isWithdrawn = (mark: DisposalMark | undefined) => mark === undefined || mark.stage === 'withdrawn';

/** Each property's disposals, but those that were withdrawn and followed by another; and its planned exits where it is not on its way out. */
export function linesOf(property: PropertyId, marks: readonly DisposalMark[], plans: readonly PlannedExit[]): Line[] {
  const latest = marks.at(-1);
  const planned = plans.length > 0 && isWithdrawn(latest);
  const own = marks
    .filter((mark) => mark === latest || mark.stage !== 'withdrawn')
    .map(
      ({ id, stage, scenario }): Line => ({
        property,
        disposal: id,
        standing: stage,
        from: scenario,
        plans: id === latest?.id && !planned ? plans : [],
      }),
    );
  return planned ? [...own, { property, disposal: null, standing: 'not-proposed', from: null, plans }] : own;
}

/** Whether a property passes a filter for the person; its stage is judged line by line, since it may have had several disposals. */
function passing(ctx: Asking, filter: EstateFilter): (property: PropertyId) => boolean {
  const { columns } = ctx.estate;
  const standing = ctx.estate.standing({ ...filter, stages: [] }, may(ctx.person, 'sensitive.see'));
  return (property) => {
    const row = columns.rowOf.get(property);
    return row !== undefined && standing[row] === passes;
  };
}

function marksByProperty(marks: readonly DisposalMark[]): Map<PropertyId, DisposalMark[]> {
  const byProperty = new Map<PropertyId, DisposalMark[]>();
  for (const mark of marks) byProperty.set(mark.property, [...(byProperty.get(mark.property) ?? []), mark]);
  return byProperty;
}

/** Whether a scenario lets the property of a line go, or the disposal comes from it. */
const isOf =
  (scenario: ScenarioId) =>
  ({ from, plans }: Line): boolean =>
    from === scenario || plans.some((plan) => plan.scenario === scenario);

export async function linesAsked(ctx: Asking, { filter = everything, scenario }: DisposalsAsked): Promise<Line[]> {
  const [marks, plans] = [marksByProperty(await disposalMarks(ctx.db)), await plannedLines(ctx)];
  const passesFilter = passing(ctx, filter);
  const { stages } = filter;
  const properties = [...new Set([...marks.keys(), ...plans.keys()])].filter(passesFilter);
  return properties
    .flatMap((property) => linesOf(property, marks.get(property) ?? [], plans.get(property) ?? []))
    .filter(({ standing }) => stages.length === 0 || stages.includes(standing))
    .filter(scenario === undefined ? () => true : isOf(scenario));
}
