/** Asks what a new variant of a plan is called, and makes it: a copy that remembers of what it is a variant. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ScenarioId } from '../../shared/ids.ts';
import type { ScenarioDraft } from '../../shared/scenario.ts';
import classes from './plans.module.css';
import { useVariants } from './use-variants.ts';

type VariantDialogProps = {
  origin: { id: ScenarioId; name: string };
  /** The plan in hand where the variant is to start from it, saved or not; else the plan as it was last saved. */
  draft: ScenarioDraft | null;
  onClose: () => void;
};

export function VariantDialog({ origin, draft, onClose }: VariantDialogProps) {
  const [name, setName] = useState(`${origin.name.slice(0, 108)}, a variant`);
  const { vary, making } = useVariants();
  const nameless = name.trim() === '';
  return (
    <Modal opened onClose={onClose} title="New variant">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!nameless) vary(origin.id, name.trim(), draft, onClose);
        }}
      >
        <Stack gap={14}>
          <p className={classes.quiet}>
            A copy of “{origin.name}” to change as you like. Both stay comparable: the options page shows what differs and what it is worth.
          </p>
          <TextInput
            label="Name"
            data-autofocus
            maxLength={120}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            error={nameless ? 'Give the variant a name.' : null}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={making}>
              Make the variant
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
