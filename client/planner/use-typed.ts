/** What is typed into a field until it is read: on leaving it or by Enter; a refusal keeps the text, Escape gives back what stood there. */
import { useState, type ChangeEvent, type KeyboardEvent } from 'react';

type Reading<T> = { value: T } | { message: string };

type Typed<T> = {
  value: T;
  printed: string;
  read: (text: string) => Reading<T>;
  onCommit: (value: T) => void;
};

/** The part of a text field's props that has to do with typing. */
export function useTyped<T>({ value, printed, read, onCommit }: Typed<T>) {
  const [text, setText] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const settle = () => {
    setText(null);
    setError(null);
  };
  const finish = () => {
    if (text === null) return;
    const reading = read(text);
    if ('message' in reading) return setError(reading.message);
    settle();
    if (reading.value !== value) onCommit(reading.value);
  };
  return {
    value: text ?? printed,
    error,
    onChange: (event: ChangeEvent<HTMLInputElement>) => setText(event.currentTarget.value),
    onBlur: finish,
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Enter') finish();
      if (event.key === 'Escape') settle();
    },
  };
}
