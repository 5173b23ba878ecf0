/** Choosing a pass-phrase: what a good one is, and the sentence about the one chosen. */
import type { TextInputProps } from '@mantine/core';
import { PassphraseField } from './passphrase-field.tsx';

type NewPassphraseProps = {
  label?: string;
  value: string;
  onType: (value: string) => void;
  /** What an input needs to belong to its field. */
  field: { 'data-field': string; error: string | null };
  size?: NonNullable<TextInputProps['size']>;
};

/** Fewer characters than this are refused before the server is asked. */
export const leastLength = 12;

export const NewPassphrase = ({ label = 'Pass-phrase', value, onType, field, size = 'md' }: NewPassphraseProps) => (
  <PassphraseField
    label={label}
    description={`Four or five words that do not belong together are easy to keep and hard to guess. At least ${leastLength} characters; spaces and any signs are welcome.`}
    size={size}
    autoComplete="new-password"
    value={value}
    onChange={(event) => onType(event.currentTarget.value)}
    {...field}
  />
);

/** Why a pass-phrase need not even be sent; null where the server is to judge it. */
export const plainlyShort = (passphrase: string): string | null =>
  passphrase.length >= leastLength
    ? null
    : passphrase === ''
      ? 'Choose a pass-phrase.'
      : `That has ${passphrase.length} character${passphrase.length === 1 ? '' : 's'}; choose one of at least ${leastLength}.`;
