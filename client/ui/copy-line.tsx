/** A text to take away whole, such as a link: shown, selected by a click, and copied by a button. */
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { CopyButton } from './copy-button.tsx';
import classes from './copy-line.module.css';

export function CopyLine({ label, text }: { label: string; text: string }) {
  const input = useRef<HTMLInputElement>(null);
  const select = () => {
    input.current?.focus();
    input.current?.select();
  };
  return (
    <div className={classes.line}>
      <TextInput ref={input} className={classes.text ?? ''} label={label} readOnly value={text} onFocus={() => input.current?.select()} />
      <CopyButton text={text} onRefused={select} />
    </div>
  );
}
