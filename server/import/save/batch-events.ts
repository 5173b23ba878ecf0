/** The events of what an import does to each property, and the flags of the sensitive ones, kept in step. */
import type { ImportEvent } from '../../../shared/audit/import-event.ts';
import type { Property } from '../../../shared/property.ts';
import { isSensitive } from '../../../shared/role.ts';
import type { IsoMoment } from '../../../shared/year.ts';
import type { Database } from '../../db/open.ts';
import { insertEvents, type Deed, type TellingEvent } from '../../store/audit-events.ts';
import { liftFlag, setFlag } from '../../store/sensitive-flags.ts';

type Kind = Extract<ImportEvent, { property: unknown }>['kind'];

/** `after` is null for a property that is taken out. */
export type Step = { before: Property | null; after: Property | null };

const versionAfter = ({ before, after }: Step): number => after?.version ?? (before?.version ?? 0) + 1;

function eventOf(kind: Kind, of: number, step: Step): TellingEvent {
  const { before, after } = step;
  const property = after ?? before;
  if (!property) throw new Error('A step of an import is about no property.');
  const sensitive = [before, after].some((one) => one !== null && isSensitive(one));
  return { event: { kind, property: property.id, version: versionAfter(step), before, after: null, of }, sensitive };
}

async function flagOf(db: Database, { before, after }: Step, at: IsoMoment): Promise<TellingEvent[]> {
  if (after === null) return [];
  const [was, is] = [before !== null && isSensitive(before), isSensitive(after)];
  if (was === is) return [];
  await (is ? setFlag(db, after.id, at) : liftFlag(db, after.id));
  const kind = is ? 'sensitive.set' : 'sensitive.lifted';
  return [{ event: { kind, property: after.id, version: after.version, before: null, after: null }, sensitive: true }];
}

/** Tells what was done to some properties, beneath the event of the whole; gives the number of the last event. */
export async function tellSteps(db: Database, deed: Deed, kind: Kind, of: number, steps: readonly Step[]): Promise<number> {
  const events: TellingEvent[] = [];
  for (const step of steps) events.push(eventOf(kind, of, step), ...(await flagOf(db, step, deed.at)));
  return insertEvents(db, deed, events);
}
