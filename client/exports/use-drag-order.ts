/** Puts the lines of a list into another order by pointer: a line is taken by its handle and dropped between two others; Escape leaves it where it was. */
import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

/** `to` is where the line would stand among the others. */
export type Drag = { key: string; to: number };

const edge = 36;
const speed = 12;

/** Among the other lines, before how many of them a height lies. */
function placeAt(list: HTMLElement, key: string, y: number): number {
  const others = [...list.querySelectorAll<HTMLElement>('[data-key]')].filter((line) => line.dataset['key'] !== key);
  const before = others.filter((line) => {
    const { top, height } = line.getBoundingClientRect();
    return y > top + height / 2;
  });
  return before.length;
}

export function useDragOrder(list: RefObject<HTMLElement | null>, onDrop: (key: string, to: number) => void) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const at = useRef(0);
  const dragged = drag?.key ?? null;

  useEffect(() => {
    if (dragged === null) return;
    let frame = 0;
    const scroll = () => {
      const box = list.current?.getBoundingClientRect();
      const by = !box ? 0 : at.current < box.top + edge ? -speed : at.current > box.bottom - edge ? speed : 0;
      if (by !== 0) list.current?.scrollBy(0, by);
      frame = requestAnimationFrame(scroll);
    };
    const letGo = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      setDrag(null);
    };
    frame = requestAnimationFrame(scroll);
    window.addEventListener('keydown', letGo, { capture: true });
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('keydown', letGo, { capture: true });
    };
  }, [dragged, list]);

  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0 || !list.current) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      at.current = event.clientY;
      setDrag({ key, to: placeAt(list.current, key, event.clientY) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragged !== key || !list.current) return;
      at.current = event.clientY;
      const to = placeAt(list.current, key, event.clientY);
      setDrag((now) => (now && now.to !== to ? { key, to } : now));
    },
    onPointerUp: () => {
      if (drag?.key === key) onDrop(key, drag.to);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  });
  return { drag, handle };
}
