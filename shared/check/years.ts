/** Checks on the order of things: hubs open before they are moved to and have room in every year, leases end when they can, receipts follow leaving, capital keeps to its ceilings. */
import { capitalAgainst } from '../phasing/ceilings.ts';
import { notYetOpen } from '../phasing/dependencies.ts';
import { earlyLeaseEnd } from '../phasing/lease-proposal.ts';
import { isOverfull, overfullFor, roomByYear } from '../phasing/room-by-year.ts';
import type { Check } from '../check.ts';
import { formatArea } from '../measure.ts';
import { formatPounds } from '../money.ts';
import { firstDayOf, formatDate, formatFinancialYear, lastDayOf } from '../year.ts';
import { error, warning, type PlanUnderCheck } from './plan-under-check.ts';

/** Properties that are left before a hub to which they move opens. */
export const homeless = ({ decided, hubs }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) =>
    notYetOpen(decision, hubs).map((hub) =>
      error(
        'hub-not-open',
        { property: property.id, hub: hub.id },
        `${property.name} is left on ${formatDate(lastDayOf(decision.year))} and ${hub.name} opens only on ${formatDate(firstDayOf(hub.opens))}.`,
        'Leave later, or open the hub sooner: “Mend the order” on the timeline does the first.',
      ),
    ),
  );

/** Hubs in which more space is taken than there is at the end of any year, or for whose host it is not known what there is. */
export const capacity = ({ scenario, hubOutcomes, occupancy }: PlanUnderCheck): Check[] =>
  scenario.hubs.flatMap((hub) => {
    const outcome = hubOutcomes.get(hub.id);
    if (outcome === undefined || outcome.demand === 0) return [];
    const about = { hub: hub.id };
    const rooms = roomByYear(hub, outcome, occupancy);
    if (rooms === null)
      return warning(
        'figure-unknown',
        about,
        `${hub.name} is to take in ${formatArea(outcome.demand)}, and its host’s spare space is not recorded.`,
        'Record the host’s spare space.',
      );
    const last = rooms.at(-1);
    if (last !== undefined && isOverfull(last))
      return error(
        'capacity-exceeded',
        about,
        `${hub.name} has room for ${formatArea(last.room)} and is to take in ${formatArea(last.taken)}.`,
        hub.site.type === 'new-build' ? 'Build more, or move fewer services there.' : 'Move fewer services there, or choose a larger host.',
      );
    const time = overfullFor(rooms);
    if (time === null) return [];
    const { from, until } = time;
    const years = from.year === until ? formatFinancialYear(until) : `${formatFinancialYear(from.year)} to ${formatFinancialYear(until)}`;
    return error(
      'full-for-a-time',
      about,
      `${hub.name} has room for ${formatArea(from.room)} and has taken in ${formatArea(from.taken)} by the end of ${formatFinancialYear(from.year)}: it is too full in ${years}, until its host’s own occupiers give up space.`,
      'Move services in later, or reduce the host’s own space sooner.',
    );
  });

/** Leases given up before the first break or expiry that can be used: the rent up to it is a cost of delivery. */
export const earlyExits = ({ scenario, decided }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision, property }) => {
    const end = earlyLeaseEnd(decision, property, scenario.baseYear);
    if (end === null) return [];
    const notice = end.noticeBy === null ? '' : `, with notice by ${formatDate(end.noticeBy)}`;
    return warning(
      'lease-exit-early',
      { property: property.id },
      `${property.name} is left on ${formatDate(lastDayOf(decision.year))} and its lease can end ${end.byBreak ? 'first by a break' : 'only by expiry'} on ${formatDate(end.endsOn)}${notice}.`,
      `Leave in ${formatFinancialYear(end.year)}, negotiate a surrender, or accept the rent between as a cost of delivery.`,
    );
  });

/** Receipts dated before their property is left. */
export const earlyReceipts = ({ decided }: PlanUnderCheck): Check[] =>
  decided.flatMap(({ decision: { receiptYear, year }, property }) => {
    if (receiptYear === null || receiptYear >= year) return [];
    return error(
      'receipt-before-leaving',
      { property: property.id },
      `The receipt of ${property.name} completes in ${formatFinancialYear(receiptYear)} and it is left only in ${formatFinancialYear(year)}.`,
      'Let the receipt complete in the year of leaving or later.',
    );
  });

/** Years that spend more on delivery and relocation than their ceiling allows. */
export const overCeilings = ({ scenario, flows }: PlanUnderCheck): Check[] =>
  capitalAgainst(flows, scenario.capitalCeilings).flatMap(({ year, spent, ceiling, over }) => {
    if (ceiling === null || over === 0) return [];
    return warning(
      'over-ceiling',
      {},
      `The year ${formatFinancialYear(year)} spends ${formatPounds(spent, 'table')} on delivery and relocation, ${formatPounds(over, 'table')} over its ceiling of ${formatPounds(ceiling, 'table')}.`,
      'Move a hub or a property to another year, or ask the Board for a higher ceiling.',
    );
  });
