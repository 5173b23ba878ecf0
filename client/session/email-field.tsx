/** The e-mail address by which one signs in, as password managers know it. */
import { TextInput } from '@mantine/core';

type EmailFieldProps = {
  value: string;
  readOnly?: boolean;
  onType: (value: string) => void;
  /** What an input needs to belong to its field. */
  field: { 'data-field': string; error: string | null };
};

export const EmailField = ({ value, readOnly = false, onType, field }: EmailFieldProps) => (
  <TextInput
    label="E-mail address"
    size="md"
    type="email"
    name="username"
    autoComplete="username"
    autoCapitalize="none"
    spellCheck={false}
    readOnly={readOnly}
    value={value}
    onChange={(event) => onType(event.currentTarget.value)}
    {...field}
  />
);
