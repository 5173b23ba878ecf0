/** A quiet skeleton that shows itself only when an answer takes longer than 300 ms. */
import { Box } from '@mantine/core';
import classes from './states.module.css';

const widths = ['72%', '54%', '88%', '63%', '80%', '47%'];

export function Waiting({ lines = 4, label = 'Loading' }: { lines?: number; label?: string }) {
  return (
    <output className={classes.waiting} aria-label={label}>
      {Array.from({ length: lines }, (_, line) => (
        <Box key={line} className={classes.line ?? ''} w={widths[line % widths.length] ?? '100%'} />
      ))}
    </output>
  );
}
