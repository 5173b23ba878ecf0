/** Says that what was typed before is back in the form, and how to begin afresh. */
import { Button } from '@mantine/core';
import { Icon } from '../ui/icon.tsx';
import classes from './form.module.css';

export function KeptNote({ onForget }: { onForget: () => void }) {
  return (
    <output className={classes.keptNote}>
      <Icon name="info" />
      <span>What you typed before and did not save is back in the form.</span>
      <Button variant="subtle" size="compact-xs" onClick={onForget}>
        Throw it away
      </Button>
    </output>
  );
}
