/** What one hub costs and holds: the space taken in it, what that costs to run and to make, and what else it saves. */
import type { Assumptions } from '../assumptions.ts';
import type { Hub } from '../hub.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { PencePerYear, SquareMetres } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import type { HubOutcome } from './appraisal.ts';
import { hubDelivery, noDelivery } from './delivery.ts';
import { isWithin, type Span } from './span.ts';

/**
 * The outcome of a hub from the space taken in it and the properties whose services it takes in.
 * Running cost: space taken in a host × marginal £/m² a year, or the whole area of a new build × its £/m² a year; new rent stands apart.
 * A hub that opens later than the year after the plan's last lies outside it and costs and saves nothing.
 */
export function hubOutcomeOf(
  hub: Hub,
  demand: SquareMetres,
  members: PropertyId[],
  host: PropertyFacts | null,
  span: Span,
  assumptions: Assumptions,
): HubOutcome {
  const { site } = hub;
  const spare = host === null || host.spareArea.basis === 'unknown' ? null : host.spareArea.value;
  const running = site.type === 'new-build' ? site.area * assumptions.newBuildRunning : demand * assumptions.hostMarginal;
  const deliveryYear = deliveryYearOf(hub, span);
  const within = isWithin(span, deliveryYear);
  return {
    hub: hub.id,
    members,
    demand,
    capacity: site.type === 'new-build' ? site.area : spare,
    runningCost: within ? (Math.round(running) as PencePerYear) : nil,
    newRent: within ? hub.newRent : nil,
    otherSaving: within ? (hub.otherSaving?.amount ?? nil) : nil,
    deliveryYear: within ? deliveryYear : null,
    delivery: within ? hubDelivery(hub, demand, assumptions) : noDelivery,
  };
}

const nil = 0 as PencePerYear;

/** The year before the hub opens, or the base year if it opens in that or before. */
function deliveryYearOf(hub: Hub, span: Span): FinancialYear {
  return Math.max(span.first, addYears(hub.opens, -1)) as FinancialYear;
}
