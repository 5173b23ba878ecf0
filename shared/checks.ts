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
  const found = checks.flatMap((check) => check(plan)).map((check) => ({ check, rank: rankOf(check), text: textOf(check) }));
  return found.sort(byRank).map(({ check }) => check);
}

/** Errors before warnings, then in the order of their codes. */
const rankOf = ({ severity, code }: Check) => (severity === 'error' ? 0 : checkCodes.length) + checkCodes.indexOf(code);

const textOf = ({ hub, property, message }: Check) => `${hub ?? ''} ${property ?? ''} ${message}`;

type Ranked = { rank: number; text: string };

const byRank = (a: Ranked, b: Ranked) => a.rank - b.rank || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);

/** Whether the checks let a plan be sent to the board. */
export const isFeasible = (found: readonly Check[]): boolean => found.every(({ severity }) => severity === 'warning');
