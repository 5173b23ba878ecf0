/** The open requirements that a property on its way out would meet, or nearly would, each with a link to it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PropertyId } from '../../shared/ids.ts';
import { formatArea, formatCount, formatDistance } from '../../shared/measure.ts';
import { isFit } from '../../shared/space/match-space.ts';
import { areaWanted } from '../../shared/space/requirement.ts';
import { formatDate } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { FitBadge } from './fit-badge.tsx';
import { useOrganisations } from './use-organisations.ts';
import classes from './wanted-near.module.css';

/** Near misses beyond these are counted only. */
const mostNear = 4;

export function WantedNear({ property }: { property: PropertyId }) {
  const { byId } = useOrganisations();
  const { data, error } = useQuery(trpc.space.wantedNear.queryOptions({ property }));
  if (error) return <ErrorNote error={error} title="Space wanted could not be read" />;
  if (!data) return <Waiting lines={3} label="Looking for who wants space here" />;
  const fits = data.filter(({ match }) => isFit(match));
  const near = data.filter(({ match }) => !isFit(match));
  const all = <Link to="/disposals/space">All space wanted</Link>;
  if (data.length === 0) return <p className={classes.quiet}>No body wants space within reach of it at present. {all}</p>;
  return (
    <>
      <p className={classes.quiet}>
        {fits.length === 0
          ? 'It meets no requirement in full'
          : fits.length === 1
            ? 'It would meet one requirement'
            : `It would meet ${formatCount(fits.length)} requirements`}
        {near.length > 0 && `, and nearly ${formatCount(near.length)} ${fits.length > 0 ? 'more' : ''}`.trimEnd()}. {all}
      </p>
      <ul className={classes.list}>
        {[...fits, ...near.slice(0, mostNear)].map(({ requirement, match }) => (
          <li key={requirement.id}>
            <div className={classes.head}>
              <Link to="/disposals/space/$requirementId" params={{ requirementId: requirement.id }}>
                {requirement.name}
              </Link>
              <FitBadge match={match} />
            </div>
            <p className={classes.quiet}>
              {byId.get(requirement.body)?.name ?? requirement.body}: {formatArea(areaWanted(requirement))} by {formatDate(requirement.by)},{' '}
              {formatDistance(match.distance)} away
            </p>
            {isFit(match) && match.offer.plan !== null && <p>Would fit, if “{match.offer.plan.name}” goes ahead.</p>}
            {match.misses.map(({ what, sentence }) => (
              <p key={what}>{sentence}</p>
            ))}
            {match.unknowns.length > 0 && <p className={classes.quiet}>To ask: {match.unknowns.join(' ')}</p>}
          </li>
        ))}
      </ul>
    </>
  );
}
