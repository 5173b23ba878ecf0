/** The feasibility checks on a plan: each is a small function over the plan laid out; errors come before warnings. */
import type { Appraisal } from './appraisal/appraisal.ts';
import type { Facts } from './appraisal/appraise.ts';
import { checkCodes, type Check } from './check.ts';
import { alreadyLeaving, energyRatings, rentReceived, ringFences, tenanted, unknownFigures, unsaleable } from './check/disposals.ts';
import { givenUp, sharing, travel } from './check/hubs.ts';
import { absentHubs, absentProperties, outsideArea, outsideYears, twice } from './check/members.ts';
import { unexplainedBias } from './check/optimism-bias.ts';
import { underCheck } from './check/plan-under-check.ts';
import { capacity, earlyExits, earlyReceipts, homeless, overCeilings } from './check/years.ts';
import type { ScenarioDraft } from './scenario.ts';

const checks = [
  absentProperties,
  absentHubs,
  twice,
  outsideYears,
  outsideArea,
  homeless,
  capacity,
  travel,
  sharing,
  givenUp,
  earlyExits,
  earlyReceipts,
  overCeilings,
  unsaleable,
  ringFences,
  alreadyLeaving,
  tenanted,
  rentReceived,
  energyRatings,
  unknownFigures,
  unexplainedBias,
];

/**
 * Checks a plan against the register; the appraisal must be of this scenario over these facts.
 * Errors stop a plan from being sent to the board, warnings travel with it. The order does not depend on the order of the plan.
 */
export function checkPlan(facts: Facts, scenario: ScenarioDraft, appraisal: Appraisal): Check[] {
  const byId = 'get' in facts ? facts : new Map(facts.map((property) => [property.id, property]));
  const plan = underCheck(byId, scenario, appraisal);
  return checks.flatMap((check) => check(plan)).sort(bySeverity);
}

function bySeverity(a: Check, b: Check): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  if (a.code !== b.code) return checkCodes.indexOf(a.code) - checkCodes.indexOf(b.code);
  const [one, other] = [`${a.hub ?? ''} ${a.property ?? ''} ${a.message}`, `${b.hub ?? ''} ${b.property ?? ''} ${b.message}`];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Whether the checks let a plan be sent to the board. */
export const isFeasible = (found: readonly Check[]): boolean => found.every(({ severity }) => severity === 'warning');
