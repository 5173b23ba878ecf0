/** Asks for the name of a layout. */
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './export.module.css';

type LayoutNameProps = {
  label: string;
  start: string;
  /** Whether others see it too. */
  shared: boolean;
  busy: boolean;
  onName: (name: string, shared: boolean) => void;
  onCancel: () => void;
};

export function LayoutName({ label, start, shared, busy, onName, onCancel }: LayoutNameProps) {
  const [name, setName] = useState(start);
  const [forAll, setForAll] = useState(shared);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const trimmed = name.trim();
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') onName(trimmed, forAll);
      }}
    >
      <TextInput
        size="xs"
        label={label}
        ref={field}
        maxLength={80}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <Button type="submit" loading={busy} disabled={trimmed === ''}>
        Save
      </Button>
      <Button variant="default" onClick={onCancel}>
        Cancel
      </Button>
      <Checkbox
        size="xs"
        className={classes.wide}
        label="For everybody who may export"
        checked={forAll}
        onChange={(event) => setForAll(event.currentTarget.checked)}
      />
    </form>
  );
}
