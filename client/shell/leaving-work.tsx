/** Asks before somebody leaves with changes that were never saved, since leaving throws them away. */
import { useState } from 'react';
import { unsavedWorks } from '../session/kept-in-tab.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';

type LeavingWorkProps = { act: string; onLeave: () => Promise<void>; onClose: () => void };

export function LeavingWork({ act, onLeave, onClose }: LeavingWorkProps) {
  const [busy, setBusy] = useState(false);
  const count = unsavedWorks();
  const leave = async () => {
    setBusy(true);
    await onLeave();
    setBusy(false);
  };
  return (
    <ConfirmDialog title="There is unsaved work" act={`${act} without it`} busy={busy} onAct={() => void leave()} onClose={onClose}>
      {count === 1 ? 'One property or plan has' : `${count} properties and plans have`} changes in this tab that were never saved. They are
      thrown away when you go.
    </ConfirmDialog>
  );
}
