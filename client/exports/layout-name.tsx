/** Asks for the name of a layout. */
import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import classes from './export.module.css';

type LayoutNameProps = { label: string; start: string; busy: boolean; onName: (name: string) => void; onCancel: () => void };

export function LayoutName({ label, start, busy, onName, onCancel }: LayoutNameProps) {
  const [name, setName] = useState(start);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const trimmed = name.trim();
  return (
    <form
      className={classes.naming}
      onSubmit={(event) => {
        event.preventDefault();
        if (trimmed !== '') onName(trimmed);
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
    </form>
  );
}
