/** Adds or changes a barrier: one of the plan as a step of the plan that can be undone, one of a property through the save of its record. */
import { Button, Modal, Stack } from '@mantine/core';
import { useState } from 'react';
import { planBarrierSchema, type Barrier, type PlanBarrier } from '../../../shared/barrier.ts';
import { barrierIdSchema, type PropertyId } from '../../../shared/ids.ts';
import { usePlan } from '../plan-context.ts';
import { WholeFields } from './barrier-fields.tsx';
import classes from './barriers.module.css';
import { PropertyBarrierDialog } from './property-barrier-dialog.tsx';

export type Asked =
  | { kind: 'new'; barrier?: never }
  | { kind: 'own'; barrier: PlanBarrier }
  | { kind: 'property'; property: PropertyId; barrier: Barrier };

const fresh = (): PlanBarrier => ({
  id: barrierIdSchema.parse(`b-${crypto.randomUUID().slice(0, 13)}`),
  hub: null,
  kind: 'political',
  description: '',
  owner: '',
  severity: 'medium',
  state: 'open',
  action: '',
  due: null,
});

type Props<A extends Asked = Asked> = { asked: A; onClose: () => void };

export const BarrierDialog = ({ asked, onClose }: Props) =>
  asked.kind === 'property' ? (
    <PropertyBarrierDialog property={asked.property} barrier={asked.barrier} onClose={onClose} />
  ) : (
    <OwnDialog asked={asked} onClose={onClose} />
  );

function OwnDialog({ asked, onClose }: Props<Extract<Asked, { kind: 'new' | 'own' }>>) {
  const { draft, edit } = usePlan();
  const [barrier, setBarrier] = useState(() => asked.barrier ?? fresh());
  const [message, setMessage] = useState<string | null>(null);
  const done = () => {
    const read = planBarrierSchema.safeParse(barrier);
    if (!read.success) return setMessage('Say what stands in the way.');
    const { id, ...change } = read.data;
    edit(asked.kind === 'new' ? { kind: 'add-barrier', barrier: read.data } : { kind: 'change-barrier', barrier: id, change });
    onClose();
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={asked.kind === 'new' ? 'A barrier to the plan' : 'Change this barrier'}>
      <Stack gap={12}>
        {asked.kind === 'new' && (
          <p className={classes.quiet}>
            Of a hub, or of the whole plan. What stands in the way of one property is entered with its record in the register, so that every
            plan knows of it.
          </p>
        )}
        <WholeFields
          barrier={barrier}
          hubs={draft.hubs}
          hub={barrier.hub}
          message={message}
          onChange={(change) => setBarrier({ ...barrier, ...change })}
          onPlace={(hub) => setBarrier({ ...barrier, hub })}
        />
        <div className={classes.foot}>
          <Button onClick={done}>{asked.kind === 'new' ? 'Add it to the plan' : 'Change it'}</Button>
          <Button variant="default" onClick={onClose}>
            {asked.kind === 'new' ? 'Cancel' : 'Leave it as it is'}
          </Button>
        </div>
      </Stack>
    </Modal>
  );
}
