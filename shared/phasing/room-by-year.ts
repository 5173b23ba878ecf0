/** Room in a hub year by year: who has moved in by the end of each year, and what the host's own people have given up by then. */
import type { HubOutcome, PropertyOutcome } from '../appraisal/appraisal.ts';
import { isWithin, type Span } from '../appraisal/span.ts';
import type { Decision } from '../decision.ts';
import type { Hub } from '../hub.ts';
import type { PropertyId } from '../ids.ts';
import type { SquareMetres } from '../units.ts';
import { addYears, type FinancialYear } from '../year.ts';
import { firstLeavingFor } from './dependencies.ts';

/** At the end of a financial year, m². */
export type YearRoom = { year: FinancialYear; taken: SquareMetres; room: SquareMetres };

export type Occupancy = {
  decisions: ReadonlyMap<PropertyId, Decision>;
  outcomes: ReadonlyMap<PropertyId, PropertyOutcome>;
  span: Span;
};

/** Less than this is no overfilling but rounding, m². */
const leeway = 0.01;

/** Whether more has moved in than there is room for. */
export const isOverfull = ({ taken, room }: YearRoom): boolean => taken > room + leeway;

/**
 * The space a host's own occupiers give up for others, and the year at whose end they have; null where the host's decision releases none.
 * A decision outside the years of the plan releases nothing, as it changes nothing in the appraisal.
 */
export function releaseAt(hub: Hub, { decisions, outcomes, span }: Occupancy): { year: FinancialYear; area: SquareMetres } | null {
  const decision = hub.site.type === 'host' ? decisions.get(hub.site.property) : undefined;
  if (decision?.action !== 'reduce-space' || !isWithin(span, decision.year)) return null;
  const area = outcomes.get(decision.property)?.areaReleased ?? 0;
  return area > 0 ? { year: decision.year, area: area as SquareMetres } : null;
}

/**
 * What is taken and what there is in a hub at the end of each year in which either changes, the last of them at steady state; empty where
 * nobody moves in, null where the host's spare space is not known. A member arrives when it leaves its own place, but not before the hub opens.
 */
export function roomByYear(hub: Hub, outcome: HubOutcome, occupancy: Occupancy): YearRoom[] | null {
  if (outcome.demand === 0) return [];
  if (outcome.capacity === null) return null;
  const arrivals = new Map<FinancialYear, number>();
  for (const member of outcome.members) {
    const leaves = occupancy.decisions.get(member)?.year ?? firstLeavingFor(hub);
    const year = Math.max(leaves, firstLeavingFor(hub)) as FinancialYear;
    let area = arrivals.get(year) ?? 0;
    for (const move of occupancy.outcomes.get(member)?.demand ?? []) if (move.hub === hub.id) area += move.area;
    arrivals.set(year, area);
  }
  const release = releaseAt(hub, occupancy);
  const years = [...new Set([...arrivals.keys(), ...(release === null ? [] : [release.year])])].sort((a, b) => a - b);
  const { capacity } = outcome;
  let taken = 0;
  return years.map((year) => {
    taken += arrivals.get(year) ?? 0;
    const released = release !== null && release.year <= year ? release.area : 0;
    return { year, taken: taken as SquareMetres, room: (capacity + released) as SquareMetres };
  });
}

/** The years from one in which a hub is overfull to the last before it is not; null for one that is never so before its steady state. */
export function overfullFor(rooms: readonly YearRoom[]): { from: YearRoom; until: FinancialYear } | null {
  const at = rooms.findIndex(isOverfull);
  const from = rooms[at];
  const relieved = rooms.slice(at + 1).find((each) => !isOverfull(each));
  return at < 0 || from === undefined || relieved === undefined ? null : { from, until: addYears(relieved.year, -1) };
}
