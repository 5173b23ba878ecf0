/** Scrolls an element of a list into sight when what it stands for is opened elsewhere. */
import { useEffect, useRef, type RefObject } from 'react';

export function useRevealed<E extends HTMLElement>(open: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (open) element.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  return element;
}
