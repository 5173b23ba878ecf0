/** One attempt at a time with the sign-in endpoints: whether it is under way, and the sentence that came of it, tied to its field. */
import { useRef, useState } from 'react';
import type { AuthAnswer, AuthField, AuthTrouble } from '../auth.ts';

export function useAttempt() {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<AuthTrouble | null>(null);

  /** Puts the keyboard where the sentence is about. */
  const say = (next: AuthTrouble | null) => {
    setTrouble(next);
    if (next?.field) form.current?.querySelector<HTMLInputElement>(`[data-field="${next.field}"]`)?.focus();
  };
  const attempt = async <T>(ask: () => Promise<AuthAnswer<T>>, then: (value: T) => unknown): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    const answer = await ask();
    if (answer.ok) await then(answer.value);
    else say(answer.trouble);
    setBusy(false);
  };
  return {
    form,
    busy,
    trouble,
    say,
    attempt,
    /** What an input needs to belong to a field: its mark, and the sentence about it. */
    of: (field: AuthField) => ({ 'data-field': field, error: trouble?.field === field ? trouble.message : null }),
    /** The sentence that belongs to no field. */
    general: trouble?.field === null ? trouble.message : null,
  };
}
