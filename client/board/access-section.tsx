/** Access in brief: for each plan how far its front offices move, whom that takes further and which places it leaves without a counter; the plan's own page says the rest. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { movesInWords, placesInWords, whomInWords } from '../../shared/access/access-words.ts';
import { accessOf, type Access } from '../../shared/access/access.ts';
import type { AreaSet } from '../../shared/access/area-set.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { formatDistance } from '../../shared/measure.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { HeadlineFigure } from '../ui/headline-figure.tsx';
import { Waiting } from '../ui/waiting.tsx';
import styles from './access-section.module.css';
import classes from './board.module.css';
import { Section } from './section.tsx';

function Figures({ access, set, limit }: { access: Access; set: AreaSet | null; limit: string }) {
  const [moves, whom, places] = [movesInWords(access), whomInWords(access, set), placesInWords(access, limit)];
  const left = access.places.filter(({ standing }) => standing === 'left').map(({ place }) => place.name);
  return (
    <div className={styles.figures}>
      <HeadlineFigure size="small" label="Front-office services that move or close" value={moves.value} detail={moves.detail} />
      <HeadlineFigure size="small" label="People with further to go" value={whom.value} detail={whom.detail} />
      <HeadlineFigure
        size="small"
        label={`Places left without a counter within ${limit}`}
        value={places.value}
        detail={[left.join(', '), places.detail].filter(Boolean).join('; ')}
      />
    </div>
  );
}

function AccessOf({ presented, several }: { presented: Presented; several: boolean }) {
  const { scenario, facts, appraisal } = presented;
  const { districts, area, assumptions } = scenario;
  const { data, error } = useQuery({ ...trpc.area.within.queryOptions({ districts, area }), placeholderData: keepPreviousData });
  const access = useMemo(() => data && accessOf({ scenario, facts, appraisal }, data), [data, scenario, facts, appraisal]);
  if (!access)
    return error ? (
      <ErrorNote error={error} title="Access could not be worked out" />
    ) : (
      <div aria-busy="true">
        <Waiting lines={3} label="Working out access" />
      </div>
    );
  return (
    <>
      {several && <h3>{scenario.name}</h3>}
      <Figures access={access} set={data?.set ?? null} limit={formatDistance(assumptions.frontOfficeLimit)} />
      <Link className={classes.screenOnly ?? ''} to="/plan/$scenarioId/access" params={{ scenarioId: scenario.id }}>
        {several ? `Access of ${scenario.name}, by service and place` : 'By service and place'}
      </Link>
    </>
  );
}

export function AccessSection({ shown }: { shown: readonly Presented[] }) {
  return (
    <Section
      title="Access to services"
      lead="How much further people go to a counter once the plan is done: straight lines from the old counter to the new one, and from where people live to the nearest counter of a service."
      shown={shown}
      rows={[shown.map((presented) => <AccessOf key={presented.scenario.id} presented={presented} several={shown.length > 1} />)]}
    />
  );
}
