/** The list of keyboard shortcuts. */
import { Kbd, Modal } from '@mantine/core';
import { DataTable } from '../ui/data-table.tsx';

const shortcuts: [keys: string[], what: string][] = [
  [['Ctrl or ⌘', 'K'], 'Find a property, place, scenario, page or action'],
  [['?'], 'Show this list'],
  [['Esc'], 'Close what is on top'],
  [['F'], 'Show or fold the filters'],
  [['↑', '↓'], 'Move from row to row in the register, and in a list being brought in'],
  [['Space'], 'Select the row, or take it out of the selection'],
  [['Enter'], 'Open the property of the row'],
  [['S'], 'In a list being brought in, on an open row to decide: the same property'],
  [['A'], 'The same place: another property; the next row to decide opens'],
  [['N'], 'Go to the next pair of possible duplicates'],
  [['P'], 'Go back to the pair before'],
  [['H'], 'Group the selection into a hub'],
  [['Ctrl or ⌘', 'Z'], 'Undo in a plan'],
  [['Ctrl or ⌘', 'Shift', 'Z'], 'Redo in a plan'],
];

export function ShortcutsList({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Keyboard shortcuts" size="lg">
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
