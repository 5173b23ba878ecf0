/** A pass-phrase as it is typed: hidden or, when asked, shown; pasting and password managers are welcome. */
import { TextInput, type TextInputProps, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import classes from './session.module.css';

type PassphraseFieldProps = Omit<TextInputProps, 'autoComplete' | 'type'> & { autoComplete: 'current-password' | 'new-password' };

export function PassphraseField(props: PassphraseFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={shown ? 'text' : 'password'}
      name="password"
      autoCapitalize="none"
      spellCheck={false}
      rightSectionWidth={56}
      rightSection={
        <UnstyledButton
          className={classes.show ?? ''}
          aria-label={shown ? 'Hide the pass-phrase' : 'Show the pass-phrase'}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Hide' : 'Show'}
        </UnstyledButton>
      }
    />
  );
}
