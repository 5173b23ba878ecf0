/** Chooses the columns of the register, under the headings of the catalogue. */
import { Button, Checkbox, Popover, ScrollArea } from '@mantine/core';
import { columnGroups, columns } from '../../shared/columns.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './register.module.css';

type ColumnChooserProps = { keys: readonly string[]; onChoose: (keys: string[] | null) => void };

export function ColumnChooser({ keys, onChoose }: ColumnChooserProps) {
  const toggle = (key: string) => onChoose(keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key]);
  return (
    <Popover position="bottom-end" shadow="md" width={300} trapFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="columns" size={14} />}>
          Columns
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Columns of the register">
        <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: 0 }}>
          {columnGroups.map((group) => (
            <fieldset key={group} className={classes.columnGroup}>
              <legend>{group}</legend>
              {columns
                .filter((column) => column.group === group && column.key !== 'name')
                .map((column) => (
                  <Checkbox
                    key={column.key}
                    size="xs"
                    label={column.unit === '' ? column.label : `${column.label} (${column.unit})`}
                    checked={keys.includes(column.key)}
                    onChange={() => toggle(column.key)}
                  />
                ))}
            </fieldset>
          ))}
        </ScrollArea.Autosize>
        <Button variant="subtle" fullWidth mt="xs" onClick={() => onChoose(null)}>
          Show the usual columns
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}
