/** A field for an amount in pounds: read when one leaves it, refused with a sentence that keeps what was typed. */
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { poundsWithin } from './number-within.ts';
import { useTyped } from './use-typed.ts';

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
  const typed = useTyped<Pence | null>({
    value,
    printed: printed(value),
    read: (text) => (optional && text.trim() === '' ? { value: null } : poundsWithin(text, { label, signed })),
    onCommit,
  });
  return (
    <TextInput
      {...typed}
      size="xs"
      label={label}
      description={description}
      disabled={disabled}
      placeholder="£"
      inputMode="decimal"
      rightSection={suffix ? <span style={{ fontSize: 12, whiteSpace: 'nowrap' }}>{suffix}</span> : undefined}
      rightSectionWidth={suffix ? 60 : undefined}
    />
  );
}
