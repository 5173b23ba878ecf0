/** One offer held against a requirement: fits or why not, how far, at what cost, by what tenure and when, and what came of it. */
import { Link } from '@tanstack/react-router';
import { formatArea, formatDistance } from '../../shared/measure.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { isFit, type SpaceMatch } from '../../shared/space/match-space.ts';
import { offerKey, offerKindLabel } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import type { SpaceResponse } from '../../shared/space/response.ts';
import { tenureKeyLabel, tenureKeyOf } from '../../shared/tenure.ts';
import type { IsoDate } from '../../shared/year.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { readyWords } from './space-words.ts';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type MatchCardProps = {
  match: SpaceMatch;
  holder: string;
  answer: SpaceResponse | null;
  requirement: Requirement;
  today: IsoDate;
  acts: ReturnType<typeof useSpaceActs>;
  lit: boolean;
  onLight: (on: boolean) => void;
};

export function MatchCard({ match, holder, answer, requirement, today, acts, lit, onLight }: MatchCardProps) {
  const { offer } = match;
  const key = offerKey(offer);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- pointing here only lights the same place on the map
    <article
      className={classes.card}
      data-offer={key}
      data-lit={lit}
      onPointerEnter={() => onLight(true)}
      onPointerLeave={() => onLight(false)}
      onFocus={() => onLight(true)}
      onBlur={() => onLight(false)}
    >
      <div className={classes.cardHead}>
        <h3>
          {offer.kind === 'hub' && offer.plan ? (
            <Link to="/plan/$scenarioId" params={{ scenarioId: offer.plan.id }}>
              {offer.name}
            </Link>
          ) : offer.property ? (
            <Link to="/register/$propertyId" params={{ propertyId: offer.property }}>
              {offer.name}
            </Link>
          ) : (
            offer.name
          )}
        </h3>
        {isFit(match) && (
          <span className={classes.fits}>
            <Icon name="check" size={12} /> Fits
          </span>
        )}
      </div>
      <p className={classes.quiet}>
        {offerKindLabel[offer.kind]} · {holder}
      </p>
      <dl className={classes.figures}>
        <div>
          <dt>Away</dt>
          <dd>{formatDistance(match.distance)}</dd>
        </div>
        <div>
          <dt>Space</dt>
          <dd>
            <FigureText figure={offer.area} print={formatArea} />
          </dd>
        </div>
        <div>
          <dt>Cost of what is wanted</dt>
          <dd>
            <FigureText figure={match.cost} print={(cost) => formatPoundsPerYear(cost, 'headline')} />
          </dd>
        </div>
        <div>
          <dt>Tenure</dt>
          <dd>{tenureKeyLabel[tenureKeyOf(offer.tenure)]}</dd>
        </div>
        <div>
          <dt>Ready</dt>
          <dd>{readyWords(offer)}</dd>
        </div>
      </dl>
      {match.misses.length > 0 && (
        <ul className={classes.misses} aria-label="Why it misses">
          {match.misses.map(({ what, sentence }) => (
            <li key={what}>{sentence}</li>
          ))}
        </ul>
      )}
      {match.unknowns.length > 0 && <p className={classes.unknowns}>To ask: {match.unknowns.join(' ')}</p>}
      <AnswerSteps
        offer={{ key, holder: offer.holder, name: offer.name }}
        steps={answer?.steps ?? []}
        requirement={requirement}
        today={today}
        acts={acts}
      />
    </article>
  );
}
