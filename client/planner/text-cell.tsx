/** A text that is edited where it stands: the change is made as one types, an empty text falls back to what it was, Escape gives up. */
import { TextInput } from '@mantine/core';
import { useState } from 'react';

type Props = { label: string; value: string; disabled?: boolean; onChange: (value: string) => void; onDone: () => void };

export function TextCell({ label, value, disabled = false, onChange, onDone }: Props) {
  const [text, setText] = useState<string | null>(null);
  const finish = () => {
    setText(null);
    onDone();
  };
  return (
    <TextInput
      aria-label={label}
      variant="unstyled"
      value={text ?? value}
      disabled={disabled}
      maxLength={120}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        if (next.trim() !== '') onChange(next.trim());
      }}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
      }}
    />
  );
}
