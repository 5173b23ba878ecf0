/** Which scenarios the board shows: those chosen to be compared, else the one in hand, else the first that plans something. */
import type { ScenarioId } from '../../shared/ids.ts';

/** More than this cannot be read side by side. */
export const mostBeside = 4;

type Listed = { id: ScenarioId; hubs: number; decisions: number };
type Wish = { compare: readonly ScenarioId[]; scenario: ScenarioId | null };

/** The scenarios to show, in the order chosen; those that are no longer there are passed over, and none is shown twice. */
export function chosen(wish: Wish, list: readonly Listed[]): ScenarioId[] {
  const there = new Set(list.map(({ id }) => id));
  const compared = [...new Set(wish.compare)].filter((id) => there.has(id)).slice(0, mostBeside);
  if (compared.length > 0) return compared;
  if (wish.scenario !== null && there.has(wish.scenario)) return [wish.scenario];
  const first = list.find(({ hubs }) => hubs > 0) ?? list.find(({ decisions }) => decisions > 0) ?? list[0];
  return first ? [first.id] : [];
}

/** The scenarios that the address asks to show and that are no longer there. */
export function gone(wish: Wish, list: readonly Pick<Listed, 'id'>[]): ScenarioId[] {
  const asked = wish.compare.length > 0 ? wish.compare : wish.scenario === null ? [] : [wish.scenario];
  return [...new Set(asked)].filter((id) => !list.some((one) => one.id === id));
}

/** The choice after a scenario is put beside the others or, where it stands there already, taken away; the last one stays. */
export function toggled(shown: readonly ScenarioId[], id: ScenarioId): ScenarioId[] {
  if (!shown.includes(id)) return shown.length < mostBeside ? [...shown, id] : [...shown];
  return shown.length > 1 ? shown.filter((one) => one !== id) : [...shown];
}
