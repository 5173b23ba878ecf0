/** An amount entered for this plan with where it comes from; it takes effect when both are there, and emptying the amount takes it back. */
import { Fieldset, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Pence } from '../../shared/units.ts';
import { MoneyField } from './money-field.tsx';

type Entered<T extends number> = { amount: T; source: string };
type Props<T extends number> = {
  legend: string;
  hint: string;
  value: Entered<T> | null;
  signed?: boolean;
  suffix?: string;
  disabled?: boolean;
  onCommit: (value: Entered<T> | null) => void;
};

export function EnteredField<T extends number>({ legend, hint, value, signed = false, suffix, disabled = false, onCommit }: Props<T>) {
  const [waiting, setWaiting] = useState<{ amount: T | null; source: string } | null>(null);
  const amount = waiting ? waiting.amount : (value?.amount ?? null);
  const source = waiting ? waiting.source : (value?.source ?? '');
  const settle = (next: { amount: T | null; source: string }) => {
    const text = next.source.trim();
    if (next.amount === null) {
      setWaiting(null);
      if (value !== null) onCommit(null);
    } else if (text === '') setWaiting(next);
    else {
      setWaiting(null);
      if (value?.amount !== next.amount || value.source !== text) onCommit({ amount: next.amount, source: text });
    }
  };
  const lacksSource = waiting !== null && waiting.amount !== null && waiting.source.trim() === '';
  return (
    <Fieldset legend={legend} variant="unstyled" disabled={disabled}>
      <MoneyField
        label="Amount"
        description={hint}
        optional
        signed={signed}
        value={amount as number as Pence | null}
        {...(suffix ? { suffix } : {})}
        onCommit={(next) => settle({ amount: next as number as T | null, source })}
      />
      {(amount !== null || source !== '') && (
        <TextInput
          size="xs"
          mt={6}
          label="Where it comes from"
          value={source}
          maxLength={300}
          error={lacksSource ? 'Say where this amount comes from: then it counts.' : null}
          onChange={(event) => setWaiting({ amount, source: event.currentTarget.value })}
          onBlur={() => settle({ amount, source })}
        />
      )}
    </Fieldset>
  );
}
