/** The plan's page on access: how far its front offices move, which places lose their counter, and whom that affects. */
import { Button } from '@mantine/core';
import type { Access } from '../../../shared/access/access.ts';
import { movesInWords, placesInWords, whomInWords } from '../../../shared/access/access-words.ts';
import { paceSource } from '../../../shared/access/walk.ts';
import { formatDistance } from '../../../shared/measure.ts';
import { ErrorNote } from '../../ui/error-note.tsx';
import { HeadlineFigure } from '../../ui/headline-figure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { PlanView } from '../plan-view.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './access.module.css';
import { LimitField } from './limit-field.tsx';
import { MovesSection } from './moves-section.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlacesSection } from './places-section.tsx';
import { useAccess, type AccessHere } from './use-access.ts';

function Heads({ access, here }: { access: Access; here: AccessHere }) {
  const { draft } = usePlan();
  const limit = formatDistance(draft.assumptions.frontOfficeLimit);
  const [moves, places, whom] = [movesInWords(access), placesInWords(access, limit), whomInWords(access, here.set)];
  return (
    <div className={classes.heads}>
      <HeadlineFigure label="Front-office services that move or close" value={moves.value} detail={moves.detail} />
      <HeadlineFigure label="People with further to go" value={whom.value} detail={whom.detail} />
      <HeadlineFigure label={`Places left without a counter within ${limit}`} value={places.value} detail={places.detail} />
    </div>
  );
}

function Body({ here }: { here: AccessHere }) {
  const { draft } = usePlan();
  const { access } = here;
  if (access === null)
    return here.error ? (
      <ErrorNote error={here.error} title="Access could not be worked out">
        <Button variant="default" onClick={here.again}>
          Try again
        </Button>
      </ErrorNote>
    ) : (
      <Waiting lines={8} label="Working out access" />
    );
  return (
    <div className={classes.stack}>
      <Heads access={access} here={here} />
      <div className={classes.limits}>
        <LimitField name="frontOfficeLimit" />
        <LimitField name="walkingDetour" />
        <p className={classes.quiet}>
          Limits are held against straight lines. A walk is the straight line × {draft.assumptions.walkingDetour}; minutes at the pace of{' '}
          {paceSource}.
        </p>
      </div>
      <MovesSection access={access} />
      <PeopleSection access={access} here={here} />
      <PlacesSection access={access} />
    </div>
  );
}

export function AccessPage() {
  return (
    <PlanView title="Access" lead="How much further people go to a counter once the plan is done, where, and who they are.">
      <Body here={useAccess()} />
    </PlanView>
  );
}
