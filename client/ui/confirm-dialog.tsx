/** Asks before what cannot be undone, naming it; the keyboard begins on the harmless answer. */
import { Button, Group, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNote } from './error-note.tsx';
import classes from './confirm-dialog.module.css';

type ConfirmDialogProps = {
  title: string;
  /** What the button says that does it: a verb. */
  act: string;
  busy: boolean;
  error?: unknown;
  onAct: () => void;
  onClose: () => void;
  children: ReactNode;
};

export const ConfirmDialog = ({ title, act, busy, error, onAct, onClose, children }: ConfirmDialogProps) => (
  <Modal opened onClose={onClose} title={<span className={classes.title}>{title}</span>} size={440}>
    <div className={classes.words}>{children}</div>
    {error ? <ErrorNote error={error} /> : null}
    <Group justify="flex-end" mt={20}>
      <Button variant="default" data-autofocus onClick={onClose}>
        Leave it as it is
      </Button>
      <Button color="var(--danger)" variant="outline" loading={busy} onClick={onAct}>
        {act}
      </Button>
    </Group>
  </Modal>
);
