/** An answer whose offer is gone: the place left the register or its plan, or what is wanted changed; what came of it stays. */
import type { Requirement } from '../../shared/space/requirement.ts';
import type { SpaceResponse } from '../../shared/space/response.ts';
import { offerKindLabel } from '../../shared/space/offer.ts';
import type { IsoDate } from '../../shared/year.ts';
import { AnswerSteps } from './answer-steps.tsx';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type AnswerOnlyProps = { response: SpaceResponse; requirement: Requirement; today: IsoDate; acts: ReturnType<typeof useSpaceActs> };

export function AnswerOnly({ response, requirement, today, acts }: AnswerOnlyProps) {
  return (
    <article className={classes.card}>
      <h3>{response.offer.name}</h3>
      <p className={classes.quiet}>{offerKindLabel[response.offer.kind]}</p>
      <AnswerSteps offer={response.offer} steps={response.steps} requirement={requirement} today={today} acts={acts} />
    </article>
  );
}
