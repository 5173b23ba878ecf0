/** Keeping sets of small areas: one given is in use at once, the one before stays to go back to, and either can be removed. */
import type { AreaSet } from '../../shared/access/area-set.ts';
import type { SmallArea } from '../../shared/access/small-area.ts';
import type { AreaSetId } from '../../shared/ids.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import type { People } from '../../shared/units.ts';
import type { IsoDate } from '../../shared/year.ts';
import { change } from '../change.ts';
import type { Database } from '../db/open.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { areaSets, deleteAreaSet, insertAreaSet, useAreaSet } from '../store/small-areas.ts';

const gone: Problem = { kind: 'not-found', message: 'That set of small areas is no longer there. Look at the list as it is now.' };

const aboutOf = ({ id, source }: AreaSet) => ({ id, name: source });

type GivenSet = { source: string; asAt: IsoDate | null; fileName: string; areas: readonly SmallArea[] };

/** A set as it is stored, in use from now on. */
export const newAreaSet = (
  { source, asAt, fileName, areas }: GivenSet,
  { at, by, illustrative }: { at: AreaSet['addedAt']; by: string; illustrative: boolean },
): AreaSet => ({
  id: newId('a') as AreaSetId,
  source,
  asAt,
  fileName,
  illustrative,
  inUse: true,
  areas: areas.length,
  people: areas.reduce((sum, { population }) => sum + population, 0) as People,
  withDecile: areas.filter(({ decile }) => decile !== null).length,
  addedAt: at,
  addedBy: by,
});

export function addAreaSet(ctx: Asking, given: GivenSet): Promise<Answer<AreaSet>> {
  return change(ctx, async (db) => {
    const before = await inUse(db);
    const after = newAreaSet(given, { at: ctx.now(), by: ctx.person.name, illustrative: false });
    await insertAreaSet(db, after, given.areas);
    return { ok: true, value: { result: after, event: { kind: 'areas.added', about: aboutOf(after), before, after } } };
  });
}

const inUse = async (db: Database) => (await areaSets(db)).find((set) => set.inUse) ?? null;

export function chooseAreaSet(ctx: Asking, id: AreaSetId): Promise<Answer<AreaSet>> {
  return change(ctx, async (db) => {
    const before = await inUse(db);
    const chosen = (await areaSets(db)).find((set) => set.id === id);
    if (chosen === undefined) return { ok: false, problem: gone };
    await useAreaSet(db, id);
    const after = { ...chosen, inUse: true };
    return { ok: true, value: { result: after, event: { kind: 'areas.chosen', about: aboutOf(after), before, after } } };
  });
}

export function removeAreaSet(ctx: Asking, id: AreaSetId): Promise<Answer<null>> {
  return change(ctx, async (db) => {
    const before = (await areaSets(db)).find((set) => set.id === id);
    if (before === undefined) return { ok: false, problem: gone };
    await deleteAreaSet(db, id);
    return { ok: true, value: { result: null, event: { kind: 'areas.removed', about: aboutOf(before), before, after: null } } };
  });
}
