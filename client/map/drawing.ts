/** What is done on the map's canvas as drawing events: by mouse, pen and finger alike, and by key, where the map moves under a cross in its middle. */
import type { Map as MapLibre } from 'maplibre-gl';
import type { SketchEvent } from './sketch.ts';

/** How near to a corner, in pixels, a click counts as on it. */
const reachPixels = 10;

/** Tells of drawing while `active`; the answer stops it. */
export function watchDrawing(map: MapLibre, active: () => boolean, tell: (event: SketchEvent) => void): () => void {
  const canvas = map.getCanvasContainer();
  const place = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    const { lng, lat } = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    return [lng, lat] as const;
  };
  const degreesPerPixel = () => 360 / (512 * 2 ** map.getZoom());
  const down = (event: PointerEvent) => {
    if (!active() || event.button !== 0) return;
    canvas.setPointerCapture(event.pointerId);
    tell({ type: 'down', at: place(event) });
  };
  const move = (event: PointerEvent) => {
    if (active()) tell({ type: 'move', at: place(event) });
  };
  const up = (event: PointerEvent) => {
    if (active() && event.button === 0) tell({ type: 'up', at: place(event), reach: reachPixels * degreesPerPixel() });
  };
  const middle = () => map.getCenter().toArray();
  const key = (event: KeyboardEvent) => {
    if (!active() || event.key !== ' ') return;
    event.preventDefault();
    tell({ type: 'set', at: middle(), reach: reachPixels * degreesPerPixel() });
  };
  const moved = () => {
    if (active() && map.getCanvas().matches(':focus-visible')) tell({ type: 'move', at: middle() });
  };
  map.on('move', moved);
  map.getCanvas().addEventListener('keydown', key);
  const listeners = { pointerdown: down, pointermove: move, pointerup: up } as const;
  for (const [name, listener] of Object.entries(listeners)) canvas.addEventListener(name, listener as EventListener);
  return () => {
    map.off('move', moved);
    map.getCanvas().removeEventListener('keydown', key);
    for (const [name, listener] of Object.entries(listeners)) canvas.removeEventListener(name, listener as EventListener);
  };
}
