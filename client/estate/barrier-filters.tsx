/** Narrows a list of barriers by kind, state, severity, on what they stand, who clears them, and what is late or lacking. */
import { Button, NativeSelect } from '@mantine/core';
import {
  barrierKindLabel,
  barrierKinds,
  barrierSeverities,
  barrierSeverityLabel,
  barrierStateLabel,
  barrierStates,
} from '../../shared/barrier.ts';
import { barrierWantLabel, barrierWants, everyBarrier, type BarrierFilter } from '../../shared/barriers/barrier-filter.ts';
import { barrierPlaceLabel, barrierPlaces } from '../../shared/barriers/placed-barrier.ts';
import classes from './barriers.module.css';

type Props = { filter: BarrierFilter; owners: readonly string[]; onAsk: (change: Partial<BarrierFilter>) => void };

type OneProps<K extends string> = {
  label: string;
  any: string;
  keys: readonly K[];
  labels: Record<K, string>;
  chosen: readonly K[];
  onPick: (chosen: K[]) => void;
};

function One<K extends string>({ label, any, keys, labels, chosen, onPick }: OneProps<K>) {
  return (
    <NativeSelect
      size="xs"
      label={label}
      value={chosen[0] ?? ''}
      data={[{ value: '', label: any }, ...keys.map((value) => ({ value, label: labels[value] }))]}
      onChange={(event) => onPick(keys.filter((key) => key === event.currentTarget.value))}
    />
  );
}

const anybody = ' ';

export function BarrierFilters({ filter, owners, onAsk }: Props) {
  const narrowed = JSON.stringify(filter) !== JSON.stringify(everyBarrier);
  const named = filter.owner === null || owners.includes(filter.owner) ? owners : [...owners, filter.owner];
  return (
    <fieldset className={classes.filters} aria-label="Narrow the barriers">
      <One
        label="Kind"
        any="Every kind"
        keys={barrierKinds}
        labels={barrierKindLabel}
        chosen={filter.kinds}
        onPick={(kinds) => onAsk({ kinds })}
      />
      <One
        label="State"
        any="Every state"
        keys={barrierStates}
        labels={barrierStateLabel}
        chosen={filter.states}
        onPick={(states) => onAsk({ states })}
      />
      <One
        label="Severity"
        any="Every severity"
        keys={barrierSeverities}
        labels={barrierSeverityLabel}
        chosen={filter.severities}
        onPick={(severities) => onAsk({ severities })}
      />
      <One
        label="In the way of"
        any="Anything"
        keys={barrierPlaces}
        labels={barrierPlaceLabel}
        chosen={filter.places}
        onPick={(places) => onAsk({ places })}
      />
      <NativeSelect
        size="xs"
        label="Owner"
        value={filter.owner ?? anybody}
        data={[{ value: anybody, label: 'Anybody' }, ...named.map((owner) => ({ value: owner, label: owner || 'Nobody named' }))]}
        onChange={(event) => onAsk({ owner: event.currentTarget.value === anybody ? null : event.currentTarget.value })}
      />
      <One
        label="Late or lacking"
        any="Whatever they have"
        keys={barrierWants}
        labels={barrierWantLabel}
        chosen={filter.wants}
        onPick={(wants) => onAsk({ wants })}
      />
      {narrowed && (
        <Button size="xs" variant="subtle" onClick={() => onAsk(everyBarrier)}>
          Show every barrier
        </Button>
      )}
    </fieldset>
  );
}
