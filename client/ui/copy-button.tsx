/** Copies a text, and says for a moment that it did; where the browser refuses, the text is selected to copy by hand. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Icon } from './icon.tsx';

type CopyButtonProps = { text: string; label?: string; onRefused?: () => void };

export function CopyButton({ text, label = 'Copy', onRefused }: CopyButtonProps) {
  const [state, setState] = useState<'ready' | 'copied' | 'refused'>('ready');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('ready'), 2500);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('refused');
      onRefused?.();
    }
  };
  return (
    <>
      <Button variant="default" leftSection={<Icon name={state === 'copied' ? 'check' : 'copy'} size={14} />} onClick={() => void copy()}>
        {label}
      </Button>
      <output className="visually-hidden">
        {state === 'copied' ? 'Copied.' : state === 'refused' ? 'The browser did not allow copying. Select the text and copy it.' : ''}
      </output>
    </>
  );
}
