/** Keeps a list the same object while its members are the same. */
import { useState } from 'react';

export function useSame<T>(next: readonly T[]): readonly T[] {
  const [kept, keep] = useState(next);
  if (kept.length === next.length && kept.every((member, at) => member === next[at])) return kept;
  keep(next);
  return next;
}
