/** The barriers one by one: what each is, of what, who does what by when, and what it holds up in each plan. */
import { Link } from '@tanstack/react-router';
import type { BarrierLine, BarrierList } from '../../shared/barriers/barrier-answer.ts';
import { heldSentence } from '../../shared/barriers/held-words.ts';
import { noDistrict } from '../../shared/filter.ts';
import type { Organisation } from '../../shared/organisation.ts';
import { BarrierAction, BarrierOwner, BarrierWhat } from '../estate/barrier-cells.tsx';
import { useOrganisations } from '../estate/use-organisations.ts';
import { DataTable } from '../ui/data-table.tsx';
import classes from './barriers.module.css';

type Bodies = ReadonlyMap<Organisation['id'], Organisation>;

function Place({ place, bodies }: Pick<BarrierLine, 'place'> & { bodies: Bodies }) {
  if (place.kind === 'property') {
    const district = place.district === noDistrict ? null : place.district;
    const about = [bodies.get(place.holder)?.shortName ?? place.holder, district].filter((part) => part !== null);
    return (
      <span className={classes.place}>
        <Link to="/register/$propertyId" params={{ propertyId: place.property.id }}>
          {place.property.name}
        </Link>
        <span className={classes.quiet}>{about.join(', ')}</span>
      </span>
    );
  }
  return (
    <span className={classes.place}>
      <Link to="/plan/$scenarioId/barriers" params={{ scenarioId: place.scenario.id }}>
        {place.kind === 'hub' ? place.hub.name : place.scenario.name}
      </Link>
      <span className={classes.quiet}>{place.kind === 'hub' ? place.scenario.name : 'the whole plan'}</span>
    </span>
  );
}

function HoldsUp({ holdsUp }: Pick<BarrierLine, 'holdsUp'>) {
  if (holdsUp.length === 0) return <span className={classes.quiet}>nothing that a plan decides</span>;
  return (
    <ul className={classes.held}>
      {holdsUp.map(({ scenario, held }) => (
        <li key={scenario.id}>
          <span className={classes.quiet}>{scenario.name}: </span>
          {heldSentence(held)}
        </li>
      ))}
    </ul>
  );
}

export function BarrierLines({ list }: { list: BarrierList }) {
  const { byId } = useOrganisations();
  return (
    <DataTable
      caption="Barriers"
      hideCaption
      columns={[
        { key: 'what', label: 'What stands in the way' },
        { key: 'of', label: 'In the way of' },
        { key: 'owner', label: 'Owner' },
        { key: 'action', label: 'Action and date' },
        { key: 'held', label: 'Holds up' },
      ]}
      rows={list.lines.map(({ key, place, barrier, holdsUp }) => ({
        key,
        ...(barrier.state === 'resolved' ? { emphasis: 'quiet' as const } : {}),
        cells: [
          <BarrierWhat key="what" barrier={barrier} />,
          <Place key="of" place={place} bodies={byId} />,
          <BarrierOwner key="owner" owner={barrier.owner} />,
          <BarrierAction key="action" barrier={barrier} today={list.today} />,
          <HoldsUp key="held" holdsUp={holdsUp} />,
        ],
      }))}
    />
  );
}
