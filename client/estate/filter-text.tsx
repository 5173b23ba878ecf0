/** The free-text part of the filter: what is typed is asked for once the typing rests, and Escape empties it. */
import { ActionIcon, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';

export function FilterText({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const [typed, setTyped] = useState(text);
  const [seen, setSeen] = useState(text);
  const ask = useDebouncedCallback((value: string) => onChange(value.trim().slice(0, 200)), 250);
  if (text !== seen) {
    setSeen(text);
    if (text !== typed.trim()) setTyped(text);
  }
  const type = (value: string) => {
    setTyped(value);
    ask(value);
  };
  return (
    <TextInput
      size="sm"
      aria-label="Words in the name, address, postcode, reference or UPRN"
      placeholder="Name, address, postcode, UPRN"
      value={typed}
      maxLength={200}
      leftSection={<Icon name="search" size={14} />}
      rightSection={
        typed === '' ? null : (
          <ActionIcon size={22} aria-label="Empty the search" onClick={() => type('')}>
            <Icon name="close" size={12} />
          </ActionIcon>
        )
      }
      onChange={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && typed !== '') {
          event.stopPropagation();
          type('');
        }
      }}
    />
  );
}
