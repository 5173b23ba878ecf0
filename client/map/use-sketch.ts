/** The drawing in hand as React state: it follows the tool, answers Enter, Backspace and Escape, and reports an area when it is done. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Area } from '../../shared/scenario.ts';
import { areaOf, newSketch, sketchAfter, type Sketch, type SketchEvent, type SketchTool } from './sketch.ts';

type Heard = {
  /** Shift held while drawing asks to add to what is selected. */
  onArea: (area: Area, how: { add: boolean }) => void;
  /** The tool has done its work, or was put down. */
  onEnd: () => void;
};

export function useSketch(
  tool: SketchTool | null,
  { onArea, onEnd }: Heard,
): { sketch: Sketch | null; tell: (event: SketchEvent) => void } {
  const [held, setHeld] = useState<Sketch | null>(null);
  const now = useRef<Sketch | null>(null);
  const shift = useRef(false);

  const hold = (next: Sketch | null) => {
    now.current = next;
    setHeld(next);
  };
  const tell = (event: SketchEvent) => {
    if (!tool) return;
    const before = now.current?.tool === tool ? now.current : newSketch(tool);
    const next = sketchAfter(before.done && event.type !== 'move' ? newSketch(tool) : before, event);
    if (!next.done || tool === 'measure') return hold(next);
    const area = areaOf(next);
    hold(null);
    if (area) onArea(area, { add: shift.current });
    onEnd();
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    shift.current = event.shiftKey;
    if (!tool || event.target instanceof HTMLInputElement) return;
    const started = (now.current?.points.length ?? 0) > 0;
    if (event.key === 'Enter' && started) tell({ type: 'finish' });
    else if (event.key === 'Backspace') tell({ type: 'undo' });
    else if (event.key === 'Escape') {
      hold(null);
      if (!started) onEnd();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    if (!tool) return undefined;
    const key = (event: KeyboardEvent) => onKey(event);
    const press = (event: PointerEvent | KeyboardEvent) => {
      shift.current = event.shiftKey;
    };
    window.addEventListener('keydown', key, true);
    window.addEventListener('keyup', press, true);
    window.addEventListener('pointerdown', press, true);
    return () => {
      now.current = null;
      window.removeEventListener('keydown', key, true);
      window.removeEventListener('keyup', press, true);
      window.removeEventListener('pointerdown', press, true);
    };
  }, [tool]);

  return { sketch: tool ? (held?.tool === tool ? held : newSketch(tool)) : null, tell };
}
