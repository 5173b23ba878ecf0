/** Two people saved one plan: both versions side by side where they differ, and three ways on, none of which loses work. */
import { Button, Group, Modal, ScrollArea } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Scenario } from '../../shared/scenario.ts';
import { DataTable } from '../ui/data-table.tsx';
import { differencesOf } from '../../shared/options/plan-differences.ts';
import { draftOf } from './draft.ts';
import { usePlan } from './plan-context.ts';

export function ConflictDialog() {
  const { saving } = usePlan();
  return saving.kind === 'conflict' ? <Conflict key={saving.theirs.version} theirs={saving.theirs} /> : null;
}

function Conflict({ theirs }: { theirs: Scenario }) {
  const { draft, nameOf, saveOver, takeTheirs, keepAsCopy } = usePlan();
  const [open, setOpen] = useState(true);
  const differences = useMemo(() => differencesOf(draft, draftOf(theirs), nameOf), [draft, theirs, nameOf]);
  return (
    <Modal opened={open} onClose={() => setOpen(false)} size="xl" title="Somebody else saved this plan while you were working on it">
      <p>
        {differences.length === 0
          ? 'Both versions say the same.'
          : `Your version and theirs (version ${theirs.version}) differ in ${differences.length === 1 ? 'one place' : `${differences.length} places`}. Nothing is lost until you choose.`}
      </p>
      {differences.length > 0 && (
        <ScrollArea.Autosize mah="50dvh" my="md">
          <DataTable
            caption="What differs"
            hideCaption
            columns={[
              { key: 'subject', label: 'What' },
              { key: 'mine', label: 'Mine' },
              { key: 'theirs', label: 'Theirs' },
            ]}
            rows={differences.map(({ subject, mine, theirs: other }, at) => ({ key: `${subject} ${at}`, cells: [subject, mine, other] }))}
          />
        </ScrollArea.Autosize>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => takeTheirs(theirs)}>
          Take theirs
        </Button>
        <Button variant="default" onClick={() => saveOver(theirs.version)}>
          Save mine over theirs
        </Button>
        <Button onClick={() => keepAsCopy(theirs)}>Keep mine as a copy</Button>
      </Group>
    </Modal>
  );
}
