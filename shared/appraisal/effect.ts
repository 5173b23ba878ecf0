/** What an action does to its property: whether it takes part in the plan, is vacated, leaves the combined estate, and which share of it stays. */
import type { Decision } from '../decision.ts';
import type { ExitRoute } from '../disposal.ts';

export type Effect = {
  participating: boolean;
  /** Its services go or it passes to another holder. */
  vacated: boolean;
  /** The way out where the holder gives it up; null where it stays with its holder or the way is undecided. */
  route: ExitRoute | null;
  /** Share of its running cost, floor area and energy that stays in the estate of all public bodies together, 0 to 1. */
  stays: number;
  /** It is still a property of some public body: kept, redeveloped or passed from one to another. */
  remains: boolean;
};

const untouched: Effect = { participating: false, vacated: false, route: null, stays: 1, remains: true };
const hosting: Effect = { ...untouched, participating: true };

/**
 * The effect of a decision, or of none, on a property.
 * A transfer without a route is one between public bodies. Passing from one public body to another saves nothing in total;
 * every other way out saves the whole running cost, letting included, since the tenant then bears the cost of occupation.
 */
export function effectOf(decision: Decision | null, isHost: boolean): Effect {
  if (decision === null || decision.action === 'retain') return isHost ? hosting : untouched;
  switch (decision.action) {
    case 'host':
      return hosting;
    case 'reduce-space':
      return { ...hosting, stays: 1 - Math.min(1, Math.max(0, decision.releasedShare ?? 0)) };
    case 'redevelop':
      return { participating: true, vacated: true, route: null, stays: 0, remains: true };
    case 'transfer':
      return leaving(decision.exitRoute ?? 'public-transfer');
    case 'relocate-and-dispose':
      return leaving(decision.exitRoute);
  }
}

const passedOn: Effect = { participating: true, vacated: true, route: 'public-transfer', stays: 1, remains: true };

function leaving(route: ExitRoute | null): Effect {
  return route === 'public-transfer' ? passedOn : { participating: true, vacated: true, route, stays: 0, remains: false };
}
