/** Rows keep their places while one works: what is moved to another year does not run away under the pointer, and what is new comes last. */
import type { Timeline } from '../../../shared/phasing/timeline.ts';

/** The place in which each row was first seen; changed by `keptOrder`. */
export type Order = Map<string, number>;

/** The timeline with its rows where they were before. */
export function keptOrder(timeline: Timeline, order: Order): Timeline {
  const placeOf = (key: string) => {
    const place = order.get(key) ?? order.size;
    order.set(key, place);
    return place;
  };
  const sorted = <T>(items: readonly T[], keyOf: (item: T) => string): T[] =>
    items
      .map((item) => ({ item, place: placeOf(keyOf(item)) }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  return {
    ...timeline,
    hubs: sorted(timeline.hubs, ({ hub }) => `hub ${hub.id}`).map((bar) => ({
      ...bar,
      members: sorted(bar.members, ({ property }) => property),
    })),
    without: sorted(timeline.without, ({ property }) => property),
  };
}
