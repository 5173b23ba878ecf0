/** The list of keyboard shortcuts, opened with "?" from any page. */
import { Kbd, Modal } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useSyncExternalStore } from 'react';
import { DataTable } from '../ui/data-table.tsx';

let open = false;
const watchers = new Set<() => void>();

function setOpen(next: boolean) {
  open = next;
  for (const watcher of watchers) watcher();
}

const useOpen = () =>
  useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => open,
  );

export const useShortcutsList = () => () => setOpen(true);

const shortcuts: [keys: string[], what: string][] = [
  [['Ctrl or ⌘', 'K'], 'Find a property, place, scenario, page or action'],
  [['?'], 'Show this list'],
  [['Esc'], 'Close what is on top'],
  [['F'], 'Show or fold the filters'],
  [['↑', '↓'], 'Move from row to row in the register'],
  [['Space'], 'Select the row, or take it out of the selection'],
  [['Enter'], 'Open the property of the row'],
  [['H'], 'Group the selection into a hub'],
  [['Ctrl or ⌘', 'Z'], 'Undo in a plan'],
  [['Ctrl or ⌘', 'Shift', 'Z'], 'Redo in a plan'],
];

export function ShortcutsList() {
  const shown = useOpen();
  useHotkeys([['shift+?', () => setOpen(true)]]);
  return (
    <Modal opened={shown} onClose={() => setOpen(false)} title="Keyboard shortcuts" size="lg">
      <DataTable
        caption="Keyboard shortcuts"
        hideCaption
        columns={[
          { key: 'keys', label: 'Keys' },
          { key: 'what', label: 'What they do' },
        ]}
        rows={shortcuts.map(([keys, what]) => ({
          key: what,
          cells: [
            keys.map((key) => (
              <span key={key}>
                <Kbd>{key}</Kbd>{' '}
              </span>
            )),
            what,
          ],
        }))}
      />
    </Modal>
  );
}
