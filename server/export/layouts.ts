/** Layouts that people keep: their own, or for everybody who exports; only whoever kept one changes it or takes it away. */
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import { shippedLayouts, type ExportListKey, type Layout } from '../../shared/export/layout.ts';
import type { Answer, Problem } from '../../shared/problem.ts';
import { change } from '../change.ts';
import { newId } from '../new-id.ts';
import type { Asking } from '../services.ts';
import { exportsUnder, removeExports } from '../store/list-exports.ts';
import { layoutById, layoutsFor, putLayout, removeLayout, type StoredLayout } from '../store/list-layouts.ts';

type Saving = Layout & { id?: string | undefined; version?: number | undefined; shared: boolean };

/** So many that no list of them can be read any more. */
const most = 50;

const gone: Problem = { kind: 'not-found', message: 'There is no such layout any more. Choose another.' };

const keptLayout = ({ person }: Asking, { id, list, name, columns, version, shared, personId, personName }: StoredLayout): KeptLayout => ({
  id,
  list,
  name,
  columns,
  version,
  shared,
  own: personId === person.id,
  by: personName,
});

export const listLayouts = async (ctx: Asking, list: ExportListKey): Promise<KeptLayout[]> =>
  (await layoutsFor(ctx.db, list, ctx.person.id)).map((one) => keptLayout(ctx, one));

/** The layout where the person may use it. */
export async function layoutFor(ctx: Asking, list: ExportListKey, id: string): Promise<Answer<StoredLayout>> {
  const found = await layoutById(ctx.db, id);
  if (found === null || found.list !== list || !(found.shared || found.personId === ctx.person.id)) return { ok: false, problem: gone };
  return { ok: true, value: found };
}

const alike = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

function taken(name: string): Problem {
  const message = `There is a layout called ${name} already. Give another name.`;
  return { kind: 'invalid', message, fields: [{ path: 'name', message }] };
}

function staleProblem(ctx: Asking, before: StoredLayout | null, version: number | undefined): Problem | null {
  if (before === null || before.personId !== ctx.person.id) return gone;
  if (before.version === version) return null;
  const message = 'This layout was saved elsewhere meanwhile. Look at what it is now before you save again.';
  return { kind: 'conflict', message, current: keptLayout(ctx, before) };
}

/** Keeps a new layout, or another version of one's own. */
export function saveLayout(ctx: Asking, { id, version, list, name, columns, shared }: Saving): Promise<Answer<KeptLayout>> {
  return change(ctx, async (db) => {
    const before = id === undefined ? null : await layoutById(db, id);
    const problem = id === undefined ? null : staleProblem(ctx, before, version);
    if (problem) return { ok: false, problem };
    const others = (await layoutsFor(db, list, ctx.person.id)).filter((one) => one.id !== id);
    const shipped = shippedLayouts.filter((one) => one.list === list);
    if ([...shipped, ...others].some((one) => alike(one.name, name))) return { ok: false, problem: taken(name) };
    if (others.length >= most)
      return { ok: false, problem: { kind: 'refused', message: `There are ${most} layouts of this list already. Remove one first.` } };
    const after: StoredLayout = {
      id: before?.id ?? newId('l'),
      list,
      name,
      columns,
      shared,
      version: (before?.version ?? 0) + 1,
      personId: ctx.person.id,
      personName: ctx.person.name,
      savedAt: ctx.now(),
    };
    await putLayout(db, after);
    const event = { kind: 'layout.saved', before: null, after: { list, name, shared } } as const;
    return { ok: true, value: { result: keptLayout(ctx, after), event } };
  });
}

/** Takes a layout away, and with it what was kept of the lists that went out under it. */
export async function dropLayout(ctx: Asking, { id, version }: { id: string; version: number }): Promise<Answer<{ id: string }>> {
  const answer = await change(ctx, async (db) => {
    const before = await layoutById(db, id);
    const problem = staleProblem(ctx, before, version);
    if (problem || before === null) return { ok: false, problem: problem ?? gone };
    const { list, name, shared } = before;
    const exports = await exportsUnder(db, id);
    await removeExports(db, exports);
    await removeLayout(db, id);
    return { ok: true, value: { result: { id, exports }, event: { kind: 'layout.removed', before: null, after: { list, name, shared } } } };
  });
  if (!answer.ok) return answer;
  ctx.exports.forget(answer.value.exports);
  return { ok: true, value: { id } };
}
