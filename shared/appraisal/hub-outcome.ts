/** What one hub costs and holds: the space taken in it, what that costs to run and to make, and what else it saves. */
import type { Assumptions } from '../assumptions.ts';
import type { Hub } from '../hub.ts';
import type { PropertyFacts } from '../facts.ts';
import type { PropertyId } from '../ids.ts';
import type { PencePerYear, SquareMetres } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import type { HubOutcome } from './appraisal.ts';
import { hubDelivery, noDelivery } from './delivery.ts';
import type { Span } from './span.ts';

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
  const outcome = { hub: hub.id, members, demand, capacity: site.type === 'new-build' ? site.area : spare };
  if (isOutside(hub, span))
    return { ...outcome, runningCost: nil, newRent: nil, otherSaving: nil, deliveryYear: null, delivery: noDelivery };
  const running = site.type === 'new-build' ? site.area * assumptions.newBuildRunning : demand * assumptions.hostMarginal;
  return {
    ...outcome,
    runningCost: Math.round(running) as PencePerYear,
    newRent: hub.newRent,
    otherSaving: hub.otherSaving?.amount ?? nil,
    deliveryYear: deliveryYearOf(hub, span),
    delivery: hubDelivery(hub, demand, assumptions),
  };
}

const nil = 0 as PencePerYear;

/** Whether a hub would be delivered only after the last year of the plan. */
export const isOutside = (hub: Hub, span: Span): boolean => deliveryYearOf(hub, span) >= span.first + span.years;

/** The year before the hub opens, or the base year if it opens in that or before. */
function deliveryYearOf(hub: Hub, span: Span): FinancialYear {
  return Math.max(span.first, addYears(hub.opens, -1)) as FinancialYear;
}
