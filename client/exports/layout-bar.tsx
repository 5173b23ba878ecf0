/** Under which layout the list goes out: shipped ones, one's own and those that others share, and what can be done with them. */
import { ActionIcon, Button, Menu, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { KeptLayout } from '../../shared/export/export-answer.ts';
import type { ExportListKey } from '../../shared/export/layout.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Icon } from '../ui/icon.tsx';
import classes from './export.module.css';
import { keyOfText, type LayoutKey, proposedName, shippedOf, textOfKey } from './layout-key.ts';
import { LayoutName } from './layout-name.tsx';
import type { ExportDraft } from './use-export-draft.ts';
import type { KeptLayouts } from './use-kept-layouts.ts';

type LayoutBarProps = { list: ExportListKey; draft: ExportDraft; layouts: KeptLayouts; children?: ReactNode };

function choicesOf(list: ExportListKey, kept: readonly KeptLayout[], draft: ExportDraft) {
  const option = (key: LayoutKey, name: string) => ({
    value: textOfKey(key),
    label: draft.edited && textOfKey(key) === textOfKey(draft.key) ? `${name} (changed)` : name,
  });
  const items = (own: boolean) =>
    kept
      .filter((layout) => (layout.own !== false) === own)
      .map(({ id, name, by }) => option({ kept: id }, own || by === undefined ? name : `${name} (${by})`));
  return [
    { group: 'Ready made', items: shippedOf(list).map(({ name }) => option({ shipped: name }, name)) },
    { group: 'Yours', items: items(true) },
    { group: 'Shared by others', items: items(false) },
  ].filter((group) => group.items.length > 0);
}

export function LayoutBar({ list, draft, layouts, children }: LayoutBarProps) {
  const [naming, setNaming] = useState<'new' | 'again' | null>(null);
  const mine = layouts.kept.find(({ id, own }) => own !== false && 'kept' in draft.key && id === draft.key.kept);
  const columns = [...draft.columns];
  const choose = (layout: KeptLayout) => {
    setNaming(null);
    draft.choose({ kept: layout.id }, layout);
  };
  const again = (layout: KeptLayout, part: Partial<KeptLayout>) => {
    const { id, version, name, shared = false, columns: own } = { ...layout, ...part };
    layouts.save({ list, id, version, name, shared, columns: own }, () => setNaming(null));
  };
  return (
    <div className={classes.layout}>
      <div className={classes.layoutLine}>
        <NativeSelect
          size="xs"
          className={classes.layoutSelect}
          label="Layout"
          value={textOfKey(draft.key)}
          data={choicesOf(list, layouts.kept, draft)}
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
          <Button variant="default" loading={layouts.busy} onClick={() => again(mine, { columns })}>
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
                Rename or share
              </Menu.Item>
              <Menu.Item leftSection={<Icon name="trash" size={14} />} onClick={() => layouts.remove(mine, choose)}>
                Remove
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {naming === 'new' && (
        <LayoutName
          label="Name of the new layout"
          start={proposedName(
            draft.layout.name,
            [...shippedOf(list), ...layouts.kept].map(({ name }) => name),
          )}
          shared={false}
          busy={layouts.busy}
          onCancel={() => setNaming(null)}
          onName={(name, shared) => layouts.save({ list, name, columns, shared }, choose)}
        />
      )}
      {naming === 'again' && mine && (
        <LayoutName
          label="Name of the layout"
          start={mine.name}
          shared={mine.shared === true}
          busy={layouts.busy}
          onCancel={() => setNaming(null)}
          onName={(name, shared) => again(mine, { name, shared })}
        />
      )}
      {layouts.error ? <ErrorNote error={layouts.error} title={layouts.failed} /> : null}
    </div>
  );
}
