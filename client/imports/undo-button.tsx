/** Undoes an import as a whole, after saying what goes and what comes back; or says why it cannot be undone. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ImportEntry } from '../../shared/import/import-answer.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Icon } from '../ui/icon.tsx';
import { properties } from './import-words.ts';
import { useImportActs } from './use-import-acts.ts';

export function UndoButton({ entry, label = 'Undo the whole import' }: { entry: ImportEntry; label?: string }) {
  const [asking, setAsking] = useState(false);
  const { undo, begun } = useImportActs(entry.id);
  if (entry.state !== 'saved' || entry.cannotUndo !== null) return null;
  const { added = 0, changed = 0, merged = 0, doubtful = 0 } = entry.counts ?? {};
  const close = () => setAsking(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<Icon name="undo" size={14} />}
        aria-label={`Undo the import of ${entry.fileName}`}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Undo the import of ${entry.fileName}?`}
          act="Undo the import"
          busy={begun.undo}
          onAct={() => undo(close)}
          onClose={close}
        >
          {added + doubtful > 0 && <p>{properties(added + doubtful)} that it added leave the register, unless you took them for others.</p>}
          {changed + merged > 0 && <p>{properties(changed + merged)} that it changed go back to what they said before.</p>}
          <p>All of it or nothing: if one of them has been edited since, nothing is undone. The file can be brought in again.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
