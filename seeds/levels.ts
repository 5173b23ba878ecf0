/** Solves the inputs of the shipped scenarios so that the product's own appraisal gives the published figures: new-build areas, running costs and disposal values. */
import { appraise } from '../shared/appraisal/appraise.ts';
import type { Appraisal } from '../shared/appraisal/appraisal.ts';
import { noBenchmarks } from '../shared/estimate.ts';
import { factsOf } from '../shared/facts.ts';
import type { Property } from '../shared/property.ts';
import { published } from './published.ts';
import type { Levels } from './registers.ts';
import { solve } from './scaling.ts';
import { swaleScenario, type HubAreas } from './scenarios/swale.ts';
import { tunbridgePropertySaving, tunbridgeWellsScenario } from './scenarios/tunbridge-wells.ts';

const pence = (pounds: number) => Math.round(pounds * 100);

export type Solved = { levels: Levels; areas: HubAreas };

/** From properties whose areas, people, leases and disposal values stand; their running costs need not. */
export function solveLevels(properties: readonly Property[]): Solved {
  const facts = new Map(properties.map((property) => [property.id, factsOf(property, noBenchmarks)]));
  const swaleAt = (areas: HubAreas) => appraise(facts, swaleScenario(properties, areas));
  const target = published.swaleScenario;
  const areas = areasDeliveredFor(target.deliveryCostPounds, swaleAt);
  const vacatedCost = pence(target.annualSavingPounds) + swaleAt(areas).hubRunningCost;
  const levels: Levels = {
    vacatedCost,
    hostCost: pence(target.participatingCostPounds) - vacatedCost,
    disposalValue: pence(target.grossReceiptPounds),
    studyCost: pence(tunbridgePropertySaving) + appraise(facts, tunbridgeWellsScenario(properties)).hubRunningCost,
  };
  return { levels, areas };
}

/** The new buildings, each sized to what moves in with one allowance for circulation and growth: the one that makes the cost of delivery come out. */
function areasDeliveredFor(pounds: number, appraised: (areas: HubAreas) => Appraisal): HubAreas {
  const demands = appraised(new Map()).hubs;
  const areasAt = (allowance: number): HubAreas =>
    new Map(demands.map(({ hub, demand }) => [hub, Math.round(demand * allowance * 10) / 10]));
  return areasAt(solve((allowance) => appraised(areasAt(allowance)).delivery.total, pence(pounds), 1, 1.1));
}
