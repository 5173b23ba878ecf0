/** Many properties changed at once: all that may be, in one transaction, each with its own event; those that may not are named with the reason. */
import { setImmediate as breath } from 'node:timers/promises';
import type { AuditEvent } from '../../shared/audit.ts';
import type { PropertyEvent } from '../../shared/audit/property-event.ts';
import type { PropertyId } from '../../shared/ids.ts';
import type { Answer } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import type { BulkDone } from '../../shared/quality/quality-answer.ts';
import { isSensitive } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import { change } from '../change.ts';
import type { Asking } from '../services.ts';
import { propertiesById, versionsOf } from '../store/properties.ts';
import { updateProperties } from '../store/property-batches.ts';
import { flagEvents, noProperty } from './enter-property.ts';
import { recordProblem } from './record-problem.ts';

export type Item = { id: PropertyId; version: number };
export type Refused = BulkDone['refused'][number];

/** A change of one property that is about to be made, told by an event of the kind. */
export type Planned = { before: Property; after: Property; kind: PropertyEvent['kind'] };

/** What becomes of one property: a change, a reason against it, or null where it is as it would be already. */
export type Verdict = Planned | { because: string } | null;

/** Reading, or writing, so many takes some ten milliseconds. */
const slice = 25;

/** More than this at once nobody could look through. */
export const mostAtOnce = 5000;

const changedSince = ({ name }: Property) => `Somebody else has changed ${name} since it was shown. Look at it again before you change it.`;

/** The properties by their ids, a slice at a time with room between for requests. */
export async function* inSlices(ctx: Asking, ids: readonly PropertyId[]): AsyncGenerator<Property[]> {
  for (let from = 0; from < ids.length; from += slice) {
    if (from > 0) await breath();
    yield await propertiesById(ctx.db, ids.slice(from, from + slice));
  }
}

/** `sensitive` are those among them that are named to whoever asks. */
export type Plan = { planned: Planned[]; unchanged: number; refused: Refused[]; sensitive: Property[] };

/** Judges each property that the person may change; one that they may not see is refused like one that is not there. */
export async function planOf(
  ctx: Asking,
  ids: readonly PropertyId[],
  judge: (property: Property) => Verdict | Promise<Verdict>,
): Promise<Plan> {
  const plan: Plan = { planned: [], unchanged: 0, refused: [], sensitive: [] };
  const there = new Set<PropertyId>();
  for await (const properties of inSlices(ctx, ids))
    for (const property of properties) {
      if (!isThereFor(ctx.person, property)) continue;
      there.add(property.id);
      if (isSensitive(property)) plan.sensitive.push(property);
      const problem = recordProblem(ctx, property);
      const verdict = problem ? { because: problem.message } : await judge(property);
      if (verdict === null) plan.unchanged += 1;
      else if ('because' in verdict) plan.refused.push({ id: property.id, name: property.name, because: verdict.because });
      else plan.planned.push(verdict);
    }
  for (const id of ids) if (!there.has(id)) plan.refused.push({ id, name: 'Not in the register', because: noProperty.message });
  return plan;
}

/** The same where the person read each property at a version: one that was changed since is refused. */
export function planOfItems(ctx: Asking, items: readonly Item[], judge: (property: Property) => Verdict | Promise<Verdict>): Promise<Plan> {
  const read = new Map(items.map(({ id, version }) => [id, version]));
  return planOf(ctx, [...read.keys()], (property) =>
    property.version === read.get(property.id) ? judge(property) : { because: changedSince(property) },
  );
}

const eventOf = ({ kind, before, after }: Planned) => ({ kind, property: after.id, version: after.version, before, after }) as AuditEvent;

/** Makes the changes that are planned; one whose property was changed meanwhile is refused and the rest are made. */
export function changeMany(ctx: Asking, { planned, refused }: Pick<Plan, 'planned' | 'refused'>): Promise<Answer<BulkDone>> {
  return change(ctx, async (db) => {
    const ids = planned.map(({ before }) => before.id);
    const versions = await versionsOf(db, ids);
    const still = planned.filter(({ before }) => versions.get(before.id) === before.version);
    const late = planned.filter(({ before }) => versions.get(before.id) !== before.version);
    const event: AuditEvent[] = [];
    for (let from = 0; from < still.length; from += slice) {
      if (from > 0) await breath();
      const some = still.slice(from, from + slice);
      await updateProperties(db, some);
      for (const one of some) event.push(eventOf(one), ...(await flagEvents(ctx, db, one.before, one.after)));
    }
    const result: BulkDone = {
      done: still.map(({ after }) => ({ id: after.id, version: after.version })),
      refused: [...refused, ...late.map(({ before }) => ({ id: before.id, name: before.name, because: changedSince(before) }))],
    };
    return { ok: true, value: { result, event } };
  });
}

export const nextVersion = (before: Property, changed: Property): Property => ({ ...changed, version: before.version + 1 });
