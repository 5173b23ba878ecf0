/** The register of a plan's barriers, narrowed by any of what is told of them; its own are changed here, a property's in its record. */
import { ActionIcon, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Appraisal } from '../../../shared/appraisal/appraisal.ts';
import { heldUpBy } from '../../../shared/appraisal/held-up.ts';
import { byUrgency, everyBarrier, ownersOf, passesBarrierFilter } from '../../../shared/barriers/barrier-filter.ts';
import type { PlacedBarrier } from '../../../shared/barriers/placed-barrier.ts';
import { waitingIn } from '../../../shared/barriers/waiting.ts';
import { counted } from '../../../shared/counted.ts';
import type { PropertyId } from '../../../shared/ids.ts';
import type { IsoDate } from '../../../shared/year.ts';
import { BarrierAction, BarrierOwner, BarrierWhat, HeldCell } from '../../estate/barrier-cells.tsx';
import { BarrierFilters } from '../../estate/barrier-filters.tsx';
import { useBarrierFilter } from '../../estate/barriers-address.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePlan } from '../plan-context.ts';
import type { Asked } from './barrier-dialog.tsx';
import classes from './barriers.module.css';

type Props = {
  barriers: readonly PlacedBarrier[];
  today: IsoDate;
  mine: ReadonlySet<PropertyId>;
  whole: Appraisal;
  onAsk: (asked: Asked) => void;
};

function Place({ place }: Pick<PlacedBarrier, 'place'>) {
  const { draft, nameOf } = usePlan();
  if (place.kind === 'plan') return <>The whole plan</>;
  if (place.kind === 'hub') return <span className={classes.words}>{draft.hubs.find(({ id }) => id === place.hub)?.name ?? 'A hub'}</span>;
  return (
    <Link className={classes.words} to="/register/$propertyId" params={{ propertyId: place.property }}>
      {nameOf(place.property)}
    </Link>
  );
}

export function BarrierTable({ barriers, today, mine, whole, onAsk }: Props) {
  const { draft, edit, mayEdit } = usePlan();
  const [filter, ask] = useBarrierFilter();
  const shown = barriers.filter((one) => passesBarrierFilter(filter, one, today)).sort(byUrgency);
  const waitingFor = waitingIn(draft);
  const heldBy = (one: PlacedBarrier) => {
    const { properties, hubs } = waitingFor([one]);
    return heldUpBy(properties, whole, hubs);
  };
  const acts = (one: PlacedBarrier) => {
    const { place, barrier } = one;
    if (place.kind === 'property')
      return mine.has(place.property) ? (
        <Button size="compact-xs" variant="subtle" onClick={() => onAsk({ kind: 'property', property: place.property, barrier })}>
          Change<span className="visually-hidden"> {barrier.description}</span>
        </Button>
      ) : null;
    if (!mayEdit) return null;
    const hub = place.kind === 'hub' ? place.hub : null;
    return (
      <span className={classes.acts}>
        <Button size="compact-xs" variant="subtle" onClick={() => onAsk({ kind: 'own', barrier: { ...barrier, hub } })}>
          Change<span className="visually-hidden"> {barrier.description}</span>
        </Button>
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={`Remove ${barrier.description}`}
          onClick={() => edit({ kind: 'remove-barrier', barrier: barrier.id })}
        >
          <Icon name="trash" size={14} />
        </ActionIcon>
      </span>
    );
  };
  return (
    <>
      <BarrierFilters filter={filter} owners={ownersOf(barriers)} onAsk={ask} />
      <output className={classes.quiet}>
        {shown.length === barriers.length
          ? `${counted(barriers.length, 'barrier')}, what is due first at the top.`
          : `${shown.length} of ${counted(barriers.length, 'barrier')}.`}
      </output>
      {shown.length === 0 ? (
        <p>
          No barrier passes these filters.{' '}
          <Button size="compact-sm" variant="default" onClick={() => ask(everyBarrier)}>
            Show every barrier
          </Button>
        </p>
      ) : (
        <DataTable
          caption="Barriers of the plan"
          hideCaption
          columns={[
            { key: 'what', label: 'What stands in the way' },
            { key: 'of', label: 'In the way of' },
            { key: 'owner', label: 'Owner' },
            { key: 'action', label: 'Action and date' },
            { key: 'saving', label: 'Holds up', unit: '(£ a year)', align: 'right' },
            { key: 'receipt', label: 'Receipts', unit: '(£)', align: 'right' },
            { key: 'acts', label: 'Changes' },
          ]}
          rows={shown.map((one) => {
            const held = heldBy(one);
            return {
              key: one.key,
              ...(one.barrier.state === 'resolved' ? { emphasis: 'quiet' as const } : {}),
              cells: [
                <BarrierWhat key="what" barrier={one.barrier} />,
                <Place key="of" place={one.place} />,
                <BarrierOwner key="owner" owner={one.barrier.owner} />,
                <BarrierAction key="action" barrier={one.barrier} today={today} />,
                <HeldCell key="saving" held={held} of="saving" />,
                <HeldCell key="receipt" held={held} of="receipt" />,
                acts(one),
              ],
            };
          })}
        />
      )}
    </>
  );
}
