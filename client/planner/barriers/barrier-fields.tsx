/** The fields of a barrier as it is typed; of a property's barrier only what may be changed from a plan. */
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import {
  barrierKindLabel,
  barrierKinds,
  barrierSeverities,
  barrierSeverityLabel,
  barrierStateLabel,
  barrierStates,
  type Barrier,
} from '../../../shared/barrier.ts';
import type { Hub } from '../../../shared/hub.ts';
import { isoDateSchema } from '../../../shared/year.ts';
import classes from './barriers.module.css';

const labelled = <K extends string>(keys: readonly K[], labels: Record<K, string>) =>
  keys.map((value) => ({ value, label: labels[value] }));

type Change = (change: Partial<Barrier>) => void;
type Props = { barrier: Barrier; onChange: Change };

/** What is done about it: all of this may be changed wherever a barrier is shown. */
export const CourseFields = ({ barrier, onChange }: Props) => (
  <>
    <div className={classes.grid}>
      <NativeSelect
        label="State"
        value={barrier.state}
        data={labelled(barrierStates, barrierStateLabel)}
        onChange={(event) => onChange({ state: barrierStates.find((one) => one === event.currentTarget.value) ?? barrier.state })}
      />
      <TextInput
        type="date"
        label="To be resolved by"
        value={barrier.due ?? ''}
        onChange={(event) => onChange({ due: isoDateSchema.safeParse(event.currentTarget.value).data ?? null })}
      />
      <TextInput
        label="Owner"
        description="Who clears it"
        maxLength={160}
        value={barrier.owner}
        onChange={(event) => onChange({ owner: event.currentTarget.value })}
      />
    </div>
    <Textarea
      label="Action"
      description="What is to be done about it"
      autosize
      minRows={1}
      maxLength={1000}
      value={barrier.action}
      onChange={(event) => onChange({ action: event.currentTarget.value })}
    />
  </>
);

type WholeProps = Props & {
  hubs: readonly Hub[];
  hub: Hub['id'] | null;
  message: string | null;
  onPlace: (hub: Hub['id'] | null) => void;
};

export const WholeFields = ({ barrier, hubs, hub, message, onChange, onPlace }: WholeProps) => (
  <>
    <NativeSelect
      label="In the way of"
      value={hub ?? ''}
      data={[{ value: '', label: 'The whole plan' }, ...hubs.map(({ id, name }) => ({ value: id, label: name }))]}
      onChange={(event) => onPlace(hubs.find(({ id }) => id === event.currentTarget.value)?.id ?? null)}
    />
    <Textarea
      label="What it is"
      autosize
      minRows={2}
      maxLength={1000}
      required
      error={message}
      data-autofocus
      value={barrier.description}
      onChange={(event) => onChange({ description: event.currentTarget.value })}
    />
    <div className={classes.grid}>
      <NativeSelect
        label="Kind"
        value={barrier.kind}
        data={labelled(barrierKinds, barrierKindLabel)}
        onChange={(event) => onChange({ kind: barrierKinds.find((one) => one === event.currentTarget.value) ?? barrier.kind })}
      />
      <NativeSelect
        label="Severity"
        value={barrier.severity}
        data={labelled(barrierSeverities, barrierSeverityLabel)}
        onChange={(event) => onChange({ severity: barrierSeverities.find((one) => one === event.currentTarget.value) ?? barrier.severity })}
      />
    </div>
    <CourseFields barrier={barrier} onChange={onChange} />
  </>
);
