/** Under which layout the list goes out: shipped ones and one's own, and what can be done with them. */
import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ExportListKey } from '../../shared/export/layout.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './export.module.css';
import { keyOfText, proposedName, shippedOf, textOfKey } from './layout-key.ts';
import { LayoutName } from './layout-name.tsx';
import type { ExportDraft } from './use-export-draft.ts';
import type { KeptLayouts } from './use-kept-layouts.ts';

type LayoutBarProps = { list: ExportListKey; draft: ExportDraft; layouts: KeptLayouts; children?: React.ReactNode };

export function LayoutBar({ list, draft, layouts, children }: LayoutBarProps) {
  const [naming, setNaming] = useState<'new' | 'again' | null>(null);
  const shipped = shippedOf(list);
  const mine = layouts.kept.find(({ id }) => 'kept' in draft.key && id === draft.key.kept);
  const taken = [...shipped, ...layouts.kept].map(({ name }) => name);
  const columns = [...draft.columns];
  const option = (key: Parameters<typeof textOfKey>[0], name: string) => ({
    value: textOfKey(key),
    label: draft.edited && textOfKey(key) === textOfKey(draft.key) ? `${name} (changed)` : name,
  });

  return (
    <div className={classes.layout}>
      <div className={classes.layoutLine}>
        <NativeSelect
          size="xs"
          className={classes.layoutSelect}
          label="Layout"
          value={textOfKey(draft.key)}
          data={[
            { group: 'Ready made', items: shipped.map(({ name }) => option({ shipped: name }, name)) },
            ...(layouts.kept.length === 0
              ? []
              : [{ group: 'Yours', items: layouts.kept.map(({ id, name }) => option({ kept: id }, name)) }]),
          ]}
          onChange={(event) => {
            setNaming(null);
            draft.choose(keyOfText(event.currentTarget.value));
          }}
        />
        {children}
        {draft.canUndo && (
          <Button variant="default" leftSection={<Icon name="undo" size={12} />} onClick={draft.undo}>
            Undo
          </Button>
        )}
        {mine && draft.edited && (
          <Button variant="default" loading={layouts.busy} onClick={() => layouts.save({ ...mine, columns })}>
            Save changes
          </Button>
        )}
        {draft.edited && (
          <Button variant="default" onClick={() => setNaming('new')}>
            Save under a name
          </Button>
        )}
        {mine && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={30} aria-label={`More for the layout ${mine.name}`}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<Icon name="pencil" size={14} />} onClick={() => setNaming('again')}>
                Rename
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={() => layouts.remove(mine)}>
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {naming === 'new' && (
        <LayoutName
          label="Name of the new layout"
          start={proposedName(draft.layout.name, taken)}
          busy={layouts.busy}
          onCancel={() => setNaming(null)}
          onName={(name) =>
            layouts.save({ list, name, columns }, (saved) => {
              setNaming(null);
              draft.choose({ kept: saved.id }, saved);
            })
          }
        />
      )}
      {naming === 'again' && mine && (
        <LayoutName
          label="New name of the layout"
          start={mine.name}
          busy={layouts.busy}
          onCancel={() => setNaming(null)}
          onName={(name) => layouts.save({ ...mine, name }, () => setNaming(null))}
        />
      )}
      {layouts.error ? <ErrorNote error={layouts.error} title="The layout was not saved" /> : null}
    </div>
  );
}
