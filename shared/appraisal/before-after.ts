/** The participating estate before and after a plan: properties, floor area, running cost and carbon, each with its coverage. */
import type { Assumptions } from '../assumptions.ts';
import { addFigure, estimated, type Figure } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import { addPence } from '../money.ts';
import type { Appraisal, BeforeAfter } from './appraisal.ts';
import { hubCarbon } from './carbon.ts';
import type { HubSum } from './hub-sum.ts';
import type { Contribution } from './property-outcome.ts';
import type { Sums } from './sums.ts';

type BeforeAndAfter = Pick<Appraisal, 'properties' | 'area' | 'runningCost' | 'carbon'>;

/**
 * Before: the participating properties. After: what stays of them, with what the hubs add, which is a plan and so counts as estimated:
 * their running cost and rent, the area of new builds, and carbon of the space taken in hosts (beside the host's own) and of the whole area
 * of new builds. The saving of a ring-fenced property is not counted, so its running cost stays. A new build on the site of a property that remains is not another property.
 */
export function beforeAndAfter(
  participating: readonly Contribution[],
  { remaining, area, runningCost, carbon }: Sums,
  hubs: readonly HubSum[],
  assumptions: Assumptions,
): BeforeAndAfter {
  let newSites = 0;
  for (const { hub, outcome } of hubs) {
    if (outcome.deliveryYear === null) continue;
    const cost = addPence(outcome.runningCost, outcome.newRent);
    if (cost !== 0) addPlanned(runningCost, estimated(cost, 'Running cost of the hub in the plan'));
    const emitted = hubCarbon(hub, outcome.demand, assumptions);
    if (emitted !== null) addPlanned(carbon, emitted);
    if (hub.site.type !== 'new-build') continue;
    addPlanned(area, estimated(hub.site.area, 'Area of the new build in the plan'));
    if (hub.site.property === null || !remains(participating, hub.site.property)) newSites += 1;
  }
  return { properties: { before: participating.length, after: remaining + newSites, newBuilds: newSites }, area, runningCost, carbon };
}

function addPlanned<T extends number>(change: BeforeAfter<T>, figure: Figure<T>): void {
  addFigure(change.after, figure);
  change.planned += 1;
}

const remains = (participating: readonly Contribution[], property: PropertyId): boolean =>
  participating.some(({ facts, effect }) => facts.id === property && effect.remains);
