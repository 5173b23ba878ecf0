/** A notice of what was done, with a button that takes it back. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';

export function undoNotice(message: string, onUndo: () => void): void {
  const id = notifications.show({
    autoClose: 12_000,
    message: (
      <span style={{ display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: 12 }}>
        {message}
        <Button
          size="compact-xs"
          variant="default"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            onUndo();
          }}
        >
          Undo
        </Button>
      </span>
    ),
  });
}
