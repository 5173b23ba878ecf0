/** A field for a number between two limits: read when one leaves it, refused with a sentence that states the limits and keeps what was typed. */
import { TextInput } from '@mantine/core';
import { numberWithin, plainNumber } from './number-within.ts';
import { useTyped } from './use-typed.ts';

type Props = {
  label: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  description?: string;
  disabled?: boolean;
  onCommit: (value: number) => void;
};

export function NumberField({ label, unit, value, min, max, description, disabled = false, onCommit }: Props) {
  const typed = useTyped({ value, printed: plainNumber(value), read: (text) => numberWithin(text, { label, unit, min, max }), onCommit });
  return (
    <TextInput
      {...typed}
      size="xs"
      label={label}
      description={description}
      disabled={disabled}
      inputMode="decimal"
      rightSection={<span style={{ fontSize: 12 }}>{unit}</span>}
    />
  );
}
