/** Whether the page is on its way to paper, known before the browser lays it out, so that drawings can change their colours in time. */
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

export function usePaper(): boolean {
  const [paper, setPaper] = useState(false);
  useEffect(() => {
    const media = matchMedia('print');
    const before = () => flushSync(() => setPaper(true));
    const after = () => setPaper(false);
    const changed = () => (media.matches ? before() : after());
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    media.addEventListener('change', changed);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      media.removeEventListener('change', changed);
    };
  }, []);
  return paper;
}
