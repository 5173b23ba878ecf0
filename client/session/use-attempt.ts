/** One attempt at a time with the sign-in endpoints: whether it is under way, and the sentence that came of it, tied to its field. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { problemOf } from '../api.ts';
import type { AuthAnswer, AuthField, AuthTrouble } from '../auth.ts';

/** `begin` is the field in which the keyboard starts. */
export function useAttempt(begin: AuthField | null = null) {
  const form = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<AuthTrouble | null>(null);

  const goTo = (field: AuthField) => form.current?.querySelector<HTMLInputElement>(`[data-field="${field}"]`)?.focus();
  const start = useEffectEvent(() => begin && goTo(begin));
  useEffect(() => void start(), []);

  /** Puts the keyboard where the sentence is about. */
  const say = (next: AuthTrouble | null) => {
    setTrouble(next);
    if (next?.field) goTo(next.field);
  };
  const attempt = async <T>(ask: () => Promise<AuthAnswer<T>>, then: (value: T) => unknown): Promise<void> => {
    if (busy) return;
    setBusy(true);
    setTrouble(null);
    try {
      const answer = await ask();
      if (answer.ok) await then(answer.value);
      else say(answer.trouble);
    } catch (error) {
      say({ message: problemOf(error).message, field: null, over: false });
    }
    setBusy(false);
  };
  return {
    /** What the form needs: a sentence at a field goes as soon as something is typed. */
    form: { ref: form, noValidate: true, onInput: () => trouble?.field && setTrouble(null) },
    busy,
    trouble,
    say,
    goTo,
    attempt,
    /** What an input needs to belong to a field: its mark, and the sentence about it. */
    of: (field: AuthField) => ({ 'data-field': field, error: trouble?.field === field ? trouble.message : null }),
    /** The sentence that belongs to no field. */
    general: trouble?.field === null ? trouble.message : null,
  };
}
