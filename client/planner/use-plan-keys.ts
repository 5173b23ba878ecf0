/** The planner's keys: they leave fields that are typed in, and whatever lies open on top, alone. */
import { useEffect, useEffectEvent } from 'react';

export type PlanKeys = { undo: () => void; redo: () => void; save: () => void; group: () => void; escape: () => void };

const isTyped = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio') ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"]') !== null;

/** What a key asks for; null where it asks for nothing here. */
export function keyMeaning({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): keyof PlanKeys | null {
  const command = ctrlKey || metaKey;
  if (altKey) return null;
  const letter = key.toLowerCase();
  if (command && letter === 's') return 'save';
  if (command && letter === 'z') return shiftKey ? 'redo' : 'undo';
  if (command && letter === 'y') return 'redo';
  if (command) return null;
  if (letter === 'h') return 'group';
  return key === 'Escape' ? 'escape' : null;
}

export function usePlanKeys(keys: PlanKeys): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const meaning = keyMeaning(event);
    if (meaning === null) return;
    if (meaning !== 'save' && (isTyped(event.target) || isCovered())) return;
    if (meaning !== 'escape') event.preventDefault();
    keys[meaning]();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
