/** What came of an offer, oldest first, with the steps that may follow for those who may record them and the way to take the last one back. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { OrganisationId } from '../../shared/ids.ts';
import type { Requirement } from '../../shared/space/requirement.ts';
import { nextResponses, responseStageLabel, responseVerb, type ResponseStage, type TakenResponse } from '../../shared/space/response.ts';
import { mayRespond } from '../../shared/space/space-rights.ts';
import { formatDate, type IsoDate } from '../../shared/year.ts';
import { useMe } from '../session/me.ts';
import { RespondDialog } from './respond-dialog.tsx';
import classes from './space.module.css';
import type { useSpaceActs } from './use-space-acts.ts';

type AnswerStepsProps = {
  offer: { key: string; holder: OrganisationId | null; name: string };
  steps: readonly TakenResponse[];
  requirement: Requirement;
  today: IsoDate;
  acts: ReturnType<typeof useSpaceActs>;
};

export function AnswerSteps({ offer, steps, requirement, today, acts }: AnswerStepsProps) {
  const { person } = useMe();
  const [to, setTo] = useState<ResponseStage | null>(null);
  const last = steps.at(-1);
  const records = (stage: ResponseStage) => requirement.closing === null && mayRespond(person, requirement, offer.holder, stage);
  const next = nextResponses(last?.to ?? null).filter(records);
  if (steps.length === 0 && next.length === 0) return null;
  return (
    <div className={classes.answer}>
      {steps.length > 0 && (
        <ol aria-label={`What came of ${offer.name}`}>
          {steps.map((step) => (
            <li key={`${step.to} ${step.on} ${step.note}`}>
              <strong>{responseStageLabel[step.to]}</strong>{' '}
              <span className={classes.quiet}>
                {formatDate(step.on)}, {step.by}
              </span>
              {step.note !== '' && <p>{step.note}</p>}
            </li>
          ))}
        </ol>
      )}
      <div className={classes.steps}>
        {next.map((stage) => (
          <Button
            key={stage}
            size="compact-xs"
            variant="default"
            aria-label={`${responseVerb[stage]}: ${offer.name}`}
            onClick={() => setTo(stage)}
          >
            {responseVerb[stage]}
          </Button>
        ))}
        {last && records(last.to) && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`Take back ${responseStageLabel[last.to].toLowerCase()}: ${offer.name}`}
            onClick={() => acts.undo(offer.key, requirement.version)}
          >
            Take back
          </Button>
        )}
      </div>
      {to && (
        <RespondDialog
          to={to}
          place={offer.name}
          today={today}
          onClose={() => setTo(null)}
          onRespond={(step) => acts.respond(requirement, offer.key, step)}
        />
      )}
    </div>
  );
}
