/** A field for an amount in pounds: read when one leaves it, refused with a sentence that keeps what was typed. */
import { TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { poundsWithin } from './number-within.ts';

type Props = {
  label: string;
  description?: ReactNode;
  value: Pence | null;
  disabled?: boolean;
  /** Whether an empty field is an answer. */
  optional?: boolean;
  /** Whether it may be below nought. */
  signed?: boolean;
  suffix?: string;
  onCommit: (value: Pence | null) => void;
};

const printed = (value: Pence | null) => (value === null ? '' : formatPounds(value, 'exact'));

export function MoneyField({ label, description, value, disabled = false, optional = false, signed = false, suffix, onCommit }: Props) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const finish = () => {
    if (text === null) return;
    const read = optional && text.trim() === '' ? { value: null } : poundsWithin(text, { label, signed });
    if ('message' in read) return setError(read.message);
    setText(null);
    setError(null);
    if (read.value !== value) onCommit(read.value);
  };
  return (
    <TextInput
      size="xs"
      label={label}
      description={description}
      value={text ?? printed(value)}
      disabled={disabled}
      error={error}
      placeholder="£"
      inputMode="decimal"
      rightSection={suffix ? <span style={{ fontSize: 12, whiteSpace: 'nowrap' }}>{suffix}</span> : undefined}
      rightSectionWidth={suffix ? 60 : undefined}
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
