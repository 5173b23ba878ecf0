/** A field for a number between two limits: read when one leaves it, refused with a sentence that states the limits and keeps what was typed. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { numberWithin, plainNumber } from './number-within.ts';

type Props = {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  disabled?: boolean;
  onCommit: (value: number) => void;
};

export function NumberField({ label, unit, value, min, max, disabled = false, onCommit }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const finish = () => {
    if (text === null) return;
    const read = numberWithin(text, { label, unit, min, max });
    if ('message' in read) return setError(read.message);
    setText(null);
    setError(null);
    if (read.value !== value) onCommit(read.value);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      value={text ?? plainNumber(value)}
      disabled={disabled}
      error={error}
      inputMode="decimal"
      rightSection={<span style={{ fontSize: 12 }}>{unit}</span>}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') {
          setText(null);
          setError(null);
        }
      }}
    />
  );
}
