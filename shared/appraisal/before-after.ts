/** The participating estate before and after a plan: properties, floor area, running cost and carbon, each with its coverage. */
import type { Assumptions } from '../assumptions.ts';
import { addFigure, estimated, noTotal, valueOf, type Figure } from '../figure.ts';
import type { PropertyId } from '../ids.ts';
import { addPence } from '../money.ts';
import type { KilogramsCO2ePerYear, PencePerYear, SquareMetres } from '../units.ts';
import type { Appraisal, BeforeAfter } from './appraisal.ts';
import { newBuildCarbon } from './carbon.ts';
import type { HubSum } from './hub-sum.ts';
import type { Contribution } from './property-outcome.ts';

type BeforeAndAfter = Pick<Appraisal, 'properties' | 'area' | 'runningCost' | 'carbon'>;

/**
 * Before: the participating properties. After: what stays of them, with what the hubs add, which is a plan and so counts as estimated:
 * their running cost and rent, the area of new builds, and carbon of the space taken in new builds. The saving of a ring-fenced property
 * is not counted, so its running cost stays.
 */
export function beforeAndAfter(participating: readonly Contribution[], hubs: readonly HubSum[], assumptions: Assumptions): BeforeAndAfter {
  const area = pair<SquareMetres>();
  const runningCost = pair<PencePerYear>();
  const carbon = pair<KilogramsCO2ePerYear>();
  const properties = { before: participating.length, after: 0 };
  const remaining = new Set<PropertyId>();
  for (const contribution of participating) {
    const { facts, effect, outcome, carbon: emitted } = contribution;
    if (effect.remains) remaining.add(facts.id);
    enter(area, facts.floorArea, effect.stays, (valueOf(facts.floorArea) ?? 0) * effect.stays);
    enter(carbon, emitted, effect.stays, (valueOf(emitted) ?? 0) * effect.stays);
    enter(runningCost, facts.runningCost, facts.ringFenced ? 1 : effect.stays, (outcome.runningCost ?? 0) - outcome.runningCostSaved);
  }
  properties.after = remaining.size;
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

/** Enters a quantity before, and what is left of it after; where nothing stays there is nothing to know. */
function enter<T extends number>({ before, after }: BeforeAfter<T>, figure: Figure<T>, stays: number, left: number): void {
  addFigure(before, figure);
  if (stays === 0) return;
  if (figure.basis === 'unknown') after.unknownCount += 1;
  else if (figure.basis === 'recorded') {
    after.recordedCount += 1;
    after.recorded = (after.recorded + left) as T;
  } else {
    after.estimatedCount += 1;
    after.estimated = (after.estimated + left) as T;
  }
}
