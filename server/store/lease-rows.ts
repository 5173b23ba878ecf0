/** Interests and their leases to rows and back; a lease is either the holder's own or the one it lets. */
import type { Insertable, Selectable } from 'kysely';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Property } from '../../shared/property.ts';
import type { Interest, Lease, Tenure } from '../../shared/tenure.ts';
import type { Months } from '../../shared/units.ts';
import type { IsoDate } from '../../shared/year.ts';
import type { InterestTable, LeaseTable } from '../db/tables.ts';
import { figureColumns } from './figure-columns.ts';

const rent = figureColumns('rent', 'pence_per_year');
const breakPenalty = figureColumns('break_penalty', 'pence');

export const interestRowsOf = (property: Property): Insertable<InterestTable>[] =>
  property.interests.map((interest, position) => ({
    property_id: property.id,
    position,
    tenure: interest.tenure,
    title_number: interest.titleNumber,
    let_out: Number(interest.letOut !== null),
    tenant: interest.letOut?.tenant ?? null,
    tenant_organisation_id: interest.letOut?.tenantOrganisation ?? null,
  }));

const leaseRow = (id: string, position: number, side: 'held' | 'let', lease: Lease | null | undefined): Insertable<LeaseTable>[] =>
  lease
    ? [
        {
          property_id: id,
          interest_position: position,
          side,
          starts_on: lease.startsOn,
          expires_on: lease.expiresOn,
          break_on: lease.breakOn,
          notice_months: lease.noticePeriod,
          rent_review_on: lease.rentReviewOn,
          repairing: lease.repairing,
          ...rent.write(lease.rent),
          ...breakPenalty.write(lease.breakPenalty),
        },
      ]
    : [];

export const leaseRowsOf = (property: Property): Insertable<LeaseTable>[] =>
  property.interests.flatMap((interest, position) => [
    ...leaseRow(property.id, position, 'held', interest.lease),
    ...leaseRow(property.id, position, 'let', interest.letOut?.lease),
  ]);

const leaseOf = (row: Selectable<LeaseTable>): Lease => ({
  startsOn: row.starts_on as IsoDate | null,
  expiresOn: row.expires_on as IsoDate | null,
  breakOn: row.break_on as IsoDate | null,
  noticePeriod: row.notice_months as Months | null,
  rent: rent.read(row),
  rentReviewOn: row.rent_review_on as IsoDate | null,
  repairing: row.repairing as Lease['repairing'],
  breakPenalty: breakPenalty.read(row),
});

/** An interest with the leases of its property; `leases` may hold those of its other interests too. */
export function interestOf(row: Selectable<InterestTable>, leases: readonly Selectable<LeaseTable>[]): Interest {
  const lease = (side: 'held' | 'let') => {
    const found = leases.find((one) => one.interest_position === row.position && one.side === side);
    return found ? leaseOf(found) : null;
  };
  return {
    tenure: row.tenure as Tenure,
    lease: lease('held'),
    letOut: row.let_out
      ? { tenant: row.tenant ?? '', tenantOrganisation: row.tenant_organisation_id as OrganisationId | null, lease: lease('let') }
      : null,
    titleNumber: row.title_number,
  };
}
