/** Every front-office service that moves or closes, with how far its users go, and the same by town. */
import { Link } from '@tanstack/react-router';
import type { Access } from '../../../shared/access/access.ts';
import { furtherInWords } from '../../../shared/access/access-words.ts';
import type { ServiceMove } from '../../../shared/access/service-moves.ts';
import { formatMinutes } from '../../../shared/access/walk.ts';
import { counted } from '../../../shared/counted.ts';
import { formatCount, formatDistance } from '../../../shared/measure.ts';
import { formatFinancialYear } from '../../../shared/year.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { usePlan } from '../plan-context.ts';
import classes from './access.module.css';

const dash = '—';

function Destination({ move }: { move: ServiceMove }) {
  const { office, to } = move;
  if (office.becomes === 'moves') return <>{to?.name}</>;
  if (to === null) return <>Closes; no counter is left</>;
  return (
    <>
      {to.name}
      <span className={classes.detail}>{to.sameService ? 'Closes; the nearest of its kind' : 'Closes; the nearest of any kind'}</span>
    </>
  );
}

function MovesTable({ moves }: { moves: readonly ServiceMove[] }) {
  const { organisations, draft } = usePlan();
  return (
    <DataTable
      caption="Services and where their users go"
      columns={[
        { key: 'service', label: 'Service' },
        { key: 'from', label: 'From' },
        { key: 'to', label: 'To' },
        { key: 'year', label: 'In' },
        { key: 'straight', label: 'Straight line', align: 'right' },
        { key: 'walk', label: `On foot (× ${draft.assumptions.walkingDetour})`, align: 'right' },
        { key: 'minutes', label: 'Walk', align: 'right' },
      ]}
      rows={moves.map((move, at) => {
        const { office, straight, walk, minutes, beyond } = move;
        return {
          key: `${office.property} ${office.organisation} ${office.service} ${at}`,
          cells: [
            <span key="service">
              {office.service}
              <span className={classes.detail}>{organisations.get(office.organisation)?.shortName ?? office.organisation}</span>
            </span>,
            <span key="from">
              <Link to="/register/$propertyId" params={{ propertyId: office.property }}>
                {office.name}
              </Link>
              <span className={classes.detail}>{office.town}</span>
            </span>,
            <Destination key="to" move={move} />,
            office.year === null ? dash : formatFinancialYear(office.year),
            <span key="straight">
              {straight === null ? dash : formatDistance(straight)}
              {straight === null && <span className={classes.detail}>place not recorded</span>}
              {beyond === true && <span className={classes.beyond}>over the limit</span>}
            </span>,
            walk === null ? dash : formatDistance(walk),
            minutes === null ? dash : formatMinutes(minutes),
          ],
        };
      })}
    />
  );
}

function TownsTable({ access }: { access: Access }) {
  return (
    <DataTable
      caption="By town of the counter that is left"
      columns={[
        { key: 'town', label: 'Town' },
        { key: 'moves', label: 'Move', align: 'right' },
        { key: 'closes', label: 'Close', align: 'right' },
        { key: 'mean', label: 'Mean distance', align: 'right' },
        { key: 'furthest', label: 'Furthest', align: 'right' },
        { key: 'beyond', label: 'Over the limit', align: 'right' },
      ]}
      rows={access.towns.map(({ town, moves, closes, mean, furthest, beyond, unplaced }) => ({
        key: town,
        cells: [
          <span key="town">
            {town}
            {unplaced > 0 && <span className={classes.detail}>{counted(unplaced, 'service')} without a recorded place</span>}
          </span>,
          formatCount(moves),
          formatCount(closes),
          furtherInWords(mean),
          furtherInWords(furthest),
          formatCount(beyond),
        ],
      }))}
    />
  );
}

export function MovesSection({ access }: { access: Access }) {
  const { counters, moves } = access;
  return (
    <section className={classes.section} aria-labelledby="moves">
      <h2 id="moves">Services that move</h2>
      <p className={classes.quiet}>
        {counted(counters.known, 'front office')} in {counted(counters.properties, 'property', 'properties')} of the plan’s area are looked
        at{counters.unplaced > 0 && `; the place of ${formatCount(counters.unplaced)} is not recorded`}. Counters outside the area are not.
        A distance is from the old counter to the new one: how much further it can be for anybody who used it.
      </p>
      {moves.length === 0 ? (
        <EmptyState
          title="No front office moves"
          detail="Once a decision sends a public counter to a hub, or closes it, this page says how much further its users go."
        />
      ) : (
        <>
          <MovesTable moves={moves} />
          <TownsTable access={access} />
        </>
      )}
    </section>
  );
}
