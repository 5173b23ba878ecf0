/** The participating estate before and after a plan: properties, floor area, running cost and carbon, each with its coverage. */
import type { Assumptions } from '../assumptions.ts';
import { addFigure, estimated, noTotal } from '../figure.ts';
import type { Hub } from '../hub.ts';
import { addPence } from '../money.ts';
import type { KilogramsCO2ePerYear, PencePerYear, SquareMetres } from '../units.ts';
import type { Appraisal, BeforeAfter, HubOutcome } from './appraisal.ts';
import { newBuildCarbon } from './carbon.ts';
import type { Change, Contribution } from './property-outcome.ts';

type BeforeAndAfter = Pick<Appraisal, 'properties' | 'area' | 'runningCost' | 'carbon'>;

/**
 * Before: the participating properties. After: what stays of them, with what the hubs add, which is a plan and so counts as estimated:
 * their running cost and rent, the area of new builds, and carbon of the space taken in new builds. The saving of a ring-fenced property
 * is not counted, so its running cost stays.
 */
export function beforeAndAfter(
  participating: readonly Contribution[],
  hubs: readonly { hub: Hub; outcome: HubOutcome }[],
  assumptions: Assumptions,
): BeforeAndAfter {
  const area = pair<SquareMetres>();
  const runningCost = pair<PencePerYear>();
  const carbon = pair<KilogramsCO2ePerYear>();
  const properties = { before: participating.length, after: 0 };
  for (const contribution of participating) {
    if (contribution.effect.remains) properties.after += 1;
    enter(area, contribution.area);
    enter(runningCost, contribution.runningCost);
    enter(carbon, contribution.carbon);
  }
  const remaining = new Set(participating.flatMap(({ effect, facts }) => (effect.remains ? [facts.id] : [])));
  for (const { hub, outcome } of hubs) {
    if (outcome.deliveryYear === null) continue;
    const cost = addPence(outcome.runningCost, outcome.newRent);
    if (cost !== 0) addFigure(runningCost.after, estimated(cost, 'Running cost of the hub in the plan'));
    if (hub.site.type !== 'new-build') continue;
    addFigure(area.after, estimated(hub.site.area, 'Area of the new build in the plan'));
    addFigure(carbon.after, newBuildCarbon(outcome.demand, assumptions));
    if (hub.site.property === null || !remaining.has(hub.site.property)) properties.after += 1;
  }
  return { properties, area, runningCost, carbon };
}

const pair = <T extends number>(): BeforeAfter<T> => ({ before: noTotal<T>(), after: noTotal<T>() });

function enter<T extends number>(sums: BeforeAfter<T>, change: Change<T>): void {
  addFigure(sums.before, change.before);
  if (change.after !== null) addFigure(sums.after, change.after);
}
