/** One place held against a requirement: its best offer first, and how the same place is offered otherwise. */
import { Link } from '@tanstack/react-router';
import type { PlaceMatch } from '../../shared/space/match-space.ts';
import { offerKey, offerKindLabel, type Offer } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import type { IsoDate } from '../../shared/year.ts';
import { FitBadge } from '../estate/fit-badge.tsx';
import { OfferStand } from './offer-stand.tsx';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type MatchCardProps = {
  match: PlaceMatch;
  holder: string;
  requirement: Requirement;
  today: IsoDate;
  acts: ReturnType<typeof useSpaceActs>;
  lit: boolean;
  onLight: (on: boolean) => void;
};

function OfferName({ offer }: { offer: Offer }) {
  if (offer.kind === 'hub' && offer.plan)
    return (
      <Link to="/plan/$scenarioId" params={{ scenarioId: offer.plan.id }}>
        {offer.name}
      </Link>
    );
  if (offer.property === null) return offer.name;
  return (
    <Link to="/register/$propertyId" params={{ propertyId: offer.property }}>
      {offer.name}
    </Link>
  );
}

export function MatchCard({ match, holder, requirement, today, acts, lit, onLight }: MatchCardProps) {
  const { offer, also } = match;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing here only lights the same place on the map
    <article
      className={classes.card}
      data-offer={offerKey(offer)}
      data-lit={lit}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
      onFocus={() => onLight(true)}
      onBlur={() => onLight(false)}
    >
      <div className={classes.cardHead}>
        <h3>
          <OfferName offer={offer} />
        </h3>
        <FitBadge match={match} />
      </div>
      <p className={classes.quiet}>
        {offerKindLabel[offer.kind]} · {holder}
      </p>
      <OfferStand match={match} called={offer.name} requirement={requirement} today={today} acts={acts} />
      {also.map((other) => (
        <div key={offerKey(other.offer)} className={classes.also}>
          <div className={classes.cardHead}>
            <p>
              The same place is also offered as: <strong>{offerKindLabel[other.offer.kind].toLowerCase()}</strong>
              {other.offer.name !== offer.name && (
                <>
                  {', '}
                  <OfferName offer={other.offer} />
                </>
              )}
            </p>
            <FitBadge match={other} />
          </div>
          <OfferStand
            match={other}
            called={`${other.offer.name} (${offerKindLabel[other.offer.kind].toLowerCase()})`}
            requirement={requirement}
            today={today}
            acts={acts}
          />
        </div>
      ))}
    </article>
  );
}
