/** The back-up codes, shown this once: to keep on paper or in a file, for the day that the authenticator is lost. */
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { CopyButton } from '../ui/copy-button.tsx';
import { downloadText } from '../ui/download.ts';
import { Icon } from '../ui/icon.tsx';
import classes from './account.module.css';

type BackUpCodesProps = { codes: readonly string[]; email: string; onDone: () => void };

export function BackUpCodes({ codes, email, onDone }: BackUpCodesProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const text = codes.join('\n');
  const page = `Common Ground: back-up codes for ${email}\nEach signs you in once in place of your authenticator.\n\n${text}\n`;
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        Keep these back-up codes
      </h3>
      <p>
        Each signs you in once when your authenticator is not at hand. <strong>They are shown only now.</strong>
      </p>
      <ul className={classes.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <CopyButton text={text} label="Copy them" />
        <Button
          variant="default"
          leftSection={<Icon name="download" size={14} />}
          onClick={() => downloadText('common-ground-back-up-codes.txt', 'text/plain', page)}
        >
          Download
        </Button>
        <Button onClick={onDone}>I have kept them</Button>
      </div>
    </>
  );
}
