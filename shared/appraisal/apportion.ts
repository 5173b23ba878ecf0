/** Who saves and who pays: every line of an appraisal falls on a body, and the bodies add up to the totals to the penny. */
import type { OrganisationId } from '../ids.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { BodyShare } from './appraisal.ts';
import type { Contribution } from './property-outcome.ts';

/** What falls on one body of a property or a hub: pence, a year for the saving and one-off for the rest; costs are positive. */
export type Bearing = { organisation: OrganisationId; saving: number; receipts: number; delivery: number; relocation: number };

/** What falls on each body in all. */
export type Bodies = Map<OrganisationId, Bearing>;

function bearingIn(bodies: Bodies, organisation: OrganisationId): Bearing {
  const known = bodies.get(organisation);
  if (known !== undefined) return known;
  const bearing = { organisation, saving: 0, receipts: 0, delivery: 0, relocation: 0 };
  bodies.set(organisation, bearing);
  return bearing;
}

/** Adds what falls on a body to what falls on it already. */
export function addBearing(bodies: Bodies, bearing: Bearing): void {
  const sum = bearingIn(bodies, bearing.organisation);
  sum.saving += bearing.saving;
  sum.receipts += bearing.receipts;
  sum.delivery += bearing.delivery;
  sum.relocation += bearing.relocation;
}

/**
 * Adds what a property's outcome makes fall on each body. Savings, receipts and costs of leaving it fall on its holder, relocation on the
 * body whose staff move. A handover saves the holder what it costs the receiver, and its price is a receipt of the one and a negative
 * receipt of the other.
 */
export function addProperty(bodies: Bodies, { facts, outcome, handover }: Contribution): void {
  const own = bearingIn(bodies, facts.holder);
  own.saving += outcome.runningCostSaved;
  own.receipts += outcome.grossReceipt;
  own.delivery += outcome.delivery.total;
  for (const move of outcome.demand) bearingIn(bodies, move.organisation).relocation += move.relocation;
  if (handover === null) return;
  const price = handover.paidWithin ? handover.price : 0;
  const receiver = bearingIn(bodies, handover.to);
  own.saving += handover.runningCost;
  own.receipts += price;
  receiver.saving -= handover.runningCost;
  receiver.receipts -= price;
}

/** The shares of all bodies, by organisation id. */
export const sharesOfBodies = (bodies: Bodies): BodyShare[] =>
  [...bodies.values()].sort((a, b) => (a.organisation < b.organisation ? -1 : 1)).map(shareOf);

const shareOf = ({ organisation, saving, receipts, delivery, relocation }: Bearing): BodyShare => ({
  organisation,
  annualSaving: saving as PencePerYear,
  grossReceipt: receipts as Pence,
  delivery: delivery as Pence,
  relocation: relocation as Pence,
  netReceipt: (receipts - delivery) as Pence,
});
