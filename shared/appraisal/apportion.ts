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

/** The shares of all bodies, by organisation id, from the bearings of each property and hub. */
export function bodiesOf(sources: Iterable<{ bearings: readonly Bearing[] }>[]): BodyShare[] {
  const sums = new Map<OrganisationId, Bearing>();
  for (const source of sources)
    for (const { bearings } of source)
      for (const bearing of bearings) {
        const sum = sums.get(bearing.organisation);
        if (sum === undefined) sums.set(bearing.organisation, { ...bearing });
        else {
          sum.saving += bearing.saving;
          sum.receipts += bearing.receipts;
          sum.delivery += bearing.delivery;
          sum.relocation += bearing.relocation;
        }
      }
  return [...sums.values()].sort((a, b) => (a.organisation < b.organisation ? -1 : 1)).map(shareOf);
}

const shareOf = ({ organisation, saving, receipts, delivery, relocation }: Bearing): BodyShare => ({
  organisation,
  annualSaving: saving as PencePerYear,
  grossReceipt: receipts as Pence,
  delivery: delivery as Pence,
  relocation: relocation as Pence,
  netReceipt: (receipts - delivery) as Pence,
});
