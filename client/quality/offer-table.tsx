/** The gaps that can be filled: each with its value beside what is reckoned for it now, how far its peers spread, and who they are; any of them can be chosen. */
import { Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { OrganisationId, PropertyId } from '../../shared/ids.ts';
import type { Organisation } from '../../shared/organisation.ts';
import type { EstimateKind, EstimateOffer } from '../../shared/quality/quality-answer.ts';
import { ScrollFrame } from '../ui/scroll-frame.tsx';
import { estimateKinds } from './estimate-kinds.ts';
import classes from './estimates.module.css';

type OfferTableProps = {
  kind: EstimateKind;
  offers: readonly EstimateOffer[];
  names: ReadonlyMap<OrganisationId, Organisation>;
  chosen: ReadonlyMap<PropertyId, number>;
  onChoose: (offers: readonly EstimateOffer[], chosen: boolean) => void;
};

export function OfferTable({ kind, offers, names, chosen, onChoose }: OfferTableProps) {
  const { label, unit, print } = estimateKinds[kind];
  const reckons = kind === 'running-cost';
  const within = offers.filter(({ id }) => chosen.has(id)).length;
  return (
    <ScrollFrame label="What can be filled in">
      <table className={classes.table}>
        <caption className="visually-hidden">What can be filled in</caption>
        <thead>
          <tr>
            <th scope="col" className={classes.tick}>
              <Checkbox
                size="xs"
                aria-label="Choose every property on this page"
                checked={offers.length > 0 && within === offers.length}
                indeterminate={within > 0 && within < offers.length}
                onChange={(event) => onChoose(offers, event.currentTarget.checked)}
              />
            </th>
            <th scope="col">Property</th>
            {reckons && (
              <th scope="col" data-align="right">
                Reckoned now
              </th>
            )}
            <th scope="col" data-align="right">
              {label} to fill in{unit === '' ? '' : `, ${unit}`}
            </th>
            <th scope="col" data-align="right">
              Half of its peers
            </th>
            <th scope="col">Its peers</th>
          </tr>
        </thead>
        <tbody>
          {offers.map((offer) => (
            <tr key={offer.id}>
              <td className={classes.tick}>
                <Checkbox
                  size="xs"
                  aria-label={`Choose ${offer.name}`}
                  checked={chosen.has(offer.id)}
                  onChange={(event) => onChoose([offer], event.currentTarget.checked)}
                />
              </td>
              <th scope="row">
                <Link to="/register/$propertyId" params={{ propertyId: offer.id }}>
                  {offer.name}
                </Link>
                <span className={classes.quiet}>{names.get(offer.holder)?.shortName ?? offer.holder}</span>
              </th>
              {reckons && (
                <td data-align="right" data-label="now" className={classes.spread}>
                  {offer.reckoned === null ? 'Left out' : `≈${print(offer.reckoned)}`}
                </td>
              )}
              <td data-align="right">
                <span className={classes.estimate} title={`To fill in: ${offer.method}`}>
                  ≈{print(offer.value)}
                </span>
              </td>
              <td data-align="right" className={classes.spread}>
                {print(offer.low)} to {print(offer.high)}
              </td>
              <td>
                {offer.peersInWords}
                <span className={classes.quiet}>{offer.method}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
