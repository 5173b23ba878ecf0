/** Unsaved work kept for the session: written on each change, read on opening, dropped on saving; a draft that no longer parses is let go, one with a number out of bounds is not. */
import { z } from 'zod';
import { defaultAssumptions } from '../../shared/assumption-library.ts';
import type { ScenarioId } from '../../shared/ids.ts';
import { scenarioDraftSchema, type ScenarioDraft } from '../../shared/scenario.ts';

const keptSchema = z.object({ version: z.number().int(), draft: scenarioDraftSchema });

/** The version of the scenario on which the work was done, and the work. */
export type Kept = { version: number; draft: ScenarioDraft };
type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

const placeOf = (id: ScenarioId) => `common-ground.draft.${id}`;

export function keep(shelf: Shelf, id: ScenarioId, kept: Kept): boolean {
  try {
    shelf.setItem(placeOf(id), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

export function forget(shelf: Shelf, id: ScenarioId): void {
  shelf.removeItem(placeOf(id));
}

/** Assumptions that were not asked when it was kept are the usual ones. */
const asToday = ({ version, draft }: Kept): Kept => ({
  version,
  draft: { ...draft, assumptions: { ...defaultAssumptions, ...draft.assumptions } },
});

export function keptOf(shelf: Shelf, id: ScenarioId): Kept | null {
  try {
    const text = shelf.getItem(placeOf(id));
    const parsed = text === null ? null : keptSchema.safeParse(JSON.parse(text));
    if (parsed?.success) return parsed.data;
    const readable = parsed?.error.issues.every(({ code }) => code === 'too_small' || code === 'too_big');
    return text !== null && readable ? asToday(JSON.parse(text) as Kept) : null;
  } catch {
    return null;
  }
}
