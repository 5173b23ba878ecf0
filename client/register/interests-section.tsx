/** The interests of a property: tenure, the terms of leases, and to whom it is let. */
import type { Organisation } from '../../shared/organisation.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatPounds, formatPoundsPerYear } from '../../shared/money.ts';
import { type Interest, type Lease, repairingLiabilityLabel, tenureLabel } from '../../shared/tenure.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';
import { type Fact, FactList, orDash } from './fact-list.tsx';
import { FigureWithBasis } from './figure-with-basis.tsx';
import { PropertySection } from './property-section.tsx';
import classes from './property.module.css';

const day = (date: IsoDate | null) => orDash(date && formatDate(date));

const leaseFacts = (lease: Lease): Fact[] => [
  { label: 'Starts', value: day(lease.startsOn) },
  { label: 'Expires', value: day(lease.expiresOn) },
  { label: 'Next break', value: day(lease.breakOn) },
  { label: 'Notice', value: orDash(lease.noticePeriod === null ? null : `${formatCount(lease.noticePeriod)} months`) },
  { label: 'Rent', value: <FigureWithBasis figure={lease.rent} print={(rent) => formatPoundsPerYear(rent, 'exact')} /> },
  { label: 'Next rent review', value: day(lease.rentReviewOn) },
  { label: 'Repairing liability', value: repairingLiabilityLabel[lease.repairing] },
  { label: 'Break penalty', value: <FigureWithBasis figure={lease.breakPenalty} print={(penalty) => formatPounds(penalty, 'exact')} /> },
];

type Names = ReadonlyMap<string, Organisation>;

function OneInterest({ interest, names, title }: { interest: Interest; names: Names; title: string }) {
  const { letOut, lease } = interest;
  const tenant = letOut && (letOut.tenantOrganisation ? (names.get(letOut.tenantOrganisation)?.name ?? letOut.tenant) : letOut.tenant);
  return (
    <div className={classes.part}>
      <h3>
        {title}: {tenureLabel[interest.tenure]}
        {letOut ? ', let' : ''}
      </h3>
      <FactList facts={[{ label: 'Title number', value: orDash(interest.titleNumber) }, ...(lease ? leaseFacts(lease) : [])]} />
      {letOut && (
        <>
          <p className={classes.note}>
            Let to {tenant || 'a tenant whose name is not recorded'}: it earns rent and cannot simply be vacated.
          </p>
          {letOut.lease && <FactList facts={leaseFacts(letOut.lease)} />}
        </>
      )}
    </div>
  );
}

export function InterestsSection({ interests, names }: { interests: Interest[]; names: Names }) {
  return (
    <PropertySection title="Interests and leases">
      {interests.length === 0 && <p className={classes.note}>No tenure is recorded: add an interest once it is known.</p>}
      {interests.map((interest, index) => (
        <OneInterest key={index} interest={interest} names={names} title={index === 0 ? 'Principal interest' : `Interest ${index + 1}`} />
      ))}
    </PropertySection>
  );
}
