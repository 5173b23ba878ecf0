/** A plan as it comes about if what waits never happens: those decisions and hubs are gone, and so are hubs that nobody comes to any more. */
import type { HubId } from '../ids.ts';
import type { ScenarioDraft } from '../scenario.ts';
import { makesRoom, type Waiting } from './waiting.ts';

const sentTo = ({ decisions }: Pick<ScenarioDraft, 'decisions'>): ReadonlySet<HubId> =>
  new Set(decisions.filter(({ action }) => action !== 'retain').flatMap(({ destinations }) => Object.values(destinations)));

/** The very same plan where nothing waits. A hub that had nobody from the beginning stays. */
export function planWithout<S extends ScenarioDraft>(plan: S, { properties, hubs }: Waiting): S {
  if (properties.size === 0 && hubs.size === 0) return plan;
  const had = sentTo(plan);
  let left = {
    hubs: plan.hubs.filter(({ id }) => !hubs.has(id)),
    decisions: plan.decisions.filter(({ property, action }) => action === 'retain' || !properties.has(property)),
  };
  for (;;) {
    const coming = sentTo(left);
    const empty = left.hubs.filter(({ id }) => had.has(id) && !coming.has(id));
    if (empty.length === 0) return { ...plan, ...left };
    const stay = left.hubs.filter((hub) => !empty.includes(hub));
    const homes = new Set(stay.map(({ site }) => site.property));
    const vacant = new Set(empty.map(({ site }) => site.property).filter((home) => !homes.has(home)));
    left = { hubs: stay, decisions: left.decisions.filter((decision) => !(makesRoom(decision) && vacant.has(decision.property))) };
  }
}
