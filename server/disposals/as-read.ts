/** A disposal that somebody is about to change: there for them, of a body whose records they keep, and as they read it. */
import type { DisposalEvent } from '../../shared/audit/disposal-event.ts';
import type { Disposal } from '../../shared/disposal-record.ts';
import type { DisposalId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { Property } from '../../shared/property.ts';
import { belongsElsewhere } from '../../shared/record-rights.ts';
import { may } from '../../shared/role.ts';
import { isThereFor } from '../../shared/seen-property.ts';
import type { Changed } from '../change.ts';
import type { Database } from '../db/open.ts';
import type { Asking } from '../services.ts';
import { disposalById, replaceDisposal } from '../store/disposals.ts';
import { propertyById } from '../store/properties.ts';
import { noDisposal } from './read-disposal.ts';
import { seenDisposal } from './seen-disposal.ts';

export type DisposalAsked = { id: DisposalId; version: number };

type Read = { disposal: Disposal; property: Property };

/** The problem of somebody who does not keep the records of the property's holder; null where they do. */
export const keeperProblem = ({ person, estate }: Asking, property: Property): Problem | null =>
  may(person, 'disposal.edit', property)
    ? null
    : { kind: 'not-allowed', message: belongsElsewhere(person, property, estate.organisations) };

export async function asRead(ctx: Asking, db: Database, { id, version }: DisposalAsked): Promise<Answer<Read>> {
  const disposal = await disposalById(db, id);
  const property = disposal && (await propertyById(db, disposal.property));
  if (!disposal || !property || !isThereFor(ctx.person, property)) return { ok: false, problem: noDisposal };
  const problem = keeperProblem(ctx, property);
  if (problem) return { ok: false, problem };
  if (disposal.version === version) return { ok: true, value: { disposal, property } };
  const message = `Somebody else has changed the disposal of ${property.name} since you opened it. Look at what it is now before you record more; what you typed is still on the screen.`;
  return { ok: false, problem: { kind: 'conflict', message, current: seenDisposal(ctx.person, disposal, property) } };
}

/** Stores the disposal after a change and tells of it under its property. */
export async function stored(
  ctx: Asking,
  db: Database,
  { disposal: before, property }: Read,
  kind: Exclude<DisposalEvent['kind'], 'disposal.proposed'>,
  after: Disposal,
): Promise<Answer<Changed<Disposal>>> {
  await replaceDisposal(db, after);
  const event = { kind, property: property.id, version: property.version, before, after } as const;
  return { ok: true, value: { result: seenDisposal(ctx.person, after, property), event } };
}
