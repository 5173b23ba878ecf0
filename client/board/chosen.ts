/** Which scenarios the board shows: the one in hand and those beside it, else the first that plans something. */
import type { ScenarioId } from '../../shared/ids.ts';

/** More than this cannot be read side by side. */
export const mostBeside = 4;

type Listed = { id: ScenarioId; hubs: number; decisions: number };
type Wish = { compare: readonly ScenarioId[]; scenario: ScenarioId | null };

/** What is asked for: the scenario in hand, then those beside it, none twice. */
export const wished = ({ compare, scenario }: Wish): ScenarioId[] => [...new Set(scenario === null ? compare : [scenario, ...compare])];

/** The scenarios to show, the one in hand first, then those beside it in the order chosen; those that are no longer there are passed over, and none is shown twice. */
export function chosen(wish: Wish, list: readonly Listed[]): ScenarioId[] {
  const there = new Set(list.map(({ id }) => id));
  const shown = wished(wish)
    .filter((id) => there.has(id))
    .slice(0, mostBeside);
  if (shown.length > 0) return shown;
  const first = list.find(({ hubs }) => hubs > 0) ?? list.find(({ decisions }) => decisions > 0) ?? list[0];
  return first ? [first.id] : [];
}

/** The scenarios that the address asks to show and that are no longer there. */
export function gone(wish: Wish, list: readonly Pick<Listed, 'id'>[]): ScenarioId[] {
  return wished(wish).filter((id) => !list.some((one) => one.id === id));
}

/** The part of the view that shows these: the first is the one in hand, the others stand beside it. */
export const wishFor = ([first, ...beside]: readonly ScenarioId[]): { scenario: ScenarioId | null; compare: ScenarioId[] } => ({
  scenario: first ?? null,
  compare: beside,
});

/** The choice after a scenario is put beside the others or, where it stands there already, taken away; the last one stays. */
export function toggled(shown: readonly ScenarioId[], id: ScenarioId): ScenarioId[] {
  if (!shown.includes(id)) return shown.length < mostBeside ? [...shown, id] : [...shown];
  return shown.length > 1 ? shown.filter((one) => one !== id) : [...shown];
}
