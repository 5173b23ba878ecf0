/** A line of the disposals page as a row of the disposal list: the same route, receipt and days as on the screen, in words where it has words. */
import { factsOfDuties } from '../disposal-duties.ts';
import type { Disposal } from '../disposal-record.ts';
import { circulationEnds } from '../disposal-steps.ts';
import { forecastYearOf } from '../disposal-receipts.ts';
import { standingOf, type DisposalEntry } from '../disposal-entry.ts';
import { unknown } from '../figure.ts';
import type { ScenarioId } from '../ids.ts';
import { circulatedOn } from '../take-step.ts';
import { formatDate } from '../year.ts';
import type { DisposalRow } from './disposal-list.ts';

/** "Offered back to the former owner (A. Person, 3 May 2010): Bought by agreement in 1951"; null where it has not been considered. */
function crichelDownOf({ duties }: Disposal): string | null {
  const found = duties.find(({ duty }) => duty === 'crichel-down');
  if (!found) return null;
  const answers: Readonly<Record<string, string>> = factsOfDuties['crichel-down'].answers;
  return `${answers[found.answer] ?? found.answer} (${found.by}, ${formatDate(found.on)}): ${found.why}`;
}

/** What the row has beside the register's own; where plans alone let the property go it is the first plan's. */
export function disposalRowOf(
  { disposal, plans, stageOn, barriers, ...entry }: Omit<DisposalEntry, 'property'>,
  nameOf: (scenario: ScenarioId) => string | null,
): Omit<DisposalRow, 'register'> {
  const plan = plans[0];
  const began = disposal && circulatedOn(disposal);
  const names = disposal?.scenario ? [nameOf(disposal.scenario)] : plans.map(({ name }) => name);
  return {
    key: entry.key,
    stage: standingOf({ disposal }),
    stageOn,
    circulationEndsOn: began && circulationEnds(began),
    route: disposal ? disposal.route : (plan?.route ?? null),
    expectedReceipt: disposal?.expectedReceipt ?? plan?.receipt ?? unknown,
    expectedCompletion: disposal?.expectedCompletion ?? null,
    completionYear: disposal ? forecastYearOf(disposal) : (plan?.year ?? null),
    scenario: names.filter((name) => name !== null).join('; ') || null,
    barriers,
    crichelDown: disposal && crichelDownOf(disposal),
    contact: disposal?.contact || null,
  };
}
