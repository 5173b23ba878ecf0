/** A link that cannot be used, or not any more: why, and what to do instead. */
import type { ReactNode } from 'react';
import { problemOf } from '../api.ts';
import { OutsideFrame } from './outside-frame.tsx';

export function LinkSpent({ title, error, children }: { title: string; error: unknown; children: ReactNode }) {
  return (
    <OutsideFrame title={title} lead={problemOf(error).message}>
      <p>{children}</p>
    </OutsideFrame>
  );
}
