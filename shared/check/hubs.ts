/** Checks on hubs: near enough, in a place that can share and is not itself given up. */
import type { Check } from '../check.ts';
import { disposalStageLabel, type DisposalStage } from '../disposal.ts';
import { distance, formatDistance } from '../measure.ts';
import { componentLabel, components, factsOfUses } from '../use.ts';
import { error, placeOfHub, warning, type PlanUnderCheck } from './plan-under-check.ts';

/** Services that move further, in a straight line, than the plan's limits allow. */
export function travel({ scenario, decided, hubs, facts }: PlanUnderCheck): Check[] {
  const { frontOfficeLimit, otherLimit } = scenario.assumptions;
  const places = new Map([...hubs.values()].map((hub) => [hub.id, placeOfHub(hub, facts)]));
  const found: Check[] = [];
  for (const { decision, property } of decided)
    for (const component of components) {
      const id = decision.destinations[component];
      const hub = id === undefined ? undefined : hubs.get(id);
      const place = id === undefined ? null : (places.get(id) ?? null);
      if (hub === undefined || place === null || property.position === null) continue;
      const far = distance(property.position, place);
      const limit = component === 'front-office' ? frontOfficeLimit : otherLimit;
      if (far <= limit) continue;
      found.push(
        warning(
          'travel-limit',
          { property: property.id, hub: hub.id },
          `The ${componentLabel[component].toLowerCase()} of ${property.name} moves ${formatDistance(far)} to ${hub.name}, further than ${formatDistance(limit)}.`,
          'Choose a nearer hub, or keep a presence where it is.',
        ),
      );
    }
  return found;
}

/** Uses that cannot share a building, sent to a hub or made to host one. */
export function sharing({ scenario, decided, facts }: PlanUnderCheck): Check[] {
  const moved = decided
    .filter(({ decision, property }) => factsOfUses[property.use].exclusive && decision.destinations.specialist !== undefined)
    .map(({ property, decision }) =>
      error(
        'cannot-share',
        { property: property.id, ...(decision.destinations.specialist && { hub: decision.destinations.specialist }) },
        `${property.name} is of a use that cannot share a building: ${factsOfUses[property.use].label.toLowerCase()}.`,
        'Retain it, or send only its back office to the hub.',
      ),
    );
  const hosts = scenario.hubs.flatMap((hub) => {
    const host = hub.site.type === 'host' ? facts.get(hub.site.property) : undefined;
    if (host === undefined || !factsOfUses[host.use].exclusive) return [];
    return error(
      'cannot-share',
      { property: host.id, hub: hub.id },
      `${host.name} hosts ${hub.name} and is of a use that cannot share a building: ${factsOfUses[host.use].label.toLowerCase()}.`,
      'Choose another host.',
    );
  });
  return [...moved, ...hosts];
}

const notLeaving: readonly DisposalStage[] = ['withdrawn', 'on-hold'];

/** Hubs whose host, or whose site, the plan gives up or the register already disposes of. */
export const givenUp = ({ scenario, outcomes, facts }: PlanUnderCheck): Check[] =>
  scenario.hubs.flatMap((hub) => {
    const property = hub.site.property === null ? undefined : facts.get(hub.site.property);
    const outcome = property && outcomes.get(property.id);
    if (property === undefined) return [];
    const about = { property: property.id, hub: hub.id };
    const isBuiltOn = hub.site.type === 'new-build' && outcome?.action === 'redevelop';
    if (outcome?.vacated && !isBuiltOn)
      return error(
        'host-on-disposal-list',
        about,
        `${property.name} is where ${hub.name} is to be, and the plan gives it up.`,
        hub.site.type === 'host'
          ? 'Make its decision “host”, or choose another host.'
          : 'Make its decision “redevelop”, or choose another site.',
      );
    if (property.disposalStage === null || notLeaving.includes(property.disposalStage)) return [];
    return error(
      'host-on-disposal-list',
      about,
      `${property.name} is where ${hub.name} is to be, and is on the disposal list (${disposalStageLabel[property.disposalStage].toLowerCase()}).`,
      'Withdraw it from disposal, or choose another place for the hub.',
    );
  });
