/** Says quietly that the map is being drawn, once that has taken longer than 300 ms, until it is there. */
import { useEffect, useState } from 'react';
import classes from './map-view.module.css';

const patience = 300;

export function DrawingNote({ busy }: { busy: boolean }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!busy) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [busy]);
  return (
    <output className={classes.drawing} aria-live="polite">
      {busy && late && <span>Drawing the map</span>}
    </output>
  );
}
