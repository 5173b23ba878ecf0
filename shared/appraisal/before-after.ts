/** The participating estate before and after a plan: properties, floor area, running cost and carbon, each with its coverage. */
import type { Assumptions } from '../assumptions.ts';
import type { Hub } from '../hub.ts';
import type { KilogramsCO2ePerYear, PencePerYear, SquareMetres } from '../units.ts';
import type { Appraisal, HubOutcome } from './appraisal.ts';
import { newBuildCarbon } from './carbon.ts';
import type { Contribution } from './property-outcome.ts';
import { add, openTally, totalIn } from './tally.ts';

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
  const tallies = { area: pair(), runningCost: pair(), carbon: pair() };
  const properties = { before: participating.length, after: 0 };
  for (const contribution of participating) {
    if (contribution.effect.remains) properties.after += 1;
    for (const quantity of quantities) {
      const change = contribution[quantity];
      add(tallies[quantity].before, change.before);
      if (change.after !== null) add(tallies[quantity].after, change.after);
    }
  }
  const remaining = new Set(participating.flatMap(({ effect, facts }) => (effect.remains ? [facts.id] : [])));
  for (const { hub, outcome } of hubs) {
    if (outcome.deliveryYear === null) continue;
    const cost = outcome.runningCost + outcome.newRent;
    if (cost !== 0) add(tallies.runningCost.after, { basis: 'estimated', value: cost });
    if (hub.site.type !== 'new-build') continue;
    add(tallies.area.after, { basis: 'estimated', value: hub.site.area });
    add(tallies.carbon.after, newBuildCarbon(outcome.demand, assumptions));
    if (hub.site.property === null || !remaining.has(hub.site.property)) properties.after += 1;
  }
  return {
    properties,
    area: closed<SquareMetres>(tallies.area),
    runningCost: closed<PencePerYear>(tallies.runningCost),
    carbon: closed<KilogramsCO2ePerYear>(tallies.carbon),
  };
}

const quantities = ['area', 'runningCost', 'carbon'] as const;
const pair = () => ({ before: openTally(), after: openTally() });
const closed = <T extends number>({ before, after }: ReturnType<typeof pair>) => ({
  before: totalIn<T>(before),
  after: totalIn<T>(after),
});
