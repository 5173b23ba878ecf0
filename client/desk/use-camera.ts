/** The camera and the address: a move of the map is written to the view a moment later, and a view that asks for another camera moves the map. */
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import type { Bounds, Camera, MapHandle } from '../map/map-view.tsx';
import { useView } from '../view.ts';

const settleAfter = 350;

const close = (a: Camera, b: Camera) =>
  Math.abs(a.lng - b.lng) < 2e-5 && Math.abs(a.lat - b.lat) < 2e-5 && Math.abs(a.zoom - b.zoom) < 0.01;

export function useCamera() {
  const [{ camera }, change] = useView();
  const [handle, setHandle] = useState<MapHandle | null>(null);
  const seen = useRef<{ camera: Camera; bounds: Bounds } | null>(null);
  const write = useDebouncedCallback((to: Camera) => change({ camera: to }, { replace: true }), settleAfter);

  useEffect(() => {
    if (camera && handle && seen.current && !close(camera, seen.current.camera)) handle.goTo(camera);
  }, [camera, handle]);

  const onMove = (to: Camera, bounds: Bounds) => {
    const first = seen.current === null;
    seen.current = { camera: to, bounds };
    if (!first && !(camera && close(camera, to))) write(to);
  };
  return { handle, onReady: setHandle, onMove, seen };
}
