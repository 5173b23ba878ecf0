/** Every column that the list has, in groups, to be ticked: one at a time, a group at once, or found by a word. */
import { ActionIcon, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { headingOf } from '../../shared/export/export-cell.ts';
import { Icon } from '../ui/icon.tsx';
import { type Keys, toggled, withGroup } from './column-moves.ts';
import classes from './columns.module.css';
import type { ColumnGroup } from './list-columns.ts';

type ColumnGroupsProps = { groups: readonly ColumnGroup[]; keys: Keys; onChange: (keys: Keys) => void };

export function ColumnGroups({ groups, keys, onChange }: ColumnGroupsProps) {
  const [word, setWord] = useState('');
  const wanted = word.trim().toLowerCase();
  const found = groups
    .map(({ name, columns }) => ({ name, columns: columns.filter((column) => headingOf(column).toLowerCase().includes(wanted)) }))
    .filter(({ columns }) => columns.length > 0);
  const chosen = new Set(keys);
  return (
    <section className={classes.pane} aria-label="Columns to choose from">
      <h3 className={classes.paneHead}>To choose from</h3>
      <TextInput
        size="xs"
        aria-label="Find a column"
        placeholder="Find a column"
        value={word}
        leftSection={<Icon name="search" size={12} />}
        rightSection={
          word === '' ? null : (
            <ActionIcon size={20} aria-label="Show every column" onClick={() => setWord('')}>
              <Icon name="close" size={10} />
            </ActionIcon>
          )
        }
        onChange={(event) => setWord(event.currentTarget.value)}
      />
      <div className={classes.groups}>
        {found.map(({ name, columns }) => {
          const own = columns.map(({ key }) => key);
          const count = own.filter((key) => chosen.has(key)).length;
          return (
            <fieldset key={name} className={classes.group}>
              <legend>
                <Checkbox
                  size="xs"
                  label={name}
                  aria-label={`${name}: every column`}
                  checked={count === own.length}
                  indeterminate={count > 0 && count < own.length}
                  onChange={() => onChange(withGroup(keys, own, count < own.length))}
                />
              </legend>
              {columns.map((column) => (
                <Checkbox
                  key={column.key}
                  size="xs"
                  label={headingOf(column)}
                  checked={chosen.has(column.key)}
                  onChange={() => onChange(toggled(keys, column.key))}
                />
              ))}
            </fieldset>
          );
        })}
        {found.length === 0 && <p className={classes.none}>No column is called that.</p>}
      </div>
    </section>
  );
}
