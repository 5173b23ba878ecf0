/** How one offer of a place stands to what is wanted: how far, how much, at what cost, by what tenure and when, why it misses, and what came of it. */
import { formatArea, formatDistance } from '../../shared/measure.ts';
import { formatPoundsPerYear } from '../../shared/money.ts';
import { isFit, type SpaceMatch } from '../../shared/space/match-space.ts';
import { offerKey } from '../../shared/space/offer.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import { tenureKeyLabel, tenureKeyOf } from '../../shared/tenure.ts';
import type { IsoDate } from '../../shared/year.ts';
import { FigureText } from '../ui/figure-text.tsx';
import { AnswerSteps } from './answer-steps.tsx';
import { readyWords } from './space-words.ts';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type OfferStandProps = {
  match: SpaceMatch;
  /** What the offer is called where the place has several. */
  called: string;
  requirement: Requirement;
  today: IsoDate;
  acts: ReturnType<typeof useSpaceActs>;
};

export function OfferStand({ match, called, requirement, today, acts }: OfferStandProps) {
  const { offer } = match;
  const key = offerKey(offer);
  const answer = requirement.responses.find((one) => one.offer.key === key);
  return (
    <>
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
          <dd>{readyWords(offer, today)}</dd>
        </div>
      </dl>
      {isFit(match) && offer.plan !== null && <p className={classes.unknowns}>Would fit, if “{offer.plan.name}” goes ahead.</p>}
      {match.misses.length > 0 && (
        <ul className={classes.misses} aria-label="Why it misses">
          {match.misses.map(({ what, sentence }) => (
            <li key={what}>{sentence}</li>
          ))}
        </ul>
      )}
      {match.unknowns.length > 0 && <p className={classes.unknowns}>To ask: {match.unknowns.join(' ')}</p>}
      <AnswerSteps
        offer={{ key, holder: offer.holder, name: called }}
        steps={answer?.steps ?? []}
        requirement={requirement}
        today={today}
        acts={acts}
      />
    </>
  );
}
