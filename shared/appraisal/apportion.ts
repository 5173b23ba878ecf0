/** Who saves and who pays: every line of an appraisal falls on a body, and the bodies add up to the totals to the penny. */
import type { OrganisationId } from '../ids.ts';
import type { Pence, PencePerYear } from '../units.ts';
import type { BodyShare } from './appraisal.ts';

/** What falls on one body of a property or a hub: pence, a year for the saving and one-off for the rest; costs are positive. */
export type Bearing = { organisation: OrganisationId; saving: number; receipts: number; delivery: number; relocation: number };

/** The bearing of an organisation within a list, added to it if it has none yet. */
export function bearingOf(bearings: Bearing[], organisation: OrganisationId): Bearing {
  for (const bearing of bearings) if (bearing.organisation === organisation) return bearing;
  const bearing = { organisation, saving: 0, receipts: 0, delivery: 0, relocation: 0 };
  bearings.push(bearing);
  return bearing;
}

/** What falls on each body in all. */
export type Bodies = Map<OrganisationId, Bearing>;

/** Adds what falls on a body to what falls on it already. */
export function addBearing(bodies: Bodies, bearing: Bearing): void {
  const sum = bodies.get(bearing.organisation);
  if (sum === undefined) bodies.set(bearing.organisation, { ...bearing });
  else {
    sum.saving += bearing.saving;
    sum.receipts += bearing.receipts;
    sum.delivery += bearing.delivery;
    sum.relocation += bearing.relocation;
  }
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
